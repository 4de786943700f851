package weft.number;

import java.math.BigInteger;
import weft.object.LispThread;

/// Integer square roots.
final class IntegerRoot {

    /// Numbers up to this length go to [BigInteger#sqrt] in one piece.
    private static final int SHORT = 4096;

    private IntegerRoot() {}

    static long of(long n) {
        long r = (long) Math.sqrt((double) n);
        while (r > 3037000499L || r * r > n) {
            r--;
        }
        while (r < 3037000499L && (r + 1) * (r + 1) <= n) {
            r++;
        }
        return r;
    }

    /// The root of the upper half gives half of the bits, one step of Newton the rest. That step never ends below the root, and at most a little
    /// above it.
    static BigInteger of(LispThread t, BigInteger n) {
        if (n.bitLength() <= SHORT) {
            return n.sqrt();
        }
        int half = n.bitLength() / 4;
        BigInteger guess = of(t, n.shiftRight(2 * half)).shiftLeft(half);
        if (t.poll != 0) {
            t.handlePoll();
        }
        BigInteger root = guess.add(n.divide(guess)).shiftRight(1);
        while (root.multiply(root).compareTo(n) > 0) {
            root = root.subtract(BigInteger.ONE);
        }
        return root;
    }
}
