package weft.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weft.number.Sample.signals;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import weft.object.LispComplex;

class NumbersTest {

    private static final BigInteger BIG = BigInteger.ONE.shiftLeft(80);

    @Test
    void eqlComparesTypeAndValue() {
        Object[][] same = {{1000L, 1000L}, {BIG, BIG.add(BigInteger.ZERO)}, {1.5, 1.5}, {Sample.ratio(1, 3), Sample.ratio(2, 6)},
            {Double.NaN, Double.NaN}, {new LispComplex(1L, 2L), new LispComplex(1L, 2L)}};
        for (Object[] row : same) {
            assertTrue(Numbers.eql(row[0], row[1]), () -> row[0].toString());
            assertEquals(Numbers.equalHash(row[0]), Numbers.equalHash(row[1]));
        }
        Object[][] different = {{1L, 1.0}, {1.0, 1.0f}, {0.0, -0.0}, {0.0f, -0.0f}, {1L, "x"}, {new LispComplex(1L, 2L), new LispComplex(1.0, 2.0)}};
        for (Object[] row : different) {
            assertFalse(Numbers.eql(row[0], row[1]), () -> row[0] + " " + row[1]);
        }
        assertFalse(Numbers.eql("x", new String("x")));
    }

    @Test
    void equalNumbersHashAlike() {
        List<List<Object>> classes = List.of(List.of(0L, 0.0, -0.0, 0f, new LispComplex(0.0, 0.0)), List.of(1L, 1.0, 1f, new LispComplex(1f, 0f)),
            List.of(Sample.ratio(1, 2), 0.5, 0.5f), List.of(BIG, 0x1p80, 0x1p80f), List.of(new LispComplex(1L, 2L), new LispComplex(1.0, 2.0)));
        for (List<Object> alike : classes) {
            for (Object x : alike) {
                assertTrue(Numbers.equalpNumbers(x, alike.get(0)));
                assertEquals(Numbers.equalpHash(alike.get(0)), Numbers.equalpHash(x), x::toString);
            }
        }
        Numbers.equalpHash(BIG.pow(100));
    }

    @Test
    void canonicalForms() {
        assertEquals(Long.MIN_VALUE, Numbers.integer(BigInteger.ONE.shiftLeft(63).negate()));
        assertEquals(2L, Numbers.makeRatio(BigInteger.valueOf(-4), BigInteger.valueOf(-2)));
        assertEquals(Sample.ratio(-1, 2), Numbers.makeRatio(BigInteger.TWO, BigInteger.valueOf(-4)));
        assertEquals(1L, Numbers.complex(1L, 0L));
        assertEquals(new LispComplex(1.0, 0.0), Numbers.complex(1.0, 0L));
        assertEquals(new LispComplex(1.0f, 0.5f), Numbers.complex(1L, 0.5f));
        signals("DIVISION-BY-ZERO", () -> Numbers.makeRatio(BigInteger.ONE, BigInteger.ZERO), "/");
    }

    @Test
    void functionsCheckEveryArgument() {
        Object[] none = {};
        assertEquals(0L, ArithmeticFunctions.add(none));
        assertEquals(1L, ArithmeticFunctions.multiply(none));
        assertEquals(Sample.ratio(1, 4), ArithmeticFunctions.divide(4L, none));
        assertEquals(-6L, ArithmeticFunctions.subtract(1L, new Object[] {3L, 4L}));
        assertTrue(ComparisonFunctions.numberNotEqual(1L, new Object[] {2L, 3L}));
        assertFalse(ComparisonFunctions.numberNotEqual(1L, new Object[] {2L, 1L}));
        assertFalse(ComparisonFunctions.less(1L, new Object[] {3L, 2L}));
        signals("OPERAND-TYPE-ERROR", () -> ArithmeticFunctions.add(new Object[] {"x"}), "+", "x");
        signals("OPERAND-TYPE-ERROR", () -> ComparisonFunctions.numberEqual("x", none), "=", "x");
        signals("OPERAND-TYPE-ERROR", () -> ComparisonFunctions.less(new LispComplex(1L, 1L), none), "<", "REAL");
        signals("OPERAND-TYPE-ERROR", () -> ComparisonFunctions.less(3L, new Object[] {1L, "x"}), "<", "x");
        signals("OPERAND-TYPE-ERROR", () -> ComparisonFunctions.max("x", none), "MAX", "x");
    }

    @Test
    void extremes() {
        assertEquals(3.5, ComparisonFunctions.max(1L, new Object[] {3.5, 2L}));
        assertEquals(BigInteger.ONE.shiftLeft(63), ArithmeticFunctions.abs(Long.MIN_VALUE));
        assertEquals(5.0f, ArithmeticFunctions.abs(new LispComplex(3L, 4L)));
        assertEquals(-1L, ArithmeticFunctions.signum(Sample.ratio(-1, 2)));
        assertEquals(-0.0, ArithmeticFunctions.signum(-0.0));
        assertEquals(BigInteger.ONE.shiftLeft(63), RationalFunctions.gcd(new Object[] {Long.MIN_VALUE, 0L}));
        assertEquals(6L, RationalFunctions.gcd(new Object[] {-12L, 18L}));
        assertEquals(36L, RationalFunctions.lcm(new Object[] {-12L, 18L}));
        assertEquals(0L, RationalFunctions.lcm(new Object[] {0L, 18L}));
    }
}
