package weft.compiler.ir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import weft.object.LispPackage;
import weft.object.SourcePosition;
import weft.object.Symbol;

/// A function. The front end has reduced its lambda list to raw parameters: defaults, supplied-p variables, &aux and special
/// parameters are nodes in the body, which tests raw parameters with [Node.Supplied].
///
/// `captured` lists the outer variables that this function or one inside it uses, in the order in which closures hold them.
public final class Lambda {

    /// The name of the function of a top-level form.
    public static final Symbol TOP_LEVEL = LispPackage.WEFT.define("TOP-LEVEL-FORM");

    /// Function name: a symbol, `(setf name)`, `(flet name)`…, or NIL.
    public final Object name;
    /// The enclosing function, null at top level.
    public final Lambda parent;
    public final List<Variable> required = new ArrayList<>();
    /// Raw.
    public final List<Variable> optional = new ArrayList<>();
    /// Receives the remaining arguments as a fresh list, null when there is none.
    public Variable rest;
    /// True when the lambda list has &key, even with no keyword parameter.
    public boolean hasKeys;
    public boolean allowOtherKeys;
    public final List<Symbol> keywords = new ArrayList<>();
    /// Raw, parallel to `keywords`.
    public final List<Variable> keyVariables = new ArrayList<>();
    public Node body;
    /// Not null for a loop that tier 0 hands over: the function has no parameters but takes the frame, an array, and these variables live in it
    /// before and after.
    public List<FrameVariable> frame;
    public final Set<Variable> captured = new LinkedHashSet<>();
    /// The lambda list as written, for ARGLIST and backtraces.
    public Object lambdaList = Symbol.NIL;
    /// A Lisp string or NIL.
    public Object documentation = Symbol.NIL;
    public SourcePosition position;
    /// The source form, kept for FUNCTION-LAMBDA-EXPRESSION and the recompilation of hot code; may be null.
    public Object source;
    /// Set by the definition pass: this is the definition of the global function that its name says.
    public boolean isDefinition;
    /// Set by the poll pass: the entry of this function is a safe point.
    public boolean pollAtEntry;
    /// Set by the poll pass: this function calls others, so its activations count as depth.
    public boolean countsDepth;
    /// OPTIMIZE qualities in force: speed, safety, debug, space, compilation-speed, insert-safepoints.
    public Policy policy = Policy.DEFAULT;

    public Lambda(Object name, Lambda parent) {
        this.name = name;
        this.parent = parent;
    }

    /// True when every call passes exactly the required parameters.
    public boolean isFixed() {
        return optional.isEmpty() && rest == null && !hasKeys;
    }

    public int minArguments() {
        return required.size();
    }

    /// Most arguments accepted, or -1 when there is no limit.
    public int maxArguments() {
        return rest != null || hasKeys ? -1 : required.size() + optional.size();
    }

    /// A function like this one with another body, inside the same function.
    public Lambda withBody(Node other) {
        Lambda l = new Lambda(name, parent);
        l.required.addAll(required);
        l.optional.addAll(optional);
        l.rest = rest;
        l.hasKeys = hasKeys;
        l.allowOtherKeys = allowOtherKeys;
        l.keywords.addAll(keywords);
        l.keyVariables.addAll(keyVariables);
        l.body = other;
        l.frame = frame;
        l.captured.addAll(captured);
        l.lambdaList = lambdaList;
        l.documentation = documentation;
        l.position = position;
        l.source = source;
        l.isDefinition = isDefinition;
        l.pollAtEntry = pollAtEntry;
        l.countsDepth = countsDepth;
        l.policy = policy;
        return l;
    }

    /// Notes that this function uses `v`: it and every function between it and the owner capture the variable.
    public void use(Variable v) {
        for (Lambda l = this; l != v.owner && l != null; l = l.parent) {
            l.captured.add(v);
            v.captured = true;
        }
    }
}
