package weft.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weft.number.Sample.big;
import static weft.number.Sample.signals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import weft.object.LispComplex;
import weft.object.Ratio;
import weft.object.SimpleString;

class ArithmeticTest {

    private static final double[] DOUBLES = {0.0, -0.0, 1, -1.5, 0.1, 1e300, -1e-300, Double.MIN_VALUE, 0x1p53, 0x1p63, -0x1p63};

    @Test
    void integersAgreeWithBigInteger() {
        for (Object a : Sample.integers()) {
            for (Object b : Sample.integers()) {
                same(big(a).add(big(b)), Arithmetic.add(a, b));
                same(big(a).subtract(big(b)), Arithmetic.subtract(a, b));
                same(big(a).multiply(big(b)), Arithmetic.multiply(a, b));
                int c = big(a).compareTo(big(b));
                compared(c, a, b);
                if (b instanceof Long y) {
                    same(big(a).add(big(b)), Arithmetic.add(a, (long) y));
                    same(big(a).subtract(big(b)), Arithmetic.subtract(a, (long) y));
                    same(big(a).multiply(big(b)), Arithmetic.multiply(a, (long) y));
                    same(big(b).add(big(a)), Arithmetic.add((long) y, a));
                    same(big(b).subtract(big(a)), Arithmetic.subtract((long) y, a));
                    same(big(b).multiply(big(a)), Arithmetic.multiply((long) y, a));
                    assertEquals(c < 0, Arithmetic.less(a, (long) y));
                    assertEquals(c > 0, Arithmetic.greater(a, (long) y));
                    assertEquals(c <= 0, Arithmetic.lessOrEqual(a, (long) y));
                    assertEquals(c >= 0, Arithmetic.greaterOrEqual(a, (long) y));
                    assertEquals(c > 0, Arithmetic.less((long) y, a));
                    assertEquals(c < 0, Arithmetic.greater((long) y, a));
                    assertEquals(c >= 0, Arithmetic.lessOrEqual((long) y, a));
                    assertEquals(c <= 0, Arithmetic.greaterOrEqual((long) y, a));
                    assertEquals(c == 0, Arithmetic.numberEqual(a, (long) y));
                    assertEquals(c != 0, Arithmetic.numberNotEqual(a, (long) y));
                }
            }
            same(big(a).negate(), Arithmetic.negate(a));
            same(big(a).add(BigInteger.ONE), Arithmetic.increment(a));
            same(big(a).subtract(BigInteger.ONE), Arithmetic.decrement(a));
            assertEquals(big(a).signum() == 0, Arithmetic.zerop(a));
            assertEquals(big(a).signum() > 0, Arithmetic.plusp(a));
            assertEquals(big(a).signum() < 0, Arithmetic.minusp(a));
        }
    }

    /// Equal in value and in canonical form.
    private static void same(BigInteger expected, Object actual) {
        assertEquals(expected.bitLength() < 64 ? (Object) expected.longValue() : expected, actual);
    }

    private static void compared(int c, Object a, Object b) {
        assertEquals(c < 0, Arithmetic.less(a, b));
        assertEquals(c > 0, Arithmetic.greater(a, b));
        assertEquals(c <= 0, Arithmetic.lessOrEqual(a, b));
        assertEquals(c >= 0, Arithmetic.greaterOrEqual(a, b));
        assertEquals(c == 0, Arithmetic.numberEqual(a, b));
        assertEquals(c != 0, Arithmetic.numberNotEqual(a, b));
    }

    @Test
    void rationalsAreAField() {
        for (Object a : Sample.rationals()) {
            for (Object b : Sample.rationals()) {
                assertEquals(a, Arithmetic.subtract(Arithmetic.add(a, b), b));
                if (!Arithmetic.zerop(b)) {
                    Object q = Arithmetic.divide(a, b);
                    assertEquals(a, Arithmetic.multiply(q, b));
                    canonical(q);
                }
                compared(Comparison.sign(Operation.LESS, Arithmetic.subtract(a, b)), a, b);
            }
        }
    }

    private static void canonical(Object x) {
        if (x instanceof Ratio q) {
            assertEquals(BigInteger.ONE, q.numerator().gcd(q.denominator()));
            assertTrue(q.denominator().compareTo(BigInteger.ONE) > 0);
        } else if (x instanceof BigInteger n) {
            assertTrue(n.bitLength() >= 64);
        }
    }

