package weft.number;

import java.math.BigInteger;
import weft.object.LispThread;

/// Greatest common divisors of integers so long that [BigInteger] takes noticeable time, with a safe point at every part. What calls this is
/// [IntegerArithmetic].
///
/// The first quotients of Euclid's algorithm depend on the upper halves of both numbers only, so these are found by recursion ("half GCD"), and done to the
/// whole numbers by products. This is the form of Möller, "On Schönhage's algorithm and subquadratic integer GCD computation" (2008), in which all
/// matrices have the determinant 1 and no step needs to be taken back.
final class CommonDivisor {

    /// Bits up to which [BigInteger] is as fast.
    static final int LONG = 1 << 13;
    /// Bits up to which one step after the other is as fast as recursion.
    private static final int SHORT = 256;

    private final LispThread t;
    private final LongProduct products;

    private CommonDivisor(LispThread t) {
        this.t = t;
        this.products = new LongProduct(t, LongProduct.LONG);
    }

    /// True if both are so long that they are to be taken apart, or one is, in relation to the other.
    static boolean isLong(BigInteger a, BigInteger b) {
        return Math.min(a.bitLength(), b.bitLength()) > LONG || LongQuotient.isLong(a, b) || LongQuotient.isLong(b, a);
    }

    /// @param t null if there are to be no safe points
    static BigInteger of(LispThread t, BigInteger a, BigInteger b) {
        return of(t, a, b, LONG);
    }

    static BigInteger of(LispThread t, BigInteger a, BigInteger b, int limit) {
        CommonDivisor search = new CommonDivisor(t);
        Pair pair = search.new Pair(a.abs(), b.abs());
        while (pair.shorter() > limit) {
            search.reduce(pair);
        }
        pair.order();
        return pair.y.signum() == 0 ? pair.x : pair.x.mod(pair.y).gcd(pair.y);
    }

    /// Makes the numbers shorter, with the same divisor: by a half GCD of their upper halves if they are about equally long, and one division.
    private void reduce(Pair pair) {
        int n = pair.longer();
        if (pair.shorter() > n - n / 4 + 2) {
            pair.reduceUpper(n / 2, false);
        }
        pair.order();
        if (pair.y.signum() != 0) {
            BigInteger rest = LongQuotient.of(t, pair.x, pair.y).remainder();
            pair.x = pair.y;
            pair.y = rest;
        }
    }

    /// Two integers on the way to their divisor, and the matrix of determinant 1 that, multiplied by them, is what they were at first.
    private final class Pair {
        private BigInteger x;
        private BigInteger y;
        private BigInteger xx = BigInteger.ONE;
        private BigInteger xy = BigInteger.ZERO;
        private BigInteger yx = BigInteger.ZERO;
        private BigInteger yy = BigInteger.ONE;

        Pair(BigInteger x, BigInteger y) {
            this.x = x;
            this.y = y;
        }

        int longer() {
            return Math.max(x.bitLength(), y.bitLength());
        }

        int shorter() {
            return Math.min(x.bitLength(), y.bitLength());
        }

        /// Makes both not negative, and `y` the smaller, whatever the matrix says.
        void order() {
            BigInteger a = x.abs();
            BigInteger b = y.abs();
            x = a.max(b);
            y = a.min(b);
        }

        /// Takes steps until both numbers are only just longer than half of what they were, that is, the next step would make one shorter.
        void halve() {
            int n = longer();
            int end = n / 2 + 1;
            if (n > SHORT) {
                if (shorter() > n - n / 4 + 2) {
                    reduceUpper(n / 2, true);
                }
                while (longer() > n - n / 4 + 1 && step(end)) { }
                if (shorter() > end + 2) {
                    reduceUpper(2 * end - longer() + 1, true);
                }
            }
            while (step(end)) { }
        }

        /// Divides the larger by the smaller so far that the remainder has more than `end` bits; false if it has not as it is.
        private boolean step(int end) {
            int c = x.compareTo(y);
            BigInteger less = c < 0 ? x : y;
            BigInteger difference = x.subtract(y).abs();
            if (difference.bitLength() <= end || less.bitLength() <= end) {
                return false;
            }
            BigInteger q = BigInteger.ONE;
            BigInteger rest = difference;
            if (difference.compareTo(less) >= 0) {
                BigInteger[] both = IntegerArithmetic.divide(c < 0 ? y : x, less, t != null);
                boolean tooFar = both[1].bitLength() <= end;
                q = tooFar ? both[0].subtract(BigInteger.ONE) : both[0];
                rest = tooFar ? both[1].add(less) : both[1];
            }
            if (c < 0) {
                y = rest;
                xx = xx.add(q.multiply(xy));
                yx = yx.add(q.multiply(yy));
            } else {
                x = rest;
                xy = xy.add(q.multiply(xx));
                yy = yy.add(q.multiply(yx));
            }
            return true;
        }

        /// Halves the numbers without their lowest `cut` bits, and does the same to the whole ones, and if `counts` to the matrix.
        void reduceUpper(int cut, boolean counts) {
            if (t != null) {
                t.safePoint();
            }
            Pair upper = new Pair(x.shiftRight(cut), y.shiftRight(cut));
            upper.halve();
            BigInteger a = LongQuotient.bits(x, 0, cut);
            BigInteger b = LongQuotient.bits(y, 0, cut);
            x = upper.x.shiftLeft(cut).add(sum(upper.yy, a, upper.xy.negate(), b));
            y = upper.y.shiftLeft(cut).add(sum(upper.xx, b, upper.yx.negate(), a));
            if (counts) {
                BigInteger first = sum(xx, upper.xx, xy, upper.yx);
                xy = sum(xx, upper.xy, xy, upper.yy);
                xx = first;
                BigInteger second = sum(yx, upper.xx, yy, upper.yx);
                yy = sum(yx, upper.xy, yy, upper.yy);
                yx = second;
            }
        }

        private BigInteger sum(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
            return products.of(a, b).add(products.of(c, d));
        }
    }
}
