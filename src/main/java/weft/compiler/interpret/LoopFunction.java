package weft.compiler.interpret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weft.compiler.ir.BlockTag;
import weft.compiler.ir.FrameVariable;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.LocalFunction;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;
import weft.compiler.ir.Variable;
import weft.compiler.pass.Children;
import weft.compiler.pass.PollPass;
import weft.compiler.pass.Rewriter;
import weft.object.Symbol;

/// Makes a function of a [Loop]: it takes the frame, begins at the loop's head, and runs to the end of the TAGBODY.
///
/// The variables that the TAGBODY uses and does not bind come from the frame and go back there, however it is left. What changes in it:
///
/// - Its own tags are those of a new TAGBODY. Closures keep going to the old one, by the token in the frame: the tree catches that and begins anew.
/// - A jump to a place around it that the tree reaches by returning notes its target in the frame and ends the function; other exits throw, as in
///   the tree.
/// - Functions that FLET and LABELS have bound around it are called as the objects that stand in the frame.
final class LoopFunction extends Rewriter {

    private static final Node NIL = new Node.Constant(Symbol.NIL);

    private final Loop.Source source;
    private final TagScope inner;
    /// Around the new TAGBODY: what is left by a noted jump.
    private final BlockTag end;
    /// Lives in the frame's slot for the target of a jump.
    private final Variable target;
    /// The local functions bound in the loop, each with what takes its place.
    private final Map<LocalFunction, LocalFunction> functions = new IdentityHashMap<>();
    /// Some closure in the loop calls a local function from around it, so that all must be copied.
    private final boolean copies;
    /// In the body of a closure.
    private boolean nested;

    private LoopFunction(Loop.Source source, Lambda function) {
        this.source = source;
        this.inner = new TagScope(function);
        this.end = new BlockTag(Symbol.NIL, function);
        this.target = new Variable(null, function);
        source.node().scope().tags.forEach(tag -> inner.add(tag.name).loopHead = tag.loopHead);
        source.node().segments().forEach(this::findFunctions);
        this.copies = source.node().segments().stream().anyMatch(n -> closuresCallOut(n, false));
    }

    /// The function of the loop that begins at `head`, for frames in which the slots `numbers` mostly hold fixnums.
    static Lambda of(Loop.Source source, TagScope.Tag head, boolean[] numbers) {
        Lambda owner = source.owner();
        Lambda function = new Lambda(owner.name, null);
        function.position = owner.position;
        function.policy = owner.policy;
        function.body = new LoopFunction(source, function).body(head);
        function.countsDepth = PollPass.calls(function.body);
        function.frame = new ArrayList<>();
        for (Variable v : Outer.of(function.body)) {
            int slot = v.owner == function ? source.frame().pending() : source.frame().find(v);
            function.frame.add(new FrameVariable(v, slot, numbers[slot]));
        }
        return function;
    }

    /// Nobody goes to the segment before the first tag: in its place stands the way to the head.
    private Node body(TagScope.Tag head) {
        List<Node> old = source.node().segments();
        List<Node> segments = new ArrayList<>();
        segments.add(head.index == 1 ? NIL : go(head.index));
        segments.addAll(all(old.subList(1, old.size())));
        Node.Tagbody tagbody = new Node.Tagbody(inner, segments);
        return end.used ? new Node.Block(end, tagbody) : tagbody;
    }

    private Node.Go go(int index) {
        TagScope.Tag tag = inner.tags.get(index - 1);
        tag.used = true;
        return new Node.Go(tag, null);
    }

    // --- local functions

    private void findFunctions(Node node) {
        if (node instanceof Node.Labels l) {
            for (LocalFunction f : l.functions()) {
                LocalFunction copy = new LocalFunction(f.name, f.variable);
                copy.escapes = f.escapes;
                functions.put(f, copy);
            }
        }
        Children.functions(node).forEach(l -> findFunctions(l.body));
        Children.of(node).forEach(this::findFunctions);
    }

