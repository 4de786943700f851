package weft.number;

import java.math.BigInteger;
import weft.object.LispThread;

/// The greatest common divisor of integers so long that [BigInteger] takes noticeable time, with a safe point at every step. What calls this is
/// [IntegerArithmetic].
///
/// The algorithm is Lehmer's (Knuth, TAOCP volume 2, 4.5.2, algorithm L): as long as the quotients of Euclid's algorithm are sure from the first 62 bits of both
/// numbers, they are found in longs, and then done to the whole numbers at once.
final class CommonDivisor {

    /// Bits up to which [BigInteger] takes no noticeable time.
    static final int LONG = 1 << 14;
    private static final int LEADING = 62;

    private CommonDivisor() {}

    /// True if both are so long that steps are to be made one by one, or one is, in relation to the other.
    static boolean isLong(BigInteger a, BigInteger b) {
        return Math.min(a.bitLength(), b.bitLength()) > LONG || LongQuotient.isLong(a, b) || LongQuotient.isLong(b, a);
    }

    /// @param t null if there are to be no safe points
    static BigInteger of(LispThread t, BigInteger a, BigInteger b) {
        return of(t, a, b, LONG);
    }

    /// @param limit bits from which on the rest is left to [BigInteger]
    static BigInteger of(LispThread t, BigInteger a, BigInteger b, int limit) {
        BigInteger x = a.abs().max(b.abs());
        BigInteger y = a.abs().min(b.abs());
        while (y.bitLength() > limit) {
            if (t != null) {
                t.safePoint();
            }
            long[] m = steps(x, y);
            if (m[1] == 0) {
                BigInteger rest = LongQuotient.of(t, x, y).remainder();
                x = y;
                y = rest;
            } else {
                BigInteger next = sum(m[0], x, m[1], y);
                y = sum(m[2], x, m[3], y);
                x = next;
            }
        }
        return y.signum() == 0 ? x : LongQuotient.of(t, x, y).remainder().gcd(y);
    }

    /// The matrix of as many steps as are sure, by rows; that of no step has zero at 1.
    private static long[] steps(BigInteger x, BigInteger y) {
        int cut = Math.max(0, x.bitLength() - LEADING);
        long u = x.shiftRight(cut).longValue();
        long v = y.shiftRight(cut).longValue();
        long a = 1, b = 0, c = 0, d = 1;
        while (v + c != 0 && v + d != 0) {
            long q = (u + a) / (v + c);
            if (q != (u + b) / (v + d)) {
                break;
            }
            long next = a - q * c;
            a = c;
            c = next;
            next = b - q * d;
            b = d;
            d = next;
            next = u - q * v;
            u = v;
            v = next;
        }
        return new long[] {a, b, c, d};
    }

    private static BigInteger sum(long a, BigInteger x, long b, BigInteger y) {
        return x.multiply(BigInteger.valueOf(a)).add(y.multiply(BigInteger.valueOf(b)));
    }
}
