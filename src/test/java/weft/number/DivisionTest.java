package weft.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weft.number.Sample.signals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weft.object.LispThread;
import weft.runtime.ThreadContext;

class DivisionTest {

    private static final List<RoundingMode> MODES =
        List.of(RoundingMode.FLOOR, RoundingMode.CEILING, RoundingMode.DOWN, RoundingMode.HALF_EVEN);

    private final LispThread t = ThreadContext.current();

    private Object[] divide(Rounding rounding, Object a, Object b) {
        Object q = switch (rounding) {
            case FLOOR -> DivisionFunctions.floor(t, a, b);
            case CEILING -> DivisionFunctions.ceiling(t, a, b);
            case TRUNCATE -> DivisionFunctions.truncate(t, a, b);
            case ROUND -> DivisionFunctions.round(t, a, b);
        };
        return t.allValues(q);
    }

    @Test
    void integersAgreeWithBigDecimal() {
        for (Object a : Sample.integers()) {
            for (Object b : Sample.integers()) {
                if (Arithmetic.zerop(b)) {
                    continue;
                }
                for (Rounding rounding : Rounding.values()) {
                    BigInteger q = new BigDecimal(Sample.big(a))
                        .divide(new BigDecimal(Sample.big(b)), 0, MODES.get(rounding.ordinal())).toBigInteger();
                    Object[] both = divide(rounding, a, b);
                    assertEquals(Numbers.integer(q), both[0], () -> rounding + " " + a + " " + b);
                    assertEquals(a, Arithmetic.add(Arithmetic.multiply(both[0], b), both[1]));
                }
                assertEquals(divide(Rounding.FLOOR, a, b)[1], DivisionFunctions.mod(a, b));
                assertEquals(divide(Rounding.TRUNCATE, a, b)[1], DivisionFunctions.rem(a, b));
                assertEquals(divide(Rounding.FLOOR, a, b)[0], DivisionFunctions.floorQuotient(a, b));
                assertEquals(divide(Rounding.TRUNCATE, a, b)[0], DivisionFunctions.truncateQuotient(a, b));
            }
        }
    }

    @Test
    void rationalsKeepTheIdentity() {
        for (Object a : Sample.rationals()) {
            for (Object b : Sample.rationals()) {
                if (Arithmetic.zerop(b)) {
                    continue;
                }
                for (Rounding rounding : Rounding.values()) {
                    Object[] both = divide(rounding, a, b);
                    assertEquals(a, Arithmetic.add(Arithmetic.multiply(both[0], b), both[1]));
                    assertTrue(Arithmetic.less(ArithmeticFunctions.abs(both[1]), ArithmeticFunctions.abs(b)));
                }
            }
        }
    }

    @Test
    void floatQuotientsAreExact() {
        Random random = new Random(5);
        for (int i = 0; i < 3000; i++) {
            double a = Math.scalb(random.nextDouble() - 0.5, random.nextInt(120) - 40);
            double b = Math.scalb(random.nextDouble() - 0.5, random.nextInt(20) - 10);
            if (i % 3 == 0) {
                a = Math.rint(a * 4) / 4;
                b = 0.5;
            }
            for (Rounding rounding : Rounding.values()) {
                Object exact = Division.divide(Operation.ADD, rounding, Floats.rational(a), Floats.rational(b)).quotient();
                assertEquals(exact, divide(rounding, a, b)[0], rounding + " " + a + " " + b);
            }
        }
    }

    @Test
    void roundsHalfToEven() {
        Object[][] rows = {{2.5, 2L, 0.5}, {3.5, 4L, -0.5}, {-2.5, -2L, -0.5}, {-1.5, -2L, 0.5}, {0.5, 0L, 0.5}, {1e20, BigInteger.TEN.pow(20), 0.0}};
        for (Object[] row : rows) {
            Object[] both = divide(Rounding.ROUND, row[0], 1L);
            assertEquals(row[1], both[0]);
            assertEquals(row[2], both[1]);
        }
        assertEquals(4L, divide(Rounding.ROUND, Sample.ratio(7, 2), 1L)[0]);
        assertEquals(-0.5f, divide(Rounding.ROUND, 3.5f, 1L)[1]);
    }

    @Test
    void signsOfModAndRem() {
        long[][] rows = {{13, 4, 1, 1}, {-13, 4, 3, -1}, {13, -4, -3, 1}, {-13, -4, -1, -1}};
        for (long[] row : rows) {
            assertEquals(row[2], DivisionFunctions.mod(row[0], row[1]));
            assertEquals(row[3], DivisionFunctions.rem(row[0], row[1]));
            assertEquals(row[2], Fixnums.mod(row[0], row[1]));
        }
        assertEquals(0L, DivisionFunctions.rem(Long.MIN_VALUE, -1L));
        assertEquals(BigInteger.ONE.shiftLeft(63), DivisionFunctions.truncateQuotient(Long.MIN_VALUE, -1L));
        assertEquals(0.5f, DivisionFunctions.mod(-1.5f, 2L));
    }

    @Test
    void floatQuotients() {
        assertEquals(-4.0f, DivisionFunctions.ffloor(t, -7L, 2L));
        assertEquals(1L, t.value(null, 1));
        assertEquals(-4.0, DivisionFunctions.ffloor(t, -3.5, 1L));
        assertEquals(-0.0, DivisionFunctions.ftruncate(t, -0.5, 1L));
        assertEquals(-0.0, DivisionFunctions.fceiling(t, -0.5, 1L));
        assertEquals(0.0f, DivisionFunctions.fround(t, 0.5f, 1L));
        assertEquals(1e300, DivisionFunctions.fround(t, 1e300, 1L));
    }

    @Test
    void errors() {
        signals("DIVISION-BY-ZERO", () -> DivisionFunctions.mod(5L, 0L), "MOD", "(5 . (0 . NIL))");
        signals("DIVISION-BY-ZERO", () -> DivisionFunctions.floor(t, 5.0, 0.0), "FLOOR");
        signals("OPERAND-TYPE-ERROR", () -> DivisionFunctions.round(t, "x", 1L), "ROUND", "x", "REAL");
        signals("FLOATING-POINT-INVALID-OPERATION", () -> DivisionFunctions.truncate(t, Double.NaN, 1L), "TRUNCATE");
        signals("DIVISION-BY-ZERO", () -> Fixnums.rem(5, 0), "REM");
    }
}