    private boolean closuresCallOut(Node node, boolean inside) {
        return inside && node instanceof Node.LocalCall c && !functions.containsKey(c.function())
            || inside && node instanceof Node.LocalFunctionRead r && !functions.containsKey(r.function())
            || Children.functions(node).stream().anyMatch(l -> closuresCallOut(l.body, true))
            || Children.of(node).stream().anyMatch(n -> closuresCallOut(n, inside));
    }

    private Lambda copy(Lambda closure) {
        boolean saved = nested;
        nested = true;
        Lambda copy = closure.withBody(rewrite(closure.body));
        nested = saved;
        return copy;
    }

    // --- the parts

    @Override public Node rewrite(Node node) {
        return switch (node) {
            case Node.Go g when !nested && g.tag().scope == source.node().scope() -> go(g.tag().index);
            case Node.Go g when !nested && source.direct().contains(g.tag().scope) -> leave(NIL, g.tag());
            case Node.ReturnFrom r when !nested && source.direct().contains(r.tag()) -> leave(rewrite(r.value()), r.tag());
            case Node.LocalCall c when !functions.containsKey(c.function()) ->
                new Node.Funcall(new Node.LocalRead(c.function().variable), all(c.arguments()), c.position());
            case Node.LocalFunctionRead r when !functions.containsKey(r.function()) -> new Node.LocalRead(r.function().variable);
            case Node.LocalCall c when copies -> new Node.LocalCall(functions.get(c.function()), all(c.arguments()), c.position());
            case Node.LocalFunctionRead r when copies -> new Node.LocalFunctionRead(functions.get(r.function()));
            case Node.Close c when copies -> new Node.Close(copy(c.lambda()));
            case Node.Labels l when copies -> {
                List<LocalFunction> all = new ArrayList<>();
                for (LocalFunction f : l.functions()) {
                    LocalFunction copy = functions.get(f);
                    copy.lambda = copy(f.lambda);
                    all.add(copy);
                }
                yield new Node.Labels(all, rewrite(l.body()));
            }
            default -> parts(node);
        };
    }

    /// Yields all values of `value` to the jump that goes on to `place` in the tree.
    private Node leave(Node value, Object place) {
        end.used = true;
        return new Node.ReturnFrom(end, new Node.MultipleValueProg1(value, new Node.LocalWrite(target, new Node.Constant(place))), null);
    }

    /// The variables that a body uses and does not bind.
    private static final class Outer {
        private final Set<Variable> used = new LinkedHashSet<>();
        private final Set<Variable> bound = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<Object> homes = Collections.newSetFromMap(new IdentityHashMap<>());

        static Set<Variable> of(Node body) {
            Outer o = new Outer();
            o.look(body);
            o.used.removeAll(o.bound);
            return o.used;
        }

        private void look(Node node) {
            switch (node) {
                case Node.LocalRead n -> used.add(n.variable());
                case Node.LocalWrite n -> used.add(n.variable());
                case Node.Supplied n -> used.add(n.variable());
                case Node.VariableCell n -> used.add(n.variable());
                case Node.Let n -> bound.add(n.variable());
                case Node.MultipleValueBind n -> bound.addAll(n.variables());
                case Node.Labels n -> n.functions().forEach(f -> bound.add(f.variable));
                case Node.Block n -> homes.add(n.tag());
                case Node.Tagbody n -> homes.add(n.scope());
                case Node.ReturnFrom n when !homes.contains(n.tag()) -> used.add(n.tag().token);
                case Node.Go n when !homes.contains(n.tag().scope) -> used.add(n.tag().scope.token);
                default -> { }
            }
            for (Lambda l : Children.functions(node)) {
                parameters(l);
                look(l.body);
            }
            Children.of(node).forEach(this::look);
        }

        private void parameters(Lambda l) {
            bound.addAll(l.required);
            bound.addAll(l.optional);
            bound.addAll(l.keyVariables);
            if (l.rest != null) {
                bound.add(l.rest);
            }
        }
    }
}
