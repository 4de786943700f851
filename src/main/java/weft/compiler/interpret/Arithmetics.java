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
            case SUBTRACT -> literal ? new SubtractLiteral(a, left, n) : new Subtract(a, left, right);
            case MULTIPLY -> new Multiply(a, left, right);
            default -> literal ? new CompareLiteral(a, left, n) : new Compare(a, left, right);
        };
    }

    /// One value, and says so.
    private abstract static class Operation extends Located {
        final int leftSlot;
        final Exec left;

        Operation(Node.Arithmetic a, Exec left) {
            super(a.position());
            this.leftSlot = slot(left);
            this.left = left;
        }

        @Override final boolean setsCount() {
            return true;
        }
    }

    static final class Add extends Operation {
        private final int rightSlot;
        private final Exec right;

        Add(Node.Arithmetic a, Exec left, Exec right) {
            super(a, left);
            this.rightSlot = slot(right);
            this.right = right;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(leftSlot, left, t, f);
            Object result = kept(Arithmetic.add(x, value(rightSlot, right, t, f)), this);
            t.nv = 1;
            return result;
        }
    }

    static final class Subtract extends Operation {
        private final int rightSlot;
        private final Exec right;

        Subtract(Node.Arithmetic a, Exec left, Exec right) {
            super(a, left);
            this.rightSlot = slot(right);
            this.right = right;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(leftSlot, left, t, f);
            Object result = kept(Arithmetic.subtract(x, value(rightSlot, right, t, f)), this);
            t.nv = 1;
            return result;
        }
    }

    static final class Multiply extends Operation {
        private final int rightSlot;
        private final Exec right;

        Multiply(Node.Arithmetic a, Exec left, Exec right) {
            super(a, left);
            this.rightSlot = slot(right);
            this.right = right;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(leftSlot, left, t, f);
            Object result = kept(Arithmetic.multiply(x, value(rightSlot, right, t, f)), this);
            t.nv = 1;
            return result;
        }
    }

    static final class AddLiteral extends Operation {
        private final long n;

        AddLiteral(Node.Arithmetic a, Exec left, long n) {
            super(a, left);
            this.n = n;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object result = kept(Arithmetic.add(value(leftSlot, left, t, f), n), this);
            t.nv = 1;
            return result;
        }
    }

    static final class SubtractLiteral extends Operation {
        private final long n;

        SubtractLiteral(Node.Arithmetic a, Exec left, long n) {
            super(a, left);
            this.n = n;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object result = kept(Arithmetic.subtract(value(leftSlot, left, t, f), n), this);
            t.nv = 1;
            return result;
        }
    }

    /// The relations of two fixnums that make a comparison true, as bits: less, equal, greater from the lowest.
    private static int relations(Node.Operator operator) {
        return switch (operator) {
            case LESS -> 0b001;
            case LESS_OR_EQUAL -> 0b011;
            case GREATER -> 0b100;
            case GREATER_OR_EQUAL -> 0b110;
            default -> 0b010;
        };
    }

    private static boolean holds(int relations, long x, long y) {
        return (relations >> (Long.compare(x, y) + 1) & 1) != 0;
    }

    private static boolean compare(Node.Operator operator, Object x, Object y) {
        return switch (operator) {
            case LESS -> Arithmetic.less(x, y);
            case LESS_OR_EQUAL -> Arithmetic.lessOrEqual(x, y);
            case GREATER -> Arithmetic.greater(x, y);
            case GREATER_OR_EQUAL -> Arithmetic.greaterOrEqual(x, y);
            default -> Arithmetic.numberEqual(x, y);
        };
    }

    static final class Compare extends Operation {
        private final Node.Operator operator;
        private final int relations;
        private final int rightSlot;
        private final Exec right;

        Compare(Node.Arithmetic a, Exec left, Exec right) {
            super(a, left);
            this.operator = a.operator();
            this.relations = relations(operator);
            this.rightSlot = slot(right);
            this.right = right;
        }

        @Override boolean test(LispThread t, Object[] f) {
            Object x = value(leftSlot, left, t, f);
            Object y = value(rightSlot, right, t, f);
            return x instanceof Long m && y instanceof Long n ? holds(relations, m, n) : kept(compare(operator, x, y), this);
        }

        @Override Object run(LispThread t, Object[] f) {
            boolean holds = test(t, f);
            t.nv = 1;
            return Symbol.of(holds);
        }
    }

    static final class CompareLiteral extends Operation {
        private final Node.Operator operator;
        private final int relations;
        private final long n;

        CompareLiteral(Node.Arithmetic a, Exec left, long n) {
            super(a, left);
            this.operator = a.operator();
            this.relations = relations(operator);
            this.n = n;
        }

        @Override boolean test(LispThread t, Object[] f) {
            Object x = value(leftSlot, left, t, f);
            return x instanceof Long m ? holds(relations, m, n) : kept(compare(operator, x, n), this);
        }

        @Override Object run(LispThread t, Object[] f) {
            boolean holds = test(t, f);
            t.nv = 1;
            return Symbol.of(holds);
        }
    }
}
