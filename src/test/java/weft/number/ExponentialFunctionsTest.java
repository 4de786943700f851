package weft.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weft.number.Sample.signals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weft.object.LispComplex;
import weft.object.LispThread;
import weft.runtime.ThreadContext;
import weft.runtime.safepoint.Request;
import weft.runtime.safepoint.RequestClass;
import weft.runtime.safepoint.SafePointState;

class ExponentialFunctionsTest {

    private final LispThread t = ThreadContext.current();

    private Object expt(Object base, Object power) {
        return ExponentialFunctions.expt(t, base, power);
    }

    private static LispComplex complex(Object re, Object im) {
        return new LispComplex(re, im);
    }

    @Test
    void integerPowersAreExact() {
        for (Object base : Sample.integers().subList(0, 40)) {
            for (long n : new long[] {1, 2, 3, 7, 40}) {
                BigInteger expected = Sample.big(base).pow((int) n);
                assertEquals(Numbers.integer(expected), expt(base, n));
                if (expected.signum() != 0) {
                    assertEquals(Numbers.makeRatio(BigInteger.ONE, expected), expt(base, -n));
                }
            }
        }
        assertEquals(1L, expt(0L, 0L));
        assertEquals(Sample.ratio(1, 8), expt(2L, -3L));
        assertEquals(Sample.ratio(-27, 8), expt(Sample.ratio(-2, 3), -3L));
        assertEquals(1L, expt(-1L, BigInteger.TEN.pow(30)));
        assertEquals(0L, expt(0L, BigInteger.TEN.pow(30)));
        assertEquals(BigInteger.ONE.shiftLeft(100000), expt(2L, 100000L));
        assertEquals(-1L, expt(complex(0L, 1L), 2L));
        assertEquals(complex(0L, -1L), expt(complex(0L, 1L), -1L));
    }

    @Test
    void zeroPowersHaveTheTypeOfContagion() {
        assertEquals(1.0f, expt(0L, 0.0f));
        assertEquals(1.0, expt(2.5, 0L));
        assertEquals(1.0, expt(2.5f, 0.0));
        assertEquals(complex(1.0, 0.0), expt(complex(1.5, 2.0), 0L));
        assertEquals(1L, expt(complex(1L, 2L), 0L));
    }

    @Test
    void floatPowers() {
        assertEquals(2.0f, expt(4L, Sample.ratio(1, 2)));
        assertEquals(6.25, expt(2.5, 2L));
        assertEquals(-8.0, expt(-2.0, 3L));
        assertEquals(-8.0f, expt(-2L, 3.0f));
        assertEquals(0.0f, expt(0L, 2.5f));
        LispComplex cubeRoot = (LispComplex) expt(-8.0, 1.0 / 3);
        assertEquals(1, (Double) cubeRoot.real(), 1e-14);
        assertEquals(Math.sqrt(3), (Double) cubeRoot.imaginary(), 1e-14);
        LispComplex i = (LispComplex) expt(-1.0, 0.5);
        assertEquals(1, (Double) i.imaginary(), 1e-15);
        assertEquals(1e200, (Double) expt(BigInteger.TEN.pow(400), 0.5), 1e187);
    }

    @Test
    void logarithms() {
        assertEquals(3.0f, ExponentialFunctions.log(8L, 2L));
        assertEquals(3.0, ExponentialFunctions.log(1000.0, 10L));
        assertEquals(-2.0, ExponentialFunctions.log(0.25, 2L));
        assertEquals(5000.0f, ExponentialFunctions.log(BigInteger.ONE.shiftLeft(5000), 2L));
        assertEquals((float) (400 * Math.log(10)), ExponentialFunctions.log(BigInteger.TEN.pow(400), null));
        assertEquals((float) (-400 * Math.log(10)), ExponentialFunctions.log(Numbers.makeRatio(BigInteger.ONE, BigInteger.TEN.pow(400)), null));
        assertEquals(1e-12f, ExponentialFunctions.log(Sample.ratio(1000000000001L, 1000000000000L), null));
        assertEquals(complex(0.0, Math.PI), ExponentialFunctions.log(-1.0, null));
        assertEquals(complex(0.0f, (float) (Math.PI / 2)), ExponentialFunctions.log(complex(0L, 1L), null));
        assertEquals(complex(2.0f, (float) (Math.PI / Math.log(2))), ExponentialFunctions.log(-4L, 2L));
        signals("DIVISION-BY-ZERO", () -> ExponentialFunctions.log(0L, null), "LOG");
    }

