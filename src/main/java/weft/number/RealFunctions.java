package weft.number;

import java.math.BigInteger;
import weft.object.Ratio;

/// Elementary functions of reals that [Math] lacks, and logarithms of rationals beyond the range of doubles.
final class RealFunctions {

    private static final double LOG_2 = Math.log(2);

    private RealFunctions() {}

    static double asinh(double x) {
        double a = Math.abs(x);
        double r = a > 0x1p28 ? Math.log(a) + LOG_2 : Math.log1p(a + a * a / (1 + Math.sqrt(a * a + 1)));
        return Math.copySign(r, x);
    }

    /// For `x >= 1`.
    static double acosh(double x) {
        double t = x - 1;
        return x > 0x1p28 ? Math.log(x) + LOG_2 : Math.log1p(t + Math.sqrt(2 * t + t * t));
    }

    /// For x between -1 and 1.
    static double atanh(double x) {
        double a = Math.abs(x);
        return Math.copySign(Math.log1p(2 * a / (1 - a)) / 2, x);
    }

    /// The natural logarithm of a positive real.
    static double log(Object x) {
        if (x instanceof Ratio q) {
            Object above = Arithmetic.subtract(q, (Object) Numbers.ONE);
            double d = Floats.nearestDouble(above);
            return Math.abs(d) < 0.5 ? Math.log1p(d) : log(q.numerator()) - log(q.denominator());
        }
        return x instanceof BigInteger n ? log(n) : Math.log(((Number) x).doubleValue());
    }

    private static double log(BigInteger n) {
        int excess = Math.max(n.bitLength() - 1000, 0);
        return Math.log(n.shiftRight(excess).doubleValue()) + excess * LOG_2;
    }

    /// The logarithm of a positive real to base 2: exact for powers of 2.
    static double log2(Object x) {
        double d = Floats.nearestDouble(x);
        if (d < Double.MIN_NORMAL || d > Double.MAX_VALUE) {
            return x instanceof BigInteger n && n.getLowestSetBit() == n.bitLength() - 1 ? n.bitLength() - 1 : log(x) / LOG_2;
        }
        int e = Math.getExponent(d);
        double m = Math.scalb(d, -e);
        if (m > 1.5) {
            m /= 2;
            e++;
        }
        return e + Math.log(m) / LOG_2;
    }

    /// The logarithm of a positive real to base 10: exact for powers of 10.
    static double log10(Object x) {
        double d = Floats.nearestDouble(x);
        return d > 0 && d <= Double.MAX_VALUE ? Math.log10(d) : log(x) / Math.log(10);
    }
}
