package weft.number;

import java.math.BigInteger;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

/// Products, quotients and common divisors of integers of any length. What takes noticeable time is taken apart, and has safe points if the caller
/// allows them.
///
/// The caller does unless one operand of the Lisp operation is a fixnum: then it reaches none, whatever the other is, as FAST-AND-CLEAN promises.
final class IntegerArithmetic {

    private IntegerArithmetic() {}

    /// True if an operation on numbers that are not floats may have safe points.
    static boolean mayPoll(Object a, Object b) {
        return !(a instanceof Long) && !(b instanceof Long);
    }

    /// The product, for `operation`, whose error it is that this would be longer than a [BigInteger] can be.
    static BigInteger product(Symbol operation, BigInteger a, BigInteger b, boolean polls) {
        if ((long) a.bitLength() + b.bitLength() > Integer.MAX_VALUE - Integer.SIZE) {
            throw Operation.tooLarge(operation);
        }
        return LongProduct.isLong(a, b) ? new LongProduct(thread(polls), LongProduct.LONG).of(a, b) : a.multiply(b);
    }

    /// The truncated quotient, and the remainder, which has the sign of `a`.
    static BigInteger[] divide(BigInteger a, BigInteger b, boolean polls) {
        if (!LongQuotient.isLong(a, b)) {
            return a.divideAndRemainder(b);
        }
        LongQuotient q = LongQuotient.of(thread(polls), a.abs(), b.abs());
        return new BigInteger[] {signed(a.signum() * b.signum(), q.quotient()), signed(a.signum(), q.remainder())};
    }

    private static BigInteger signed(int sign, BigInteger magnitude) {
        return sign < 0 ? magnitude.negate() : magnitude;
    }

    /// The greatest common divisor, not negative.
    static BigInteger commonDivisor(BigInteger a, BigInteger b, boolean polls) {
        return CommonDivisor.isLong(a, b) ? CommonDivisor.of(thread(polls), a, b) : a.gcd(b);
    }

    /// `a` divided by `divisor`, of which it is a multiple.
    static BigInteger part(BigInteger a, BigInteger divisor, boolean polls) {
        return divisor.equals(BigInteger.ONE) ? a : divide(a, divisor, polls)[0];
    }

    private static LispThread thread(boolean polls) {
        return polls ? ThreadContext.current() : null;
    }
}
