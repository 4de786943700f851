package weft.number;

import java.math.BigInteger;
import weft.object.LispComplex;
import weft.object.LispThread;
import weft.object.Ratio;
import weft.object.Symbol;

/// EXPT: by repeated multiplication where the result is exact, and else by powers and exponentials of doubles.
final class Power {

    private static final Symbol EXPT = Operation.cl("EXPT");

    private Power() {}

    static Object of(LispThread t, Object base, Object power) {
        if (!Numbers.isNumber(base) || !Numbers.isNumber(power)) {
            throw Operation.notNumber(EXPT, Numbers.isNumber(base) ? power : base);
        }
        if (Comparison.isZero(power)) {
            return one(base, power);
        }
        if (Comparison.isZero(base)) {
            return ofZero(base, power);
        }
        if (Numbers.isInteger(power)) {
            return Numbers.isFloat(base) ? floatToInteger(base, power) : toInteger(t, base, power);
        }
        if (Numbers.isReal(base) && Numbers.isReal(power)) {
            return ofReals(base, power);
        }
        ComplexDouble log = base instanceof LispComplex ? Elementary.split(EXPT, base).log()
            : new ComplexDouble(logOfMagnitude(base), Comparison.sign(EXPT, base) < 0 ? Math.PI : 0);
        return Elementary.format(EXPT, isDouble(base, power), log.times(Elementary.split(EXPT, power)).exp(), base, power);
    }

    private static boolean isDouble(Object base, Object power) {
        return Elementary.isDouble(base) || Elementary.isDouble(power);
    }

    /// 1 in the type that contagion of both gives.
    private static Object one(Object base, Object power) {
        return Arithmetic.add(Arithmetic.multiply(zeroOf(base), zeroOf(power)), (Object) Numbers.ONE);
    }

    private static Object zeroOf(Object x) {
        return switch (x) {
            case Double _ -> 0.0;
            case Float _ -> 0.0f;
            case LispComplex z -> Numbers.complex(zeroOf(z.real()), zeroOf(z.imaginary()));
            default -> Numbers.ZERO;
        };
    }

    private static Object ofZero(Object base, Object power) {
        if (Comparison.sign(EXPT, Numbers.realPart(power)) <= 0) {
            throw Operation.divisionByZero(EXPT, base, power);
        }
        if (Numbers.isFloat(base) && Numbers.isInteger(power)) {
            return floatToInteger(base, power);
        }
        return Arithmetic.multiply(zeroOf(base), Numbers.isRational(power) && !Numbers.isInteger(power) ? (Object) 0.0f : zeroOf(power));
    }

    private static Object floatToInteger(Object base, Object power) {
        double b = ((Number) base).doubleValue();
        double magnitude = Math.pow(Math.abs(b), Floats.nearestDouble(power));
        boolean negative = Math.copySign(1, b) < 0 && Numbers.big(power).testBit(0);
        return Elementary.format(EXPT, base instanceof Double, negative ? -magnitude : magnitude, base);
    }

    private static double logOfMagnitude(Object real) {
        return RealFunctions.log(Comparison.sign(EXPT, real) < 0 ? Arithmetic.negate(real) : real);
    }

    private static Object ofReals(Object base, Object power) {
        double p = Floats.toDouble(EXPT, power);
        double b = Floats.nearestDouble(base);
        boolean isDouble = isDouble(base, power);
        boolean exponential = Double.isInfinite(b) && Numbers.isRational(base) || b == 0;
        double magnitude = exponential ? Math.exp(p * logOfMagnitude(base)) : Math.pow(Math.abs(b), p);
        if (!(Comparison.sign(EXPT, base) < 0)) {
            return Elementary.format(EXPT, isDouble, magnitude, base, power);
        }
        if (p == Math.rint(p)) {
            return Elementary.format(EXPT, isDouble, p % 2 == 0 ? magnitude : -magnitude, base, power);
        }
        double angle = Math.PI * (p % 2);
        return Elementary.format(EXPT, isDouble, new ComplexDouble(magnitude * Math.cos(angle), magnitude * Math.sin(angle)), base, power);
    }

    /// An exact or complex base to an integer power other than 0.
    private static Object toInteger(LispThread t, Object base, Object power) {
        if (Comparison.sign(EXPT, power) < 0) {
            Object positive = Arithmetic.negate(power);
            return base instanceof LispComplex
                ? Arithmetic.divide((Object) Numbers.ONE, toInteger(t, base, positive))
                : toInteger(t, Arithmetic.divide((Object) Numbers.ONE, base), positive);
        }
        if (base instanceof LispComplex z) {
            return complexToInteger(t, z, Numbers.big(power));
        }
        if (base instanceof Ratio q) {
            return Numbers.coprime(integerToInteger(t, q.numerator(), power), integerToInteger(t, q.denominator(), power));
        }
        return Numbers.integer(integerToInteger(t, Numbers.big(base), power));
    }

    private static Object complexToInteger(LispThread t, LispComplex base, BigInteger power) {
        if (Numbers.isFloat(base.real()) && power.bitLength() > 10) {
            ComplexDouble log = Elementary.split(EXPT, base).log();
            double p = Floats.toDouble(EXPT, Numbers.integer(power));
            return Elementary.like(EXPT, base, new ComplexDouble(log.re() * p, log.im() * p).exp());
        }
        Object result = base;
        for (int bit = power.bitLength() - 2; bit >= 0; bit--) {
            t.safePoint();
            result = Arithmetic.multiply(result, result);
            if (power.testBit(bit)) {
                result = Arithmetic.multiply(result, (Object) base);
            }
        }
        return result;
    }

    /// Powers of 2 in the base are shifts of the result; the odd rest is squared from the highest bit of the power down.
    static BigInteger integerToInteger(LispThread t, BigInteger base, Object power) {
        BigInteger magnitude = base.abs();
        boolean negative = base.signum() < 0 && Numbers.big(power).testBit(0);
        if (magnitude.equals(BigInteger.ONE)) {
            return negative ? magnitude.negate() : magnitude;
        }
        int zeros = magnitude.getLowestSetBit();
        if (!(power instanceof Long p) || p > Integer.MAX_VALUE || p * (magnitude.bitLength() - 1) > Integer.MAX_VALUE - Integer.SIZE) {
            throw Operation.tooLarge(EXPT);
        }
        BigInteger odd = magnitude.shiftRight(zeros);
        BigInteger result = BigInteger.ONE;
        for (int bit = odd.equals(BigInteger.ONE) ? -1 : Long.SIZE - 1 - Long.numberOfLeadingZeros(p); bit >= 0; bit--) {
            t.safePoint();
            result = IntegerArithmetic.product(EXPT, result, result, true);
            if ((p >> bit & 1) != 0) {
                result = IntegerArithmetic.product(EXPT, result, odd, true);
            }
        }
        result = result.shiftLeft((int) (zeros * p));
        return negative ? result.negate() : result;
    }
}
