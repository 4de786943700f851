package weft.number;

import java.math.BigInteger;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// Integer square roots.
final class IntegerRoot {

    /// Numbers up to this length go to [BigInteger#sqrt] in one piece.
    private static final int SHORT = 4096;

    private static final Symbol ISQRT = LispPackage.COMMON_LISP.define("ISQRT");

    private final LispThread t;
    /// The number less the square of the last root.
    private BigInteger remainder;

    private IntegerRoot(LispThread t) {
        this.t = t;
    }

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

    static BigInteger of(LispThread t, BigInteger n) {
        return n.bitLength() <= SHORT ? n.sqrt() : new IntegerRoot(t).root(n);
    }

    /// Zimmermann's way: the root of the upper half of `n` is the upper half of the root, and dividing what remains by twice that gives the lower half, or
    /// one more. Sets the remainder.
    private BigInteger root(BigInteger n) {
        t.safePoint();
        if (n.bitLength() <= SHORT) {
            BigInteger root = n.sqrt();
            remainder = n.subtract(root.multiply(root));
            return root;
        }
        int quarter = (n.bitLength() + 3) / 4;
        if (n.bitLength() < 4 * quarter - 1) {
            return halfOfRoot(n.shiftLeft(2));
        }
        BigInteger high = root(n.shiftRight(2 * quarter));
        LongQuotient q = LongQuotient.of(t, remainder.shiftLeft(quarter).add(LongQuotient.bits(n, quarter, quarter)), high.shiftLeft(1));
        BigInteger root = high.shiftLeft(quarter).add(q.quotient());
        remainder = q.remainder().shiftLeft(quarter).add(LongQuotient.bits(n, 0, quarter)).subtract(IntegerArithmetic.product(ISQRT, q.quotient(), q.quotient(), true));
        if (remainder.signum() < 0) {
            remainder = remainder.add(root.shiftLeft(1)).subtract(BigInteger.ONE);
            root = root.subtract(BigInteger.ONE);
        }
        return root;
    }

    /// The root of a quarter of `n`.
    private BigInteger halfOfRoot(BigInteger n) {
        BigInteger root = root(n);
        if (root.testBit(0)) {
            remainder = remainder.add(root.shiftLeft(1)).subtract(BigInteger.ONE);
        }
        remainder = remainder.shiftRight(2);
        return root.shiftRight(1);
    }
}
