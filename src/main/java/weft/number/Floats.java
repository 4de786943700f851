package weft.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import weft.object.Ratio;
import weft.object.Symbol;

/// Conversions between rationals and floats, each rounded once, and the traps of float arithmetic.
///
/// A result that is infinite though the operands are finite signals FLOATING-POINT-OVERFLOW; one that is not a number though the
/// operands are signals FLOATING-POINT-INVALID-OPERATION. Infinities and NaNs that come in pass through. Underflow gives a
/// subnormal or a zero silently.
public final class Floats {

    static final int SINGLE_DIGITS = 24;
    static final int DOUBLE_DIGITS = 53;
    /// Exponents of the least positive floats.
    static final int SINGLE_LEAST = -149;
    static final int DOUBLE_LEAST = -1074;

    private Floats() {}

    /// The double nearest to a real, infinite if it is too large.
    public static double nearestDouble(Object real) {
        return real instanceof Ratio q ? nearest(q, DOUBLE_DIGITS, DOUBLE_LEAST) : ((Number) real).doubleValue();
    }

    /// The single float nearest to a real, infinite if it is too large.
    public static float nearestSingle(Object real) {
        return real instanceof Ratio q ? (float) nearest(q, SINGLE_DIGITS, SINGLE_LEAST) : ((Number) real).floatValue();
    }

    /// A real as a double float; signals FLOATING-POINT-OVERFLOW in the name of `operation` when it is too large.
    static double toDouble(Symbol operation, Object real) {
        double d = nearestDouble(real);
        if (Double.isInfinite(d) && !Numbers.isFloat(real)) {
            throw Operation.overflow(operation, real);
        }
        return d;
    }

    /// A real as a single float; signals FLOATING-POINT-OVERFLOW in the name of `operation` when it is too large.
    static float toSingle(Symbol operation, Object real) {
        float f = nearestSingle(real);
        if (Float.isInfinite(f) && !(real instanceof Double d ? Double.isInfinite(d) : real instanceof Float)) {
            throw Operation.overflow(operation, real);
        }
        return f;
    }

    /// Rounds a ratio, half to even, to `digits` bits but to nothing finer than 2 to the `least`.
    private static double nearest(Ratio q, int digits, int least) {
        BigInteger n = q.numerator().abs();
        BigInteger d = q.denominator();
        int magnitude = n.bitLength() - d.bitLength();
        if (magnitude > Double.MAX_EXPONENT + 1) {
            return q.numerator().signum() * Double.POSITIVE_INFINITY;
        }
        int shift = Math.min(digits + 2 - magnitude, 2 - least);
        BigInteger[] both = (shift >= 0 ? n.shiftLeft(shift) : n).divideAndRemainder(shift >= 0 ? d : d.shiftLeft(-shift));
        long bits = both[0].longValue();
        boolean inexact = both[1].signum() != 0;
        int drop = Math.max(Long.SIZE - Long.numberOfLeadingZeros(bits) - digits, shift + least);
        long kept = bits >>> drop;
        long rest = bits & (1L << drop) - 1;
        long half = 1L << drop - 1;
        if (rest > half || rest == half && (inexact || (kept & 1) != 0)) {
            kept++;
        }
        double result = Math.scalb((double) kept, drop - shift);
        return q.numerator().signum() < 0 ? -result : result;
    }

    /// The exact value of a finite float.
    public static Object rational(double d) {
        long bits = Double.doubleToLongBits(d);
        int biased = (int) (bits >>> DOUBLE_DIGITS - 1) & 0x7ff;
        long fraction = bits & (1L << DOUBLE_DIGITS - 1) - 1;
        long significand = biased == 0 ? fraction : fraction | 1L << DOUBLE_DIGITS - 1;
        if (significand == 0) {
            return Numbers.ZERO;
        }
        int exponent = Math.max(biased, 1) - 1075;
        int zeros = Math.min(Long.numberOfTrailingZeros(significand), Math.max(-exponent, 0));
        BigInteger n = BigInteger.valueOf(bits < 0 ? -(significand >> zeros) : significand >> zeros);
        exponent += zeros;
        return exponent >= 0 ? Numbers.integer(n.shiftLeft(exponent)) : Numbers.coprime(n, BigInteger.ONE.shiftLeft(-exponent));
    }

    /// The integer part of a finite float.
    static Object truncated(double d) {
        return Math.abs(d) < 0x1p63 ? (Object) (long) d : Numbers.integer(new BigDecimal(d).toBigInteger());
    }

    /// `result` of `operation` on a and b, after the traps.
    static Double checked(Symbol operation, double result, Object a, Object b) {
        if (!Double.isFinite(result)) {
            trap(operation, Double.isNaN(result), a, b);
        }
        return result;
    }

    static Float checked(Symbol operation, float result, Object a, Object b) {
        if (!Float.isFinite(result)) {
            trap(operation, Float.isNaN(result), a, b);
        }
        return result;
    }

    /// `result` of `operation` on one number, after the traps.
    static Double checked(Symbol operation, double result, Object a) {
        return checked(operation, result, a, null);
    }

    private static void trap(Symbol operation, boolean nan, Object a, Object b) {
        if (nan ? !isNaN(a) && !isNaN(b) : isFinite(a) && isFinite(b)) {
            Object[] operands = b == null ? new Object[] {a} : new Object[] {a, b};
            throw nan ? Operation.invalid(operation, operands) : Operation.overflow(operation, operands);
        }
    }

    static boolean isNaN(Object x) {
        return x instanceof Double d && Double.isNaN(d) || x instanceof Float f && Float.isNaN(f);
    }

    static boolean isFinite(Object x) {
        return !(x instanceof Double d && !Double.isFinite(d) || x instanceof Float f && !Float.isFinite(f));
    }
}
