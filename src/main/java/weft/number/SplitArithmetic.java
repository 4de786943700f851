package weft.number;

/// Generic arithmetic on operands that compiled code holds in two variables: a fixnum, or an object that is not null and then is the operand.
///
/// Compiled code comes here when its own arithmetic on longs does not do; so this is not inlined and need not be small.
public final class SplitArithmetic {

    private SplitArithmetic() {}

    /// The operand as an object.
    public static Object operand(long fixnum, Object other) {
        return other == null ? (Object) fixnum : other;
    }

    public static Object add(long a, Object otherA, long b, Object otherB) {
        return Arithmetic.add(operand(a, otherA), operand(b, otherB));
    }

    public static Object subtract(long a, Object otherA, long b, Object otherB) {
        return Arithmetic.subtract(operand(a, otherA), operand(b, otherB));
    }

    public static Object multiply(long a, Object otherA, long b, Object otherB) {
        return Arithmetic.multiply(operand(a, otherA), operand(b, otherB));
    }

    public static boolean less(long a, Object otherA, long b, Object otherB) {
        return Arithmetic.less(operand(a, otherA), operand(b, otherB));
    }

    public static boolean lessOrEqual(long a, Object otherA, long b, Object otherB) {
        return Arithmetic.lessOrEqual(operand(a, otherA), operand(b, otherB));
    }

    public static boolean greater(long a, Object otherA, long b, Object otherB) {
        return Arithmetic.greater(operand(a, otherA), operand(b, otherB));
    }

    public static boolean greaterOrEqual(long a, Object otherA, long b, Object otherB) {
        return Arithmetic.greaterOrEqual(operand(a, otherA), operand(b, otherB));
    }

    public static boolean numberEqual(long a, Object otherA, long b, Object otherB) {
        return Arithmetic.numberEqual(operand(a, otherA), operand(b, otherB));
    }
}
