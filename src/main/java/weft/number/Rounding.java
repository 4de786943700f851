package weft.number;

import java.math.BigInteger;

/// The four ways to make a quotient whole.
enum Rounding {
    FLOOR, CEILING, TRUNCATE, ROUND;

    /// What to add to a truncated integer quotient, from the signs of remainder and divisor.
    private int correction(int remainderSign, int divisorSign, boolean odd, int comparedWithHalf) {
        boolean negative = remainderSign != divisorSign;
        if (remainderSign == 0) {
            return 0;
        }
        return switch (this) {
            case FLOOR -> negative ? -1 : 0;
            case CEILING -> negative ? 0 : 1;
            case TRUNCATE -> 0;
            case ROUND -> comparedWithHalf > 0 || comparedWithHalf == 0 && odd ? negative ? -1 : 1 : 0;
        };
    }

    /// The whole quotient of two integers and what it leaves; `b` is not zero.
    BigInteger[] divide(BigInteger a, BigInteger b, boolean polls) {
        BigInteger[] both = IntegerArithmetic.divide(a, b, polls);
        BigInteger q = both[0];
        BigInteger r = both[1];
        int half = this == ROUND ? r.abs().shiftLeft(1).compareTo(b.abs()) : 0;
        int correction = correction(r.signum(), b.signum(), q.testBit(0), half);
        if (correction != 0) {
            both[0] = q.add(BigInteger.valueOf(correction));
            both[1] = correction < 0 ? r.add(b) : r.subtract(b);
        }
        return both;
    }

    /// The whole quotient of two fixnums, for divisors other than 0 and -1.
    long quotient(long a, long b) {
        long q = a / b;
        long r = a - q * b;
        int half = 0;
        if (this == ROUND) {
            long negativeR = r < 0 ? r : -r;
            long negativeB = b < 0 ? b : -b;
            half = Long.compare(negativeB - negativeR, negativeR);
        }
        return q + correction(Long.signum(r), Long.signum(b), (q & 1) != 0, half);
    }

    /// What to add to a truncated float quotient that left `remainder`.
    int correction(double remainder, double divisor, boolean odd) {
        return correction((int) Math.signum(remainder), (int) Math.signum(divisor), odd,
            Double.compare(2 * Math.abs(remainder), Math.abs(divisor)));
    }
}
