package weft.number;

import java.math.BigInteger;
import weft.object.LispThread;

/// Quotients of positive integers so long that one division takes noticeable time: by the recursion of Burnikel and Ziegler, with a poll at every
/// part.
final class LongQuotient {

    private final LispThread t;
    /// Divisors up to this many bits are divided by at once.
    private final int limit;
    private final LongProduct products;
    private BigInteger quotient;
    /// The remainder of the last division.
    private BigInteger remainder;

    private LongQuotient(LispThread t, int limit) {
        this.t = t;
        this.limit = limit;
        this.products = new LongProduct(t, limit);
    }

    /// Divides `a` by `b`.
    static LongQuotient of(LispThread t, BigInteger a, BigInteger b) {
        return of(t, a, b, LongProduct.LONG);
    }

    static LongQuotient of(LispThread t, BigInteger a, BigInteger b, int limit) {
        LongQuotient q = new LongQuotient(t, limit);
        int halvings = Integer.SIZE - Integer.numberOfLeadingZeros(b.bitLength() / limit);
        int block = (b.bitLength() + (1 << halvings) - 1 >> halvings) << halvings;
        int shift = block - b.bitLength();
        q.quotient = q.blocks(a.shiftLeft(shift), b.shiftLeft(shift), block);
        q.remainder = q.remainder.shiftRight(shift);
        return q;
    }

    /// The integral part.
    BigInteger quotient() {
        return quotient;
    }

    BigInteger remainder() {
        return remainder;
    }

    /// Divides block by block, as one does on paper.
    private BigInteger blocks(BigInteger a, BigInteger b, int block) {
        int count = a.bitLength() / block + 1;
        BigInteger all = BigInteger.ZERO;
        remainder = BigInteger.ZERO;
        for (int i = count - 1; i >= 0; i--) {
            all = all.shiftLeft(block).add(twoByOne(remainder.shiftLeft(block).add(bits(a, i * block, block)), b, block));
        }
        return all;
    }

    /// Divides `a`, which is less than `b` shifted by `n`, by `b` of `n` bits.
    private BigInteger twoByOne(BigInteger a, BigInteger b, int n) {
        if (t.poll != 0) {
            t.handlePoll();
        }
        if (n <= limit || (n & 1) != 0) {
            BigInteger[] both = a.divideAndRemainder(b);
            remainder = both[1];
            return both[0];
        }
        int half = n / 2;
        BigInteger high = threeByTwo(a.shiftRight(half), b, half);
        BigInteger low = threeByTwo(remainder.shiftLeft(half).add(bits(a, 0, half)), b, half);
        return high.shiftLeft(half).add(low);
    }

    /// Divides `a`, of three halves, by `b`, of two.
    private BigInteger threeByTwo(BigInteger a, BigInteger b, int half) {
        BigInteger upper = a.shiftRight(half);
        BigInteger first = b.shiftRight(half);
        BigInteger found;
        if (upper.shiftRight(half).compareTo(first) < 0) {
            found = twoByOne(upper, first, half);
        } else {
            found = BigInteger.ONE.shiftLeft(half).subtract(BigInteger.ONE);
            remainder = upper.subtract(first.shiftLeft(half)).add(first);
        }
        BigInteger rest = remainder.shiftLeft(half).add(bits(a, 0, half)).subtract(products.of(found, bits(b, 0, half)));
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
