package weft.number;

import java.math.BigInteger;
import weft.object.LispThread;

/// Quotients of integers so long that one division takes noticeable time, with a safe point at every part.
///
/// A quotient that is long beside the divisor is found in halves, as on paper. One that is short is found from the upper parts of both operands and
/// set right by a product. For operands of `2n` and `n` bits that is the recursion of Burnikel and Ziegler. What calls this is [IntegerArithmetic].
final class LongQuotient {

    private final LispThread t;
    /// Quotients and divisors up to this many bits are left to [BigInteger].
    private final int limit;
    private final LongProduct products;
    private final BigInteger quotient;
    /// The remainder of the last division.
    private BigInteger remainder;

    private LongQuotient(LispThread t, BigInteger a, BigInteger b, int limit) {
        this.t = t;
        this.limit = limit;
        this.products = new LongProduct(t, limit);
        this.quotient = divide(a, b);
    }

    /// Divides `a`, which is not negative, by `b`, which is positive.
    /// @param t null if there are to be no safe points
    static LongQuotient of(LispThread t, BigInteger a, BigInteger b) {
        return of(t, a, b, LongProduct.LONG);
    }

    static LongQuotient of(LispThread t, BigInteger a, BigInteger b, int limit) {
        return new LongQuotient(t, a, b, limit);
    }

    /// True if the division is to be taken apart.
    static boolean isLong(BigInteger a, BigInteger b) {
        return isLong(a.bitLength() - b.bitLength() + 1, b.bitLength(), LongProduct.LONG);
    }

    /// Of a quotient or divisor that is short every bit meets every bit of the other.
    private static boolean isLong(long quotientBits, long divisorBits, long limit) {
        return quotientBits * divisorBits > limit * limit / 16 && Math.max(quotientBits, divisorBits) > limit;
    }

    /// The integral part.
    BigInteger quotient() {
        return quotient;
    }

    BigInteger remainder() {
        return remainder;
    }

    private BigInteger divide(BigInteger a, BigInteger b) {
        if (t != null) {
            t.safePoint();
        }
        int n = b.bitLength();
        int m = a.bitLength() - n + 1;
        if (!isLong(m, n, limit)) {
            BigInteger[] both = a.divideAndRemainder(b);
            remainder = both[1];
            return both[0];
        }
        return m <= n / 2 ? byUpperParts(a, b, n - m - 2) : inHalves(a, b, m / 2);
    }

    /// The quotient above its lowest `half` bits, then those.
    private BigInteger inHalves(BigInteger a, BigInteger b, int half) {
        BigInteger high = divide(a.shiftRight(half), b);
        BigInteger low = divide(remainder.shiftLeft(half).add(bits(a, 0, half)), b);
        return high.shiftLeft(half).add(low);
    }

    /// Without the lowest `cut` bits of both, of which the divisor keeps two more than the quotient has: that makes the quotient too great by two at most.
    private BigInteger byUpperParts(BigInteger a, BigInteger b, int cut) {
        BigInteger found = divide(a.shiftRight(cut), b.shiftRight(cut));
        BigInteger rest = remainder.shiftLeft(cut).add(bits(a, 0, cut)).subtract(products.of(found, bits(b, 0, cut)));
        while (rest.signum() < 0) {
            found = found.subtract(BigInteger.ONE);
            rest = rest.add(b);
        }
        remainder = rest;
        return found;
    }

    /// `length` bits of `x` from bit `start`.
    static BigInteger bits(BigInteger x, int start, int length) {
        BigInteger above = x.shiftRight(start);
        return above.subtract(above.shiftRight(length).shiftLeft(length));
    }
}
