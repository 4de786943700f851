package weft.runtime.safepoint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How far a count may go in a strip, against arithmetic without overflow, near the ends of the fixnums and elsewhere.
class StripTest {

    private static final long[] ENDS = {Long.MIN_VALUE, 0, Long.MAX_VALUE};
    private static final long SPAN = 5000;

    private final Random random = new Random(1);

    private long near() {
        return ENDS[random.nextInt(ENDS.length)] + random.nextLong(-SPAN, SPAN);
    }

    private static BigInteger big(long n) {
        return BigInteger.valueOf(n);
    }

    private static boolean isPlain(long n) {
        return n >= -SPAN && n <= SPAN;
    }

    @Test void below() {
        for (int i = 0; i < 200_000; i++) {
            long count = near(), limit = near(), offset = random.nextLong(-3, 4), reach = 1 + random.nextInt(2048);
            long bound = Strip.below(count, limit, offset, reach);
            // every count below the bound goes on, and is near
            assertTrue(bound == Long.MIN_VALUE || big(bound).add(big(offset)).compareTo(big(limit)) <= 0, () -> count + " " + limit + " " + offset + " " + reach);
            assertTrue(bound <= count || bound - count <= reach, () -> count + " " + limit + " " + offset + " " + reach);
            // and far from the ends no strip is given away
            boolean plain = isPlain(count) && isPlain(limit);
            assertTrue(!plain || bound == Math.min(limit - offset, count + reach), () -> count + " " + limit + " " + offset + " " + reach);
        }
    }

    @Test void above() {
        for (int i = 0; i < 200_000; i++) {
            long count = near(), limit = near(), offset = random.nextLong(-3, 4), reach = -1 - random.nextInt(2048);
            long bound = Strip.above(count, limit, offset, reach);
            assertTrue(bound == Long.MAX_VALUE || big(bound).add(big(offset)).compareTo(big(limit)) >= 0, () -> count + " " + limit + " " + offset + " " + reach);
            assertTrue(bound >= count || count - bound <= -reach, () -> count + " " + limit + " " + offset + " " + reach);
            boolean plain = isPlain(count) && isPlain(limit);
            assertTrue(!plain || bound == Math.max(limit - offset, count + reach), () -> count + " " + limit + " " + offset + " " + reach);
        }
    }
}
