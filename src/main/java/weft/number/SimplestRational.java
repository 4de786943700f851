package weft.number;

import java.math.BigInteger;

/// The simplest rational that rounds to a given float: of the interval of all that do, the one with the least denominator.
///
/// The ends of the interval lie halfway to the neighbours; they round to the float itself when its last bit is 0. The
/// search follows the continued fractions of both ends as long as they agree.
final class SimplestRational {

    private SimplestRational() {}

    /// Halfway from the largest double to where the next one would be.
    private static final Object TOP = Numbers.integer(BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.ONE.shiftLeft(970)));

    /// The simplest rational that rounds to the finite float `x`.
    static Object of(Object x) {
        double d = Math.abs(((Number) x).doubleValue());
        if (d == 0) {
            return Numbers.ZERO;
        }
        Object result;
        if (x instanceof Float f) {
            float m = Math.abs(f);
            double above = m == Float.MAX_VALUE ? 0x1p128 : Math.nextUp(m);
            result = between(middle(d, Math.nextDown(m)), middle(d, above), (Float.floatToIntBits(m) & 1) == 0);
        } else {
            Object high = d == Double.MAX_VALUE ? TOP : middle(d, Math.nextUp(d));
            result = between(middle(d, Math.nextDown(d)), high, (Double.doubleToLongBits(d) & 1) == 0);
        }
        return ((Number) x).doubleValue() < 0 ? Arithmetic.negate(result) : result;
    }

    private static Object middle(double a, double b) {
        return Arithmetic.divide(Arithmetic.add(Floats.rational(a), Floats.rational(b)), (Object) 2L);
    }

    /// The simplest rational between `low` and `high`, which are positive and differ; the ends belong to the interval if it is `closed`.
    private static Object between(Object low, Object high, boolean closed) {
        BigInteger lowN = Rationals.numerator(low);
        BigInteger lowD = Rationals.denominator(low);
        BigInteger highN = Rationals.numerator(high);
        BigInteger highD = Rationals.denominator(high);
        BigInteger p0 = BigInteger.ZERO;
        BigInteger q0 = BigInteger.ONE;
        BigInteger p1 = BigInteger.ONE;
        BigInteger q1 = BigInteger.ZERO;
        while (true) {
            BigInteger[] parts = lowN.divideAndRemainder(lowD);
            BigInteger whole = parts[0];
            BigInteger candidate = parts[1].signum() == 0 && closed ? whole : whole.add(BigInteger.ONE);
            int c = candidate.multiply(highD).compareTo(highN);
            if (c < 0 || c == 0 && closed) {
                return Numbers.makeRatio(p0.add(candidate.multiply(p1)), q0.add(candidate.multiply(q1)));
            }
            BigInteger p = p0.add(whole.multiply(p1));
            BigInteger q = q0.add(whole.multiply(q1));
            p0 = p1;
            q0 = q1;
            p1 = p;
            q1 = q;
            BigInteger highRest = highN.subtract(whole.multiply(highD));
            highN = lowD;
            lowN = highD;
            highD = parts[1];
            lowD = highRest;
        }
    }
}
