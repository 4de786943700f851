package weft.compiler.interpret;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weft.compiler.ir.BlockTag;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.LocalFunction;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;
import weft.compiler.ir.Variable;
import weft.condition.HostErrors;
import weft.object.LispFunction;

/// Builds the tree of one function from its IR.
///
/// `values` says whether the context wants all values: then the tree must leave the number of values right (see
/// [weft.object.LispThread]), which costs a [Basics.Single] around nodes that yield exactly one.
/// `direct` holds the blocks and tagbodies that a jump can reach by returning [Exec#JUMP] through the nodes between.
final class TreeBuilder {

    private final Lambda lambda;
    private final Frame frame;
    private Map<Object, Boolean> direct = new IdentityHashMap<>();
    private int level;
    private int height;
    /// Slots of the variables that the forms built so far bind.
    private final List<Integer> bound = new ArrayList<>();

    TreeBuilder(Lambda lambda, Frame frame) {
        this.lambda = lambda;
        this.frame = frame;
    }

    Exec body() {
        return build(lambda.body, true);
    }

    /// How many nodes of the tree run within each other at most.
    int height() {
        return height;
    }

    /// Builds a node in a place where no jump may pass: an argument, an initial value.
    private Exec inner(Node n, boolean values) {
        Map<Object, Boolean> saved = direct;
        direct = new IdentityHashMap<>();
        Exec e = build(n, values);
        direct = saved;
        return e;
    }

    private Exec one(Node n) {
        return inner(n, false);
    }

    private Exec cleanup(Node.UnwindProtect u) {
        Exec forms = one(u.cleanup());
        return u.deferring() ? new Exits.DeferringCleanup(forms) : forms;
    }

    private Exec[] all(List<Node> nodes) {
        Exec[] out = new Exec[nodes.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = one(nodes.get(i));
        }
        return out;
    }

    private Exec single(Exec e, boolean values) {
        return values && !e.setsCount() ? new Basics.Single(e) : e;
    }

    private Exec build(Node n, boolean values) {
        height = Math.max(height, ++level);
        Exec e = node(n, values);
        level--;
        return e;
    }

    private Exec node(Node n, boolean values) {
        return switch (n) {
            case Node.Constant c -> single(new Basics.Constant(c.value()), values);
            case Node.LoadTimeValue l -> single(new Basics.Once(InterpretedFunction.of(l.thunk())), values);
            case Node.LocalRead r -> single(read(r.variable()), values);
            case Node.LocalWrite w -> single(write(w), values);
            case Node.Supplied s -> single(new Variables.Supplied(frame.slot(s.variable()), s.variable().inCell()), values);
            case Node.SpecialRead r -> single(new Variables.SpecialRead(r), values);
            case Node.SpecialWrite w -> single(new Variables.SpecialWrite(w.symbol(), one(w.value())), values);
            case Node.GlobalRead r -> single(new Variables.GlobalRead(r), values);
            case Node.GlobalWrite w -> single(new Variables.GlobalWrite(w.symbol(), one(w.value())), values);
            case Node.FunctionRead r -> single(new Variables.FunctionRead(r), values);
            case Node.LocalFunctionRead r -> single(read(r.function().variable), values);
            case Node.Close c -> single(close(c.lambda()), values);
            case Node.Call c -> Calls.global(c, all(c.arguments()));
            case Node.LocalCall c -> Calls.computed(read(c.function().variable), all(c.arguments()), c.position());
            case Node.Funcall c -> Calls.computed(one(c.function()), all(c.arguments()), c.position());
            case Node.Primitive p -> single(Primitives.of(p, all(p.arguments())), values);
            case Node.Arithmetic a -> single(Arithmetics.of(a, one(a.left()), one(a.right())), values);
            case Node.If i -> choose(i, values);
            case Node.Progn p -> progn(p, values);
            case Node.Let l -> let(l, values);
            case Node.BindSpecials b -> bindSpecials(b, values);
            case Node.Labels l -> labels(l, values);
            case Node.Block b -> block(b, values);
            case Node.ReturnFrom r -> returnFrom(r);
            case Node.Tagbody t -> single(tagbody(t), values);
            case Node.Go g -> go(g);
            case Node.Catch c -> new Exits.Catch(one(c.tag()), inner(c.body(), true), values);
            case Node.Throw t -> new Exits.Throw(one(t.tag()), inner(t.result(), true), t.position());
            case Node.UnwindProtect u -> new Exits.UnwindProtect(inner(u.protectedForm(), values), cleanup(u));
            case Node.Progv p -> new Control.Progv(one(p.symbols()), one(p.values()), inner(p.body(), values));
            case Node.MultipleValueCall c -> new Calls.MultipleValueCall(one(c.function()), manyValued(c.arguments()), c.position());
            case Node.MultipleValueProg1 p -> new Control.MultipleValueProg1(inner(p.first(), true), one(p.rest()), values);
            case Node.MultipleValueBind b -> valueBind(b, values);
            case Node.Values v -> values(v, values);
            case Node.The the -> new Basics.The(the.kind(), the.specifier(), inner(the.value(), values));
            case Node.VariableCell c -> single(new Variables.Read(frame.slot(c.variable())), values);
            case Node.Poll p -> new Basics.Poll();
        };
    }

