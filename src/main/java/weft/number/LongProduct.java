package weft.number;

import java.math.BigInteger;
import weft.object.LispThread;

/// Products of integers so long that one multiplication takes noticeable time: split as Toom and Cook do, in three, with a safe point at every part.
/// So does [BigInteger], which would take all of them at once. What calls this is [IntegerArithmetic].
final class LongProduct {

    /// Bits that [BigInteger] multiplies within some tens of milliseconds.
    static final int LONG = 1 << 19;

    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final LispThread t;
    /// Factors up to this many bits are multiplied at once.
    private final int limit;

    /// @param t null if there are to be no safe points
    LongProduct(LispThread t, int limit) {
        this.t = t;
        this.limit = limit;
    }

    /// True if the product is to be taken apart.
    static boolean isLong(BigInteger a, BigInteger b) {
        return isLong(a.bitLength(), b.bitLength(), LONG);
    }

    /// Of a short factor and a long one every bit of the one meets every bit of the other.
    private static boolean isLong(long m, long n, long limit) {
        return m * n > limit * limit / 4 && (Math.min(m, n) > limit || Math.max(m, n) > 2 * limit);
    }

    BigInteger of(BigInteger a, BigInteger b) {
        if (t != null) {
            t.safePoint();
        }
        if (!isLong(a.bitLength(), b.bitLength(), limit)) {
            return a.multiply(b);
        }
        if (Math.min(a.bitLength(), b.bitLength()) <= limit) {
            return ofUnequal(a, b);
        }
        BigInteger product = a == b ? positive(a.abs(), null) : positive(a.abs(), b.abs());
        return a.signum() == b.signum() ? product : product.negate();
    }

    /// A short factor with one that may be as long as it likes, in halves.
    private BigInteger ofUnequal(BigInteger a, BigInteger b) {
        BigInteger longer = a.bitLength() < b.bitLength() ? b : a;
        BigInteger shorter = longer == a ? b : a;
        int half = longer.bitLength() / 2;
        BigInteger high = longer.shiftRight(half);
        return of(high, shorter).shiftLeft(half).add(of(longer.subtract(high.shiftLeft(half)), shorter));
    }

    /// The product of positive factors, the square of `a` if `b` is null.
    private BigInteger positive(BigInteger a, BigInteger b) {
        int longer = Math.max(a.bitLength(), b == null ? 0 : b.bitLength());
        int part = (longer + 2) / 3;
        if (b != null && Math.min(a.bitLength(), b.bitLength()) <= part) {
            return ofUnequal(a, b);
        }
        BigInteger[] x = points(a, part);
        BigInteger[] y = b == null ? x : points(b, part);
        BigInteger atZero = of(x[0], y[0]);
        BigInteger atOne = of(x[1], y[1]);
        BigInteger atMinusOne = of(x[2], y[2]);
        BigInteger atTwo = of(x[3], y[3]);
        BigInteger atInfinity = of(x[4], y[4]);
        BigInteger c3 = atTwo.subtract(atMinusOne).divide(THREE);
        BigInteger c1 = atOne.subtract(atMinusOne).shiftRight(1);
        BigInteger c2 = atOne.subtract(atZero);
        c3 = c3.subtract(c2).shiftRight(1).subtract(atInfinity.shiftLeft(1));
        c2 = c2.subtract(c1).subtract(atInfinity);
        c1 = c1.subtract(c3);
        return atInfinity.shiftLeft(part).add(c3).shiftLeft(part).add(c2).shiftLeft(part).add(c1).shiftLeft(part).add(atZero);
    }

    /// The values at 0, 1, -1, 2 and infinity of the polynomial whose coefficients are three parts of `x`, `part` bits each.
    private static BigInteger[] points(BigInteger x, int part) {
        BigInteger upper = x.shiftRight(part);
        BigInteger high = upper.shiftRight(part);
        BigInteger middle = upper.subtract(high.shiftLeft(part));
        BigInteger low = x.subtract(upper.shiftLeft(part));
        BigInteger outer = low.add(high);
        BigInteger sum = outer.add(middle);
        return new BigInteger[] {low, sum, outer.subtract(middle), sum.add(high).shiftLeft(1).subtract(low), high};
    }
}
