package weft.compiler.emit;

import java.util.List;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;
import weft.compiler.pass.Children;

/// The count of a loop: it goes on while `variable + offset` is below `limit` (or above it, with a `step` below 0), and each turn adds `step`.
///
/// @param limit a literal fixnum, or the read of a variable that the loop does not assign
record LoopCount(Variable variable, long step, long offset, Node limit) {

    /// So that some hundred steps cannot overflow where one does not.
    private static final long MAX_STEP = 1 << 20;

    boolean goesUp() {
        return step > 0;
    }

    /// The count that `test` compares with a limit, or null when it is no such test, or the loop no such loop.
    ///
    /// @param sense the loop goes on when the test is that
    /// @param turn what every turn evaluates, one after the other, with the test among them or before or after them
    static LoopCount of(Node test, boolean sense, List<Node> turn) {
        if (test instanceof Node.Primitive p && Primitives.isNot(p)) {
            return of(p.arguments().getFirst(), !sense, turn);
        }
        if (!(test instanceof Node.Arithmetic a && a.operator().isComparison())) {
            return null;
        }
        LoopCount c = compared(a.left(), a.right(), Bound.of(a.operator(), sense, false), turn);
        return c != null ? c : compared(a.right(), a.left(), Bound.of(a.operator(), sense, true), turn);
    }

    /// On which side of the limit the loop goes on.
    private enum Bound {
        BELOW, UP_TO, ABOVE, DOWN_TO, OTHER_THAN, NONE;

        static Bound of(Node.Operator operator, boolean sense, boolean swapped) {
            return switch (operator) {
                case LESS -> sense ? swapped ? ABOVE : BELOW : swapped ? UP_TO : DOWN_TO;
                case LESS_OR_EQUAL -> sense ? swapped ? DOWN_TO : UP_TO : swapped ? BELOW : ABOVE;
                case GREATER -> sense ? swapped ? BELOW : ABOVE : swapped ? DOWN_TO : UP_TO;
                case GREATER_OR_EQUAL -> sense ? swapped ? UP_TO : DOWN_TO : swapped ? ABOVE : BELOW;
                case EQUAL -> sense ? NONE : OTHER_THAN;
                default -> NONE;
            };
        }

        boolean allows(long step) {
            return switch (this) {
                case BELOW, UP_TO -> step > 0;
                case ABOVE, DOWN_TO -> step < 0;
                case OTHER_THAN -> true;
                case NONE -> false;
            };
        }

        /// What turns `<=` into `<`.
        long slack() {
            return this == UP_TO ? -1 : this == DOWN_TO ? 1 : 0;
        }
    }

    private static LoopCount compared(Node count, Node limit, Bound bound, List<Node> turn) {
        Sum sum = Sum.of(count);
        if (sum == null || !isConstant(limit, turn)) {
            return null;
        }
        long step = step(sum.variable(), turn);
        return step != 0 && bound.allows(step) ? new LoopCount(sum.variable(), step, sum.number() + bound.slack(), limit) : null;
    }

    private static boolean isConstant(Node limit, List<Node> turn) {
        return limit instanceof Node.Constant(Long _)
            || limit instanceof Node.LocalRead(Variable v) && !v.raw && turn.stream().mapToInt(n -> changes(n, v)).sum() == 0;
    }

    /// A variable plus a small number.
    private record Sum(Variable variable, long number) {
        static Sum of(Node node) {
            return switch (node) {
                case Node.The t when t.kind() == ValueKind.FIXNUM -> of(t.value());
                case Node.LocalRead(Variable v) -> new Sum(v, 0);
                case Node.Arithmetic(var o, Node.LocalRead(Variable v), Node.Constant(Long n), var _) when isSmall(n) && o == Node.Operator.ADD -> new Sum(v, n);
                case Node.Arithmetic(var o, Node.LocalRead(Variable v), Node.Constant(Long n), var _) when isSmall(n) && o == Node.Operator.SUBTRACT -> new Sum(v, -n);
                case Node.Arithmetic(var o, Node.Constant(Long n), Node.LocalRead(Variable v), var _) when isSmall(n) && o == Node.Operator.ADD -> new Sum(v, n);
                default -> null;
            };
        }

        private static boolean isSmall(long n) {
            return n >= -MAX_STEP && n <= MAX_STEP;
        }
    }

    /// What each turn adds to `v`, 0 when that is not known.
    private static long step(Variable v, List<Node> turn) {
        if (turn.stream().mapToInt(n -> changes(n, v)).sum() != 1) {
            return 0;
        }
        for (Node n : turn) {
            if (changes(n, v) == 1) {
                return step(v, n, null, null);
            }
        }
        return 0;
    }

    /// The same, when it is `node` that changes `v`; `let` is bound to `value` here.
    private static long step(Variable v, Node node, Variable let, Node value) {
        return switch (node) {
            case Node.LocalWrite(Variable w, Node.LocalRead(Variable r)) when w == v && r == let -> step(v, new Node.LocalWrite(v, value), null, null);
            case Node.LocalWrite(Variable w, Node x) when w == v -> Sum.of(x) instanceof Sum(Variable s, long n) && s == v ? n : 0;
            case Node.Let(Variable w, Node x, Node body) when w != v && changes(x, v) == 0 ->
                Sum.of(x) instanceof Sum(Variable s, long _) && s == v && changes(body, w) == 0 ? step(v, body, w, x) : step(v, body, let, value);
            case Node.Progn(List<Node> forms) -> {
                for (Node f : forms) {
                    if (changes(f, v) == 1) {
                        yield step(v, f, let, value);
                    }
                }
                yield 0;
            }
            default -> 0;
        };
    }

    /// How many nodes inside `node` bind or assign `v`.
    private static int changes(Node node, Variable v) {
        int own = switch (node) {
            case Node.LocalWrite(Variable w, Node _) when w == v -> 1;
            case Node.Let(Variable w, Node _, Node _) when w == v -> 1;
            case Node.MultipleValueBind b when b.variables().contains(v) -> 1;
            default -> 0;
        };
        return own + Children.of(node).stream().mapToInt(child -> changes(child, v)).sum();
    }
}
