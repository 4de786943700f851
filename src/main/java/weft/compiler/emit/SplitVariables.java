package weft.compiler.emit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;
import weft.compiler.pass.Children;

/// The variables of a body that hold numbers although nothing declares them: they get numbers that the body itself computes, and most of their
/// uses are arithmetic. They are held as a [SplitNumber], or as a long where that is certain; so a loop counts without making an object in each turn.
final class SplitVariables {

    /// What is known of a variable: the values it gets (without that in a frame), and how often its value is wanted as a number and as an object.
    private static final class Uses {
        final List<Node> values = new ArrayList<>();
        int numbers;
        int objects;
    }

    private final Body body;
    private final Map<Variable, Uses> candidates = new IdentityHashMap<>();

    private SplitVariables(Body body) {
        this.body = body;
    }

    /// Returns those that are to be held as a [SplitNumber].
    ///
    /// @param fixnums gets those that are certain to hold fixnums
    static Set<Variable> find(Body body, Set<Variable> fixnums) {
        SplitVariables s = new SplitVariables(body);
        FrameVariables.numbers(body).forEach(v -> s.candidates.put(v, new Uses()));
        s.bindings(body.routine.body);
        if (s.candidates.isEmpty()) {
            return Set.of();
        }
        s.uses(body.routine.body, false);
        while (s.candidates.entrySet().removeIf(e -> s.isFixnum(e.getKey(), e.getValue()) && fixnums.add(e.getKey()))) {
            // what is computed from these may now be certain too
        }
        while (s.candidates.entrySet().removeIf(e -> !s.isWorthIt(e.getKey(), e.getValue()))) {
            // those whose values come from one that was left out are looked at again
        }
        Set<Variable> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(s.candidates.keySet());
        return all;
    }

    private boolean isOwn(Node node) {
        Routine part = body.facts.part(node);
        return part == null || part == body.routine;
    }

    /// Nothing is declared of `v`, and nobody else uses it.
    static boolean maySplit(Body body, Variable v) {
        return v.kind == ValueKind.OBJECT && !v.raw && !body.facts.isShared(v);
    }

    private void bindings(Node node) {
        if (!isOwn(node)) {
            return;
        }
        if (node instanceof Node.Let l && maySplit(body, l.variable())) {
            candidates.put(l.variable(), new Uses());
        }
        Children.of(node).forEach(this::bindings);
    }

    /// @param number the value of `node` is wanted as a number
    private void uses(Node node, boolean number) {
        if (!isOwn(node)) {
            return;
        }
        switch (node) {
            case Node.LocalRead(Variable v) when candidates.containsKey(v) -> {
                Uses u = candidates.get(v);
                u.numbers += number ? 1 : 0;
                u.objects += number ? 0 : 1;
            }
            case Node.Let l when candidates.containsKey(l.variable()) -> {
                candidates.get(l.variable()).values.add(l.value());
                uses(l.value(), true);
                uses(l.body(), number);
            }
            case Node.LocalWrite w when candidates.containsKey(w.variable()) -> {
                candidates.get(w.variable()).values.add(w.value());
                uses(w.value(), true);
            }
            case Node.Arithmetic a -> {
                uses(a.left(), true);
                uses(a.right(), true);
            }
            case Node.Primitive p -> {
                for (int i = 0; i < p.arguments().size(); i++) {
                    uses(p.arguments().get(i), Primitives.takesFixnum(p, i));
                }
            }
            case Node.If i -> {
                uses(i.test(), false);
                uses(i.then(), number);
                uses(i.otherwise(), number);
            }
            case Node.Progn p -> {
                int last = p.forms().size() - 1;
                for (int i = 0; i <= last; i++) {
                    uses(p.forms().get(i), i == last && number);
                }
            }
            default -> Children.of(node).forEach(child -> uses(child, false));
        }
    }

    private boolean isWorthIt(Variable v, Uses u) {
        boolean often = body.facts.isAssigned(v) ? 2 * u.objects <= u.numbers : u.objects == 0;
        return u.numbers > 0 && often && u.values.stream().allMatch(value -> body.numbers.makes(value, candidates.keySet(), true));
    }

    private boolean isFixnum(Variable v, Uses u) {
        return !body.facts.isAssigned(v) && u.numbers > 0 && u.objects == 0 && !u.values.isEmpty() && body.kindOf(u.values.getFirst()) == ValueKind.FIXNUM;
    }
}
