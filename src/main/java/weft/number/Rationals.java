package weft.number;

import java.math.BigInteger;
import weft.object.Ratio;

/// Exact arithmetic of rationals of which at least one is a ratio.
final class Rationals {

    private Rationals() {}

    static BigInteger numerator(Object rational) {
        return rational instanceof Ratio q ? q.numerator() : Numbers.big(rational);
    }

    static BigInteger denominator(Object rational) {
        return rational instanceof Ratio q ? q.denominator() : BigInteger.ONE;
    }

    static Object add(Object a, Object b) {
        return sum(a, numerator(b), denominator(b));
    }

    static Object subtract(Object a, Object b) {
        return sum(a, numerator(b).negate(), denominator(b));
    }

    private static Object sum(Object a, BigInteger n, BigInteger d) {
        BigInteger an = numerator(a);
        BigInteger ad = denominator(a);
        return Numbers.makeRatio(an.multiply(d).add(n.multiply(ad)), ad.multiply(d));
    }

    static Object multiply(Object a, Object b) {
        return Numbers.makeRatio(numerator(a).multiply(numerator(b)), denominator(a).multiply(denominator(b)));
    }

    /// The quotient of any two rationals; the caller has excluded a divisor of zero.
    static Object divide(Object a, Object b) {
        return Numbers.makeRatio(numerator(a).multiply(denominator(b)), denominator(a).multiply(numerator(b)));
    }
}