    @Test
    void floatsCompareWithRationalsExactly() {
        for (double d : DOUBLES) {
            for (Object r : Sample.rationals()) {
                int c = Comparison.compareRationals(Floats.rational(d), r);
                compared(c, d, r);
                compared(-c, r, d);
            }
            for (double e : DOUBLES) {
                compared(d < e ? -1 : d > e ? 1 : 0, d, e);
            }
        }
        assertTrue(Arithmetic.numberEqual(16777216L, 0x1p24f));
        assertFalse(Arithmetic.numberEqual(16777217L, 0x1p24f));
        assertFalse(Arithmetic.numberEqual(Sample.ratio(1, 3), 1.0 / 3));
        assertTrue(Arithmetic.numberEqual(0.5f, Sample.ratio(1, 2)));
        assertFalse(Arithmetic.numberEqual(0.1f, 0.1));
        assertTrue(Arithmetic.less(BigInteger.TEN.pow(400), Double.POSITIVE_INFINITY));
        assertFalse(Arithmetic.less((Object) 1L, Double.NaN));
        assertFalse(Arithmetic.greaterOrEqual(Double.NaN, (Object) 1L));
        assertTrue(Arithmetic.numberNotEqual(Double.NaN, Double.NaN));
    }

    @Test
    void contagionGoesToTheWiderFormat() {
        assertEquals(1.5f, Arithmetic.add((Object) 1L, 0.5f));
        assertEquals(1.5, Arithmetic.add(1.0f, 0.5));
        assertEquals(0.75, Arithmetic.multiply(Sample.ratio(3, 2), 0.5));
        assertEquals(new LispComplex(1.5, 2.0), Arithmetic.add(0.5, new LispComplex(1L, 2L)));
        assertEquals(Sample.ratio(1, 3), Arithmetic.divide(2L, 6L));
        assertEquals(BigInteger.ONE.shiftLeft(63), Arithmetic.divide(Long.MIN_VALUE, -1L));
        assertEquals(-0.0, Arithmetic.negate(0.0));
    }

    @Test
    void complexes() {
        LispComplex i = new LispComplex(0L, 1L);
        assertEquals(-1L, Arithmetic.multiply(i, i));
        assertEquals(new LispComplex(0L, -1L), Arithmetic.divide(1L, i));
        assertEquals(new LispComplex(Sample.ratio(11, 25), Sample.ratio(2, 25)),
            Arithmetic.divide(new LispComplex(1L, 2L), new LispComplex(3L, 4L)));
        assertEquals(new LispComplex(1.0, 0.0), Arithmetic.divide(new LispComplex(1e300, 1e300), new LispComplex(1e300, 1e300)));
        assertTrue(Arithmetic.numberEqual(1L, new LispComplex(1.0, 0.0)));
        assertEquals(0L, Arithmetic.subtract(i, i));
    }

    @Test
    void errorsNameTheOperator() {
        SimpleString x = new SimpleString("x");
        signals("OPERAND-TYPE-ERROR", () -> Arithmetic.add(1L, x), "+", "x", "NUMBER");
        signals("OPERAND-TYPE-ERROR", () -> Arithmetic.increment(x), "1+", "x");
        signals("OPERAND-TYPE-ERROR", () -> Arithmetic.decrement(x), "1-", "x");
        signals("OPERAND-TYPE-ERROR", () -> Arithmetic.less(x, 1L), "<", "x", "REAL");
        signals("OPERAND-TYPE-ERROR", () -> Arithmetic.greater(new LispComplex(0L, 1L), 1L), ">", "REAL");
        signals("OPERAND-TYPE-ERROR", () -> Arithmetic.numberEqual(1L, x), "=", "NUMBER");
        signals("OPERAND-TYPE-ERROR", () -> Arithmetic.plusp(x), "PLUSP", "REAL");
        signals("DIVISION-BY-ZERO", () -> Arithmetic.divide(1L, 0L), "/", "(1 . (0 . NIL))");
        signals("DIVISION-BY-ZERO", () -> Arithmetic.divide(1.0, 0.0), "/");
        signals("DIVISION-BY-ZERO", () -> Arithmetic.divide(Sample.ratio(1, 2), 0.0f), "/");
        signals("DIVISION-BY-ZERO", () -> Arithmetic.divide(new LispComplex(1L, 1L), 0L), "/");
        signals("FLOATING-POINT-OVERFLOW", () -> Arithmetic.multiply(1e308, 10.0), "*");
        signals("FLOATING-POINT-OVERFLOW", () -> Arithmetic.add(Float.MAX_VALUE, Float.MAX_VALUE), "+");
        signals("FLOATING-POINT-OVERFLOW", () -> Arithmetic.add(BigInteger.TEN.pow(400), 1.0), "+");
        signals("FLOATING-POINT-INVALID-OPERATION", () -> Arithmetic.subtract(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY), "-");
        assertEquals(Double.POSITIVE_INFINITY, Arithmetic.add(Double.POSITIVE_INFINITY, 1.0));
    }
}
