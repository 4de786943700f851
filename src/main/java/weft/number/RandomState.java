package weft.number;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;

/// A random state: a source of random bits that any number of threads may draw from.
///
/// Goal: no two draws return the same step of the sequence, and no draw waits. State: one 64-bit word, which each draw advances by an
/// odd constant with an atomic addition; the bits drawn are a mixing function of the word (SplitMix64), so every word is
/// met once before any repeats. Invariant: only [#next] writes the word. No order between threads is promised; there is no lock and nothing to retry.
/// Rejected: a plain word (threads would draw the same numbers), and a state for each thread (`*random-state*` is one object).
public final class RandomState {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final VarHandle WORD;

    static {
        try {
            WORD = MethodHandles.lookup().findVarHandle(RandomState.class, "word", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile long word;

    /// The state that continues from `word`.
    public RandomState(long word) {
        this.word = word;
    }

    /// A state seeded by the time.
    public static RandomState fresh() {
        return new RandomState(mix(System.nanoTime()) ^ mix(System.currentTimeMillis()) ^ System.identityHashCode(new Object()));
    }

    /// The word that [#RandomState(long)] takes to continue from here.
    public long word() {
        return word;
    }

    /// The next 64 random bits.
    long next() {
        return mix((long) WORD.getAndAdd(this, STEP) + STEP);
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /// A number from 0 to `limit - 1`, all equally likely: the high half of a product, drawn again in the rare case that would favour some.
    long below(long limit) {
        long bits = next();
        if (Long.compareUnsigned(bits * limit, limit) < 0) {
            long threshold = Long.remainderUnsigned(-limit, limit);
            while (Long.compareUnsigned(bits * limit, threshold) < 0) {
                bits = next();
            }
        }
        return Math.unsignedMultiplyHigh(bits, limit);
    }

    BigInteger below(BigInteger limit) {
        int length = limit.bitLength();
        byte[] bytes = new byte[(length + 7) / 8];
        while (true) {
            for (int i = 0; i < bytes.length; i += Long.BYTES) {
                long bits = next();
                for (int j = i; j < Math.min(i + Long.BYTES, bytes.length); j++, bits >>>= 8) {
                    bytes[j] = (byte) bits;
                }
            }
            bytes[0] &= (byte) (0xff >>> bytes.length * 8 - length);
            BigInteger n = new BigInteger(1, bytes);
            if (n.compareTo(limit) < 0) {
                return n;
            }
        }
    }

    /// A double from 0 (inclusive) to 1 (exclusive), a multiple of the least difference between two that are near 1.
    double fraction() {
        return (next() >>> 11) * 0x1p-53;
    }
}