    private Exec[] manyValued(List<Node> nodes) {
        Exec[] out = new Exec[nodes.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = inner(nodes.get(i), true);
        }
        return out;
    }

    private Exec values(Node.Values v, boolean values) {
        Exec[] all = all(v.arguments());
        if (!values) {
            return all.length == 0 ? new Basics.Constant(weft.object.Symbol.NIL) : new Basics.First(all);
        }
        return all.length == 1 ? new Basics.Single(all[0]) : new Basics.Values(all);
    }

    private Exec choose(Node.If i, boolean values) {
        Node test = i.test();
        boolean sense = true;
        while (test instanceof Node.Primitive p && Primitives.isNot(p)) {
            test = p.arguments().getFirst();
            sense = !sense;
        }
        return new Control.If(one(test), build(sense ? i.then() : i.otherwise(), values), build(sense ? i.otherwise() : i.then(), values));
    }

    /// The slot of a variable where it is bound.
    private int bind(Variable v) {
        int slot = frame.slot(v);
        bound.add(slot);
        return slot;
    }

    private Exec read(Variable v) {
        int slot = frame.slot(v);
        return v.inCell() ? new Variables.CellRead(slot) : new Variables.Read(slot);
    }

    private Exec write(Node.LocalWrite w) {
        int slot = frame.slot(w.variable());
        Exec value = one(w.value());
        return w.variable().inCell() ? new Variables.CellWrite(slot, value) : new Variables.Write(slot, value);
    }

    private Exec close(Lambda inner) {
        InterpretedCode code = new InterpretedCode(inner);
        if (inner.captured.isEmpty()) {
            return new Basics.Constant(new InterpretedFunction(code, LispFunction.NO_ARGUMENTS));
        }
        return new Variables.Close(code, inner.captured.stream().mapToInt(frame::slot).toArray());
    }

    private Exec progn(Node.Progn p, boolean values) {
        List<Node> forms = p.forms();
        Exec[] out = new Exec[forms.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = build(forms.get(i), values && i == out.length - 1);
        }
        return Control.progn(out);
    }

    private Exec let(Node.Let l, boolean values) {
        Exec value = one(l.value());
        int slot = bind(l.variable());
        Exec body = build(l.body(), values);
        return l.variable().inCell() ? new Control.LetCell(slot, value, body) : new Control.Let(slot, value, body);
    }

    private Exec bindSpecials(Node.BindSpecials b, boolean values) {
        Exec[] all = all(b.values());
        int outer = bound.size();
        Exec body = inner(b.body(), values);
        return new Control.BindSpecials(b.symbols(), all, !b.symbols().contains(HostErrors.CLUSTERS) ? body
            : new Control.Handled(body, bound.subList(outer, bound.size()).stream().mapToInt(i -> i).toArray()));
    }

