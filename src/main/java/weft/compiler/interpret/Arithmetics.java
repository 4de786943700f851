package weft.compiler.interpret;

import weft.compiler.ir.Node;
import weft.number.Arithmetic;
import weft.object.LispThread;
import weft.object.Symbol;

/// Two-argument arithmetic and comparison; a literal fixnum on the right gets a node of its own.
final class Arithmetics {

    private Arithmetics() {}

    static Exec of(Node.Arithmetic a, Exec left, Exec right) {
        boolean literal = a.right() instanceof Node.Constant c && c.value() instanceof Long;
        long n = literal ? (Long) ((Node.Constant) a.right()).value() : 0;
        return switch (a.operator()) {
            case ADD -> literal ? new AddLiteral(a, left, n) : new Add(a, left, right);
            case SUBTRACT -> literal ? new AddLiteralNegated(a, left, n) : new Subtract(a, left, right);
            case MULTIPLY -> new Multiply(a, left, right);
            default -> literal ? new CompareLiteral(a, left, n) : new Compare(a, left, right);
        };
    }

    static final class Add extends Located {
        private final Exec left;
        private final Exec right;

        Add(Node.Arithmetic a, Exec left, Exec right) {
            super(a.position());
            this.left = left;
            this.right = right;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = left.run(t, f);
            return kept(Arithmetic.add(x, right.run(t, f)), this);
        }
    }

    static final class Subtract extends Located {
        private final Exec left;
        private final Exec right;

        Subtract(Node.Arithmetic a, Exec left, Exec right) {
            super(a.position());
            this.left = left;
            this.right = right;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = left.run(t, f);
            return kept(Arithmetic.subtract(x, right.run(t, f)), this);
        }
    }

    static final class Multiply extends Located {
        private final Exec left;
        private final Exec right;

        Multiply(Node.Arithmetic a, Exec left, Exec right) {
            super(a.position());
            this.left = left;
            this.right = right;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = left.run(t, f);
            return kept(Arithmetic.multiply(x, right.run(t, f)), this);
        }
    }

    static final class AddLiteral extends Located {
        private final Exec left;
        private final long n;

        AddLiteral(Node.Arithmetic a, Exec left, long n) {
            super(a.position());
            this.left = left;
            this.n = n;
        }

        @Override Object run(LispThread t, Object[] f) {
            return kept(Arithmetic.add(left.run(t, f), n), this);
        }
    }

    static final class AddLiteralNegated extends Located {
        private final Exec left;
        private final long n;

        AddLiteralNegated(Node.Arithmetic a, Exec left, long n) {
            super(a.position());
            this.left = left;
            this.n = n;
        }

        @Override Object run(LispThread t, Object[] f) {
            return kept(Arithmetic.subtract(left.run(t, f), n), this);
        }
    }

    static final class Compare extends Located {
        private final Node.Operator operator;
        private final Exec left;
        private final Exec right;

        Compare(Node.Arithmetic a, Exec left, Exec right) {
            super(a.position());
            this.operator = a.operator();
            this.left = left;
            this.right = right;
        }

        @Override boolean test(LispThread t, Object[] f) {
            Object x = left.run(t, f);
            Object y = right.run(t, f);
            return kept(switch (operator) {
                case LESS -> Arithmetic.less(x, y);
                case LESS_OR_EQUAL -> Arithmetic.lessOrEqual(x, y);
                case GREATER -> Arithmetic.greater(x, y);
                case GREATER_OR_EQUAL -> Arithmetic.greaterOrEqual(x, y);
                default -> Arithmetic.numberEqual(x, y);
            }, this);
        }

        @Override Object run(LispThread t, Object[] f) {
            return Symbol.of(test(t, f));
        }
    }

    static final class CompareLiteral extends Located {
        private final Node.Operator operator;
        private final Exec left;
        private final long n;

        CompareLiteral(Node.Arithmetic a, Exec left, long n) {
            super(a.position());
            this.operator = a.operator();
            this.left = left;
            this.n = n;
        }

        @Override boolean test(LispThread t, Object[] f) {
            Object x = left.run(t, f);
            return kept(switch (operator) {
                case LESS -> Arithmetic.less(x, n);
                case LESS_OR_EQUAL -> Arithmetic.lessOrEqual(x, n);
                case GREATER -> Arithmetic.greater(x, n);
                case GREATER_OR_EQUAL -> Arithmetic.greaterOrEqual(x, n);
                default -> Arithmetic.numberEqual(x, n);
            }, this);
        }

        @Override Object run(LispThread t, Object[] f) {
            return Symbol.of(test(t, f));
        }
    }
}
