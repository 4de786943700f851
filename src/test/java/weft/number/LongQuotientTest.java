package weft.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weft.object.LispThread;
import weft.runtime.ThreadContext;

/// Quotients that are taken apart, against those of [BigInteger], with a limit that takes nearly all apart.
class LongQuotientTest {

    private static final int LIMIT = 64;

    private final LispThread t = ThreadContext.current();
    private final Random random = new Random(3);

    private BigInteger some(int bits) {
        return Sample.ofLength(random, bits).abs().max(BigInteger.ONE);
    }

    private void compare(BigInteger a, BigInteger b) {
        LongQuotient q = LongQuotient.of(t, a, b, LIMIT);
        BigInteger[] both = a.divideAndRemainder(b);
        assertEquals(both[0], q.quotient(), () -> a + " by " + b);
        assertEquals(both[1], q.remainder(), () -> a + " by " + b);
    }

    @Test void ofAnyLength() {
        for (int i = 0; i < 5000; i++) {
            compare(some(1 + random.nextInt(8000)), some(1 + random.nextInt(8000)));
        }
    }

    @Test void ofMultiplesAndTheirNeighbours() {
        for (int i = 0; i < 2000; i++) {
            BigInteger b = some(1 + random.nextInt(4000));
            BigInteger a = b.multiply(some(1 + random.nextInt(4000)));
            compare(a, b);
            compare(a.add(b).subtract(BigInteger.ONE), b);
            compare(a.subtract(BigInteger.ONE), b);
        }
    }
}
