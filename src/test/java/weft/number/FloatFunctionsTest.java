package weft.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weft.number.Sample.signals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weft.object.LispThread;
import weft.object.Ratio;
import weft.runtime.ThreadContext;

class FloatFunctionsTest {

    private final LispThread t = ThreadContext.current();
    private final Random random = new Random(6);

    private double randomDouble() {
        double d = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(d) ? d : 1.5;
    }

    private float randomFloat() {
        float f = Float.intBitsToFloat(random.nextInt());
        return Float.isFinite(f) ? f : 1.5f;
    }

    @Test
    void floatsAndRationalsConvertExactly() {
        for (int i = 0; i < 2000; i++) {
            double d = randomDouble();
            float f = randomFloat();
            assertEquals(0, new BigDecimal(d).compareTo(decimal(Floats.rational(d))), () -> "rational of " + d);
            assertEquals(d, FloatFunctions.toFloat(RationalFunctions.rational(d), 1.0));
            assertEquals(f, FloatFunctions.toFloat(RationalFunctions.rational(f), null));
        }
    }

    private static BigDecimal decimal(Object rational) {
        return rational instanceof Ratio q ? new BigDecimal(q.numerator()).divide(new BigDecimal(q.denominator())) : new BigDecimal(Numbers.big(rational));
    }

    @Test
    void ratiosRoundOnceEvenToSubnormals() {
        for (int i = 0; i < 4000; i++) {
            int least = i % 2 == 0 ? -1090 : -160;
            Object q = Numbers.makeRatio(new BigInteger(60, random).add(BigInteger.ONE), new BigInteger(60, random).add(BigInteger.ONE)
                .multiply(BigInteger.ONE.shiftLeft(random.nextInt(-least))));
            if (q instanceof Ratio r) {
                BigDecimal exact = new BigDecimal(r.numerator()).divide(new BigDecimal(r.denominator()), new MathContext(1200));
                assertEquals(exact.doubleValue(), Floats.nearestDouble(r), r::toString);
                assertEquals(exact.floatValue(), Floats.nearestSingle(r), r::toString);
            }
        }
        assertEquals(0.0, Floats.nearestDouble(Numbers.makeRatio(BigInteger.ONE, BigInteger.ONE.shiftLeft(1075))));
        assertEquals(Double.MIN_VALUE, Floats.nearestDouble(Numbers.makeRatio(BigInteger.valueOf(3), BigInteger.ONE.shiftLeft(1076))));
        assertEquals(-1.0 / 3, Floats.nearestDouble(Sample.ratio(-1, 3)));
        Object huge = Numbers.makeRatio(BigInteger.TEN.pow(500), BigInteger.valueOf(3));
        signals("FLOATING-POINT-OVERFLOW", () -> FloatFunctions.toFloat(huge, 1.0), "FLOAT");
        signals("FLOATING-POINT-OVERFLOW", () -> FloatFunctions.toFloat(1e200, 1f), "FLOAT");
    }

    @Test
    void decodingTakesApartWhatScalingJoins() {
        for (int i = 0; i < 2000; i++) {
            Object x = i % 4 == 0 ? (Object) Math.scalb(randomFloat(), -100) : i % 4 == 1 ? (Object) (randomDouble() * 1e-305)
                : i % 2 == 0 ? (Object) randomFloat() : (Object) randomDouble();
            Object[] parts = t.allValues(FloatFunctions.decodeFloat(t, x));
            assertEquals(x, Arithmetic.multiply(parts[2], FloatFunctions.scaleFloat(parts[0], parts[1])));
            double significand = ((Number) parts[0]).doubleValue();
            assertTrue(significand == 0 || significand >= 0.5 && significand < 1);
            Object[] integers = t.allValues(FloatFunctions.integerDecodeFloat(t, x));
            Object exact = Arithmetic.multiply(integers[0], new ExactPower().of((Long) integers[1]));
            assertEquals(RationalFunctions.rational(x), Arithmetic.multiply(exact, integers[2]));
            assertEquals(BitFunctions.integerLength(integers[0]), FloatFunctions.floatPrecision(x));
        }
    }

    /// Powers of 2 as rationals.
    private static final class ExactPower {
        Object of(long e) {
            BigInteger p = BigInteger.ONE.shiftLeft((int) Math.abs(e));
            return e >= 0 ? Numbers.integer(p) : Numbers.makeRatio(BigInteger.ONE, p);
        }
    }

    @Test
    void corners() {
        assertArrayEquals(new Object[] {0.0f, 0L, -1.0f}, t.allValues(FloatFunctions.decodeFloat(t, -0.0f)));
        assertArrayEquals(new Object[] {0.5, 1L, 1.0}, t.allValues(FloatFunctions.decodeFloat(t, 1.0)));
        assertArrayEquals(new Object[] {8388608L, -23L, 1L}, t.allValues(FloatFunctions.integerDecodeFloat(t, 1.0f)));
        assertArrayEquals(new Object[] {1L, -1074L, -1L}, t.allValues(FloatFunctions.integerDecodeFloat(t, -Double.MIN_VALUE)));
        assertEquals(-3.0, FloatFunctions.floatSign(-0.0f, 3.0));
        assertEquals(1.0f, FloatFunctions.floatSign(5.0f, null));
        assertEquals(0.0, FloatFunctions.scaleFloat(1.0, BigInteger.TEN.pow(30).negate()));
        signals("FLOATING-POINT-OVERFLOW", () -> FloatFunctions.scaleFloat(1.0f, 200L), "SCALE-FLOAT");
        signals("OPERAND-TYPE-ERROR", () -> FloatFunctions.floatDigits(1L), "FLOAT-DIGITS", "FLOAT");
        signals("OPERAND-TYPE-ERROR", () -> FloatFunctions.toFloat("x", null), "FLOAT", "REAL");
    }

    @Test
    void rationalizeFindsTheSimplest() {
        assertEquals(Sample.ratio(1, 3), RationalFunctions.rationalize(1f / 3));
        assertEquals(Sample.ratio(1, 10), RationalFunctions.rationalize(0.1));
        assertEquals(Sample.ratio(-22, 7), RationalFunctions.rationalize(-22.0 / 7));
        assertEquals(3L, RationalFunctions.rationalize(3.0f));
        assertEquals(0L, RationalFunctions.rationalize(-0.0));
        for (int i = 0; i < 1000; i++) {
            double d = i < 500 ? randomDouble() : random.nextInt(1000) / (1.0 + random.nextInt(1000));
            float f = randomFloat();
            Object q = RationalFunctions.rationalize(d);
            assertEquals(d + 0.0, Floats.nearestDouble(q));
            assertTrue(Comparison.compareRationals(RationalFunctions.denominator(q), RationalFunctions.denominator(Floats.rational(d))) <= 0);
            assertEquals(f + 0f, Floats.nearestSingle(RationalFunctions.rationalize(f)));
        }
        for (Object x : new Object[] {Double.MAX_VALUE, Double.MIN_VALUE, Float.MAX_VALUE, Float.MIN_VALUE}) {
            assertEquals(x, FloatFunctions.toFloat(RationalFunctions.rationalize(x), x));
        }
    }
}