    @Test
    void roots() {
        assertEquals(complex(0.0f, 2.0f), ExponentialFunctions.sqrt(-4L));
        assertEquals(1.4142135f, ExponentialFunctions.sqrt(2L));
        assertEquals(1e30f, ExponentialFunctions.sqrt(BigInteger.TEN.pow(60)));
        assertEquals(complex(1.0, -2.0), ExponentialFunctions.sqrt(complex(-3.0, -4.0)));
        assertEquals(complex(0.0, -2.0), ExponentialFunctions.sqrt(complex(-4.0, -0.0)));
        assertEquals(1e150, (Double) ((LispComplex) ExponentialFunctions.sqrt(complex(1e300, 1e10))).real(), 1e136);
    }

    @Test
    void integerRoots() {
        Random random = new Random(9);
        for (int i = 0; i < 300; i++) {
            BigInteger n = new BigInteger(1 + random.nextInt(i < 200 ? 130 : 40000), random);
            if (i % 4 == 0) {
                n = n.multiply(n).subtract(BigInteger.ONE).max(BigInteger.ZERO);
            }
            assertEquals(Numbers.integer(n.sqrt()), ExponentialFunctions.isqrt(t, Numbers.integer(n)));
        }
        for (long n : new long[] {0, 1, 3, 4, Long.MAX_VALUE, 3037000499L * 3037000499L, 3037000499L * 3037000499L - 1}) {
            assertEquals(BigInteger.valueOf(n).sqrt().longValue(), ExponentialFunctions.isqrt(t, n));
        }
        signals("OPERAND-TYPE-ERROR", () -> ExponentialFunctions.isqrt(t, -1L), "ISQRT");
    }

    @Test
    void longPowersPoll() {
        int[] polls = {0};
        t.post(new Counting(polls));
        BigInteger expected = BigInteger.valueOf(3).pow(2_000_003);
        assertEquals(expected, expt(3L, 2_000_003L));
        assertTrue(polls[0] > 20, () -> polls[0] + " polls");
        polls[0] = 0;
        assertEquals(expected.sqrt(), ExponentialFunctions.isqrt(t, expected));
        assertTrue(polls[0] > 5, () -> polls[0] + " polls");
        polls[0] = Integer.MIN_VALUE;
        t.handlePoll();
    }

    /// A request that counts, and comes again at the next safe point until the count is negative.
    private static final class Counting extends Request {
        private final int[] count;

        Counting(int[] count) {
            super(RequestClass.DEFERRABLE);
            this.count = count;
        }

        @Override protected void run(SafePointState thread) {
            if (count[0]++ >= 0) {
                thread.post(new Counting(count));
            }
        }
    }

    @Test
    void errors() {
        signals("DIVISION-BY-ZERO", () -> expt(0L, -1L), "EXPT");
        signals("DIVISION-BY-ZERO", () -> expt(0.0, -1L), "EXPT");
        signals("FLOATING-POINT-OVERFLOW", () -> expt(10.0, 400L), "EXPT");
        signals("FLOATING-POINT-OVERFLOW", () -> ExponentialFunctions.exp(1000L), "EXP");
        signals("SIMPLE-STORAGE-CONDITION", () -> expt(3L, BigInteger.TEN.pow(20)));
        signals("SIMPLE-STORAGE-CONDITION", () -> expt(3L, 1L << 31));
        signals("OPERAND-TYPE-ERROR", () -> expt("x", 2L), "EXPT", "x", "NUMBER");
        signals("OPERAND-TYPE-ERROR", () -> ExponentialFunctions.sqrt("x"), "SQRT", "x", "NUMBER");
    }
}
