package weft.number;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;
import weft.object.Symbol;

/// Conversion to floats, and the parts of floats.
@Library("common-lisp")
public final class FloatFunctions {

    private static final Symbol DECODE_FLOAT = Operation.cl("DECODE-FLOAT");
    private static final Symbol INTEGER_DECODE_FLOAT = Operation.cl("INTEGER-DECODE-FLOAT");
    private static final Symbol SCALE_FLOAT = Operation.cl("SCALE-FLOAT");
    private static final Symbol FLOAT_RADIX = Operation.cl("FLOAT-RADIX");
    private static final Symbol FLOAT_DIGITS = Operation.cl("FLOAT-DIGITS");
    private static final Symbol FLOAT_PRECISION = Operation.cl("FLOAT-PRECISION");
    private static final Symbol FLOAT_SIGN = Operation.cl("FLOAT-SIGN");

    /// More than any exponent: scaling further changes nothing.
    private static final int FAR = 5000;

    private FloatFunctions() {}

    /// Returns NUMBER as a float: in the format of PROTOTYPE; without one, as it is if it is a float and else as a single float.
    @Defun(value = "float number &optional prototype => float", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object toFloat(Object number, Object prototype) {
        if (!Numbers.isReal(number)) {
            throw Operation.notReal(Operation.FLOAT, number);
        }
        if (prototype == null) {
            return Numbers.isFloat(number) ? number : (Object) Floats.toSingle(Operation.FLOAT, number);
        }
        return prototype(Operation.FLOAT, prototype) instanceof Double
            ? (Object) Floats.toDouble(Operation.FLOAT, number)
            : (Object) Floats.toSingle(Operation.FLOAT, number);
    }

    private static Object prototype(Symbol operation, Object x) {
        if (Numbers.isFloat(x)) {
            return x;
        }
        throw Errors.operandTypeError(operation, x, Operation.FLOAT);
    }

    private static double finite(Symbol operation, Object x) {
        if (!Floats.isFinite(prototype(operation, x))) {
            throw Operation.invalid(operation, x);
        }
        return ((Number) x).doubleValue();
    }

    /// A double as a float of the format of `prototype`.
    private static Object like(Object prototype, double d) {
        return prototype instanceof Double ? (Object) d : (Object) (float) d;
    }

    /// Returns the significand of FLOAT between 1/2 and 1, the power of 2 to multiply it with, and 1.0 or -1.0 for the sign.
    @Defun(value = "decode-float float => significand, exponent, sign", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object decodeFloat(LispThread t, Object x) {
        double d = finite(DECODE_FLOAT, x);
        Object sign = like(x, Math.copySign(1, d));
        if (d == 0) {
            return t.values(like(x, 0), 0L, sign);
        }
        int exponent = exponentOf(d);
        return t.values(like(x, scale(Math.abs(d), -exponent)), (long) exponent, sign);
    }

    /// The `e` for which the magnitude of `d` is between `2^(e-1)` and `2^e`, for subnormals too.
    private static int exponentOf(double d) {
        int e = Math.getExponent(d);
        return e >= Double.MIN_EXPONENT ? e + 1 : exponentOf(d * 0x1p54) - 54;
    }

    /// `d * 2^k` for results that are not subnormal.
    private static double scale(double d, int k) {
        return Math.scalb(Math.scalb(d, k / 2), k - k / 2);
    }

    /// Returns FLOAT as an integer, the power of 2 to multiply it with, and 1 or -1 for the sign.
    @Defun(value = "integer-decode-float float => significand, exponent, integer-sign", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object integerDecodeFloat(LispThread t, Object x) {
        double d = finite(INTEGER_DECODE_FLOAT, x);
        boolean isDouble = x instanceof Double;
        int digits = isDouble ? Floats.DOUBLE_DIGITS : Floats.SINGLE_DIGITS;
        int least = isDouble ? Floats.DOUBLE_LEAST : Floats.SINGLE_LEAST;
        int exponent = d == 0 ? least : Math.max(exponentOf(d) - digits, least);
        return t.values((long) scale(Math.abs(d), -exponent), (long) exponent, Math.copySign(1, d) < 0 ? -1L : 1L);
    }

    /// Returns FLOAT times 2 to the power INTEGER.
    @Defun(value = "scale-float float integer => scaled-float", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object scaleFloat(Object x, Object integer) {
        prototype(SCALE_FLOAT, x);
        int sign = Comparison.sign(SCALE_FLOAT, Numbers.integer(Bits.integer(SCALE_FLOAT, integer)));
        int k = integer instanceof Long n && Math.abs(n) < FAR ? (int) (long) n : sign * FAR;
        return x instanceof Double d
            ? (Object) Floats.checked(SCALE_FLOAT, Math.scalb(d, k), x, integer)
            : (Object) Floats.checked(SCALE_FLOAT, Math.scalb((Float) x, k), x, integer);
    }

    /// Returns the radix of floats, 2.
    @Defun(value = "float-radix float => float-radix", effects = {PURE, FLUSHABLE, NO_POLL})
    public static long floatRadix(Object x) {
        prototype(FLOAT_RADIX, x);
        return 2;
    }

    /// Returns a float with the sign of FLOAT-1 and the magnitude of FLOAT-2 (1.0 by default), in the format of FLOAT-2.
    @Defun(value = "float-sign float-1 &optional float-2 => signed-float", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object floatSign(Object a, Object b) {
        double sign = ((Number) prototype(FLOAT_SIGN, a)).doubleValue();
        double magnitude = b == null ? 1 : ((Number) prototype(FLOAT_SIGN, b)).doubleValue();
        return like(b == null ? a : b, Math.copySign(magnitude, sign));
    }

    /// Returns the number of bits in the significand of FLOAT's format.
    @Defun(value = "float-digits float => digits", effects = {PURE, FLUSHABLE, NO_POLL})
    public static long floatDigits(Object x) {
        return prototype(FLOAT_DIGITS, x) instanceof Double ? Floats.DOUBLE_DIGITS : Floats.SINGLE_DIGITS;
    }

    /// Returns the number of significant bits of FLOAT: fewer than its format has if it is subnormal, 0 for zero.
    @Defun(value = "float-precision float => precision", effects = {PURE, FLUSHABLE, NO_POLL})
    public static long floatPrecision(Object x) {
        double d = finite(FLOAT_PRECISION, x);
        if (d == 0) {
            return 0;
        }
        return x instanceof Double
            ? Math.min(Floats.DOUBLE_DIGITS, exponentOf(d) - Floats.DOUBLE_LEAST)
            : Math.min(Floats.SINGLE_DIGITS, exponentOf(d) - Floats.SINGLE_LEAST);
    }
}