    private Exec labels(Node.Labels l, boolean values) {
        int n = l.functions().size();
        int[] slots = new int[n];
        boolean[] cells = new boolean[n];
        for (int i = 0; i < n; i++) {
            Variable v = l.functions().get(i).variable;
            slots[i] = bind(v);
            cells[i] = v.inCell();
        }
        Exec[] closures = new Exec[n];
        for (int i = 0; i < n; i++) {
            LocalFunction f = l.functions().get(i);
            closures[i] = close(f.lambda);
        }
        return new Control.Labels(slots, cells, closures, build(l.body(), values));
    }

    private Exec valueBind(Node.MultipleValueBind b, boolean values) {
        int n = b.variables().size();
        int[] slots = new int[n];
        boolean[] cells = new boolean[n];
        for (int i = 0; i < n; i++) {
            slots[i] = bind(b.variables().get(i));
            cells[i] = b.variables().get(i).inCell();
        }
        return new Control.MultipleValueBind(slots, cells, inner(b.form(), true), build(b.body(), values));
    }

    /// Whether the innermost jumps of a construct all go through JUMP is known only after its body is built: a jump from an argument
    /// position sets this.
    private final Map<Object, Boolean> needsToken = new IdentityHashMap<>();

    private Exec block(Node.Block b, boolean values) {
        BlockTag tag = b.tag();
        if (!tag.used) {
            return build(b.body(), values);
        }
        direct.put(tag, true);
        Exec body = build(b.body(), true);
        direct.remove(tag);
        return tag.nonLocal || needsToken.containsKey(tag) ? new Exits.SharedBlock(tag, frame.pending(), frame.slot(tag.token), body)
            : new Exits.Block(tag, frame.pending(), body);
    }

    private Exec returnFrom(Node.ReturnFrom r) {
        BlockTag tag = r.tag();
        Exec value = inner(r.value(), true);
        if (direct.containsKey(tag)) {
            return new Exits.DirectReturn(tag, frame.pending(), value);
        }
        if (tag.owner == lambda) {
            needsToken.put(tag, true);
        }
        return new Exits.TokenReturn(frame.slot(tag.token), tag.name, value, r.position());
    }

    private Exec tagbody(Node.Tagbody t) {
        TagScope scope = t.scope();
        if (scope.tags.stream().noneMatch(tag -> tag.used)) {
            return effects(t.segments());
        }
        Loop.Source source = new Loop.Source(t, lambda, frame, Set.copyOf(direct.keySet()));
        direct.put(scope, true);
        Exec[] segments = new Exec[t.segments().size()];
        boolean[] polls = new boolean[segments.length];
        for (int i = 0; i < segments.length; i++) {
            Node segment = t.segments().get(i);
            if (segment instanceof Node.Progn(List<Node> forms) && forms.size() == 2 && forms.getFirst() instanceof Node.Poll) {
                polls[i] = true;
                segment = forms.getLast();
            }
            segments[i] = build(segment, false);
        }
        direct.remove(scope);
        return scope.nonLocal || needsToken.containsKey(scope) ? new Exits.SharedTagbody(source, frame.pending(), frame.slot(scope.token), segments, polls)
            : new Exits.Tagbody(source, frame.pending(), segments, polls);
    }

    /// A TAGBODY to which nobody goes.
    private Exec effects(List<Node> segments) {
        Exec[] all = new Exec[segments.size() + 1];
        for (int i = 0; i < segments.size(); i++) {
            all[i] = build(segments.get(i), false);
        }
        all[segments.size()] = new Basics.Constant(weft.object.Symbol.NIL);
        return Control.progn(all);
    }

    private Exec go(Node.Go g) {
        TagScope scope = g.tag().scope;
        if (direct.containsKey(scope)) {
            return new Exits.DirectGo(g.tag(), frame.pending());
        }
        if (scope.owner == lambda) {
            needsToken.put(scope, true);
        }
        return new Exits.TokenGo(frame.slot(scope.token), g.tag(), g.position());
    }
}
