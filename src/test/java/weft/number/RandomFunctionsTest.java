package weft.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weft.number.Sample.signals;

import java.math.BigInteger;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

class RandomFunctionsTest {

    private final LispThread t = ThreadContext.current();
    private final RandomState state = new RandomState(42);

    @Test
    void staysBelowItsLimit() {
        for (Object limit : new Object[] {1L, 2L, 10L, Long.MAX_VALUE, BigInteger.ONE.shiftLeft(63), BigInteger.TEN.pow(50), 1.0, 1f, 1e-300,
                Double.MIN_VALUE, Float.MIN_VALUE, Double.MAX_VALUE}) {
            for (int i = 0; i < 200; i++) {
                Object x = RandomFunctions.random(t, limit, state);
                assertTrue(Arithmetic.less(x, limit) && !Arithmetic.minusp(x), () -> x + " of " + limit);
                assertEquals(Numbers.rank(limit) < 2, Numbers.isInteger(x));
                assertEquals(limit instanceof Double, x instanceof Double);
            }
        }
    }

    @Test
    void fillsItsRange() {
        int[] seen = new int[10];
        for (int i = 0; i < 10000; i++) {
            seen[(int) (long) (Long) RandomFunctions.random(t, 10L, state)]++;
        }
        for (int n : seen) {
            assertTrue(n > 850 && n < 1150, () -> n + " of 1000");
        }
    }

    @Test
    void copiesContinueAlike() {
        Object copy = RandomFunctions.makeRandomState(t, state);
        Object read = RandomFunctions.fromWord(RandomFunctions.word(state));
        Object next = RandomFunctions.random(t, 1L << 40, state);
        assertEquals(next, RandomFunctions.random(t, 1L << 40, copy));
        assertEquals(next, RandomFunctions.random(t, 1L << 40, read));
    }

    @Test
    void usesTheCurrentState() {
        NumberConstants.install();
        Object before = RandomFunctions.makeRandomState(t, Symbol.NIL);
        assertEquals(RandomFunctions.random(t, 1L << 40, null), RandomFunctions.random(t, 1L << 40, before));
    }

    /// The mixing function is one to one, so two draws of one step would show.
    @Test
    void threadsNeverDrawTheSameStep() throws InterruptedException {
        Set<Long> drawn = ConcurrentHashMap.newKeySet();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int j = 0; j < 20000; j++) {
                    drawn.add(state.next());
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(80000, drawn.size());
    }

    @Test
    void errors() {
        for (Object bad : new Object[] {0L, -1L, 0.0, -1f, Double.NaN, Sample.ratio(1, 2), "x"}) {
            signals("OPERAND-TYPE-ERROR", () -> RandomFunctions.random(t, bad, state), "RANDOM", bad);
        }
        signals("OPERAND-TYPE-ERROR", () -> RandomFunctions.random(t, 1L, "x"), "RANDOM", "RANDOM-STATE");
    }
}
