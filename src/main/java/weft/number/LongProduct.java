package weft.number;

import java.math.BigInteger;
import weft.object.LispThread;
import weft.object.Symbol;

/// Products of positive integers so long that one multiplication takes noticeable time: split as Karatsuba does, with a poll at every part.
final class LongProduct {

    /// Bits that [BigInteger] multiplies within some tens of milliseconds.
    private static final int LONG = 1 << 20;

    private LongProduct() {}

    static BigInteger of(LispThread t, Symbol operation, BigInteger a, BigInteger b) {
        if (t.poll != 0) {
            t.handlePoll();
        }
        int shorter = Math.min(a.bitLength(), b.bitLength());
        if (shorter <= LONG) {
            return GeneralArithmetic.product(operation, a, b);
        }
        int half = Math.max(a.bitLength(), b.bitLength()) / 2;
        BigInteger aHigh = a.shiftRight(half);
        BigInteger bHigh = b.shiftRight(half);
        BigInteger aLow = a.subtract(aHigh.shiftLeft(half));
        BigInteger bLow = b.subtract(bHigh.shiftLeft(half));
        BigInteger high = of(t, operation, aHigh, bHigh);
        BigInteger low = of(t, operation, aLow, bLow);
        BigInteger cross = of(t, operation, aHigh.add(aLow), bHigh.add(bLow)).subtract(high).subtract(low);
        if ((long) high.bitLength() + 2L * half > Integer.MAX_VALUE - Integer.SIZE) {
            throw Operation.tooLarge(operation);
        }
        return high.shiftLeft(half).add(cross).shiftLeft(half).add(low);
    }
}
