package weft.compiler.emit;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.compiler.ir.Variable;
import weft.object.Symbol;

/// What becomes one static method: a function, or a part of one that was too big.
///
/// Its parameters are the context, the free variables (or an array of them when there are many), and the raw parameters of the
/// lambda list (or an array). A function that nobody uses as a value has no object: callers pass its free variables.
final class Routine {

    /// More free variables than this travel in an array.
    private static final int MAX_FREE = 40;
    private static final int MAX_PARAMETER_SLOTS = 250;

    /// Null for a part.
    final Lambda lambda;
    final Node body;
    /// The routine that the code of this one stands in.
    final Routine parent;
    final Set<Variable> free = new LinkedHashSet<>();
    /// Routines whose code is called directly from here.
    final Set<Routine> callees = new LinkedHashSet<>();
    /// A function object is needed.
    boolean hasObject;
    /// A call through an array of arguments goes straight to the code.
    boolean hasArrayEntry;
    /// Number among the function objects and array entries of the home class.
    int id = -1;
    ClassDesc home;
    String method;
    /// The nodes of its body that become routines of their own.
    Set<Node> cuts = Set.of();
    /// Number of its [FunctionInfo] in the unit.
    int infoIndex = -1;
    /// Its second body, if it has one.
    FixnumVersion fixnums;

    Routine(Lambda lambda, Node body, Routine parent) {
        this.lambda = lambda;
        this.body = body;
        this.parent = parent;
    }

    boolean isPart() {
        return lambda == null;
    }

    /// True when a call of the function called `name` from inside may go straight to this code.
    boolean isDefinitionOf(Symbol name) {
        return lambda != null && lambda.isDefinition && lambda.name == name && free.isEmpty() && lambda.policy.debug() < 3;
    }

    boolean needsInfo() {
        return hasObject || hasArrayEntry;
    }

    boolean freeInArray() {
        return free.size() > MAX_FREE;
    }

    /// The variables that arguments arrive in: required, optional, rest, keys.
    List<Variable> parameters() {
        if (lambda == null) {
            return List.of();
        }
        List<Variable> all = new ArrayList<>(lambda.required);
        all.addAll(lambda.optional);
        if (lambda.rest != null) {
            all.add(lambda.rest);
        }
        all.addAll(lambda.keyVariables);
        return all;
    }

    /// A loop that gets its variables in a frame: see [FrameVariables].
    boolean takesFrame() {
        return lambda != null && lambda.frame != null;
    }

    /// Many parameters arrive in one array, and so does a frame.
    boolean parametersInArray() {
        return takesFrame() || (freeInArray() ? 1 : 2 * free.size()) + 2 * parameters().size() + 2 > MAX_PARAMETER_SLOTS;
    }

    /// The method type; `facts` knows which free variables are in cells.
    MethodTypeDesc type(Routines facts) {
        List<ClassDesc> p = prefix(facts);
        if (parametersInArray()) {
            p.add(Jvm.OBJECTS);
        } else {
            parameters().forEach(v -> p.add(parameterType(v, facts)));
        }
        return MethodTypeDesc.of(Jvm.OBJECT, p);
    }

    /// The type of the entry that takes the arguments in an array.
    MethodTypeDesc arrayEntryType(Routines facts) {
        List<ClassDesc> p = prefix(facts);
        p.add(Jvm.OBJECTS);
        return MethodTypeDesc.of(Jvm.OBJECT, p);
    }

    /// True when the second body takes parameter `v` as a long.
    boolean takesFixnum(Variable v) {
        return fixnums != null && fixnums.parameters().contains(v);
    }

    String fixnumMethod() {
        return method + FixnumVersion.SUFFIX;
    }

    /// The type of the second body.
    MethodTypeDesc fixnumType(Routines facts) {
        List<ClassDesc> p = prefix(facts);
        parameters().forEach(v -> p.add(takesFixnum(v) ? ConstantDescs.CD_long : parameterType(v, facts)));
        return MethodTypeDesc.of(fixnums.fixnumResult() ? ConstantDescs.CD_long : Jvm.OBJECT, p);
    }

    String arrayEntry() {
        return method + "&";
    }

    /// The JVM type in which argument `v` arrives.
    ClassDesc parameterType(Variable v, Routines facts) {
        return !parametersInArray() && lambda.required.contains(v) && !facts.inCell(v) ? Jvm.holding(v.kind) : Jvm.OBJECT;
    }

    private List<ClassDesc> prefix(Routines facts) {
        List<ClassDesc> p = new ArrayList<>();
        p.add(Jvm.THREAD);
        if (freeInArray()) {
            p.add(Jvm.OBJECTS);
        } else {
            free.forEach(v -> p.add(facts.freeType(v)));
        }
        return p;
    }

}
