package weft.number;

import java.math.BigInteger;
import weft.object.Symbol;

/// Bitwise operations on integers, seen as endless two's complement: what compiled code calls. Fixnums first, bignums below.
public final class Bits {

    static final Symbol LOGAND = Operation.cl("LOGAND");
    static final Symbol LOGIOR = Operation.cl("LOGIOR");
    static final Symbol LOGXOR = Operation.cl("LOGXOR");
    static final Symbol LOGNOT = Operation.cl("LOGNOT");
    static final Symbol ASH = Operation.cl("ASH");

    private Bits() {}

    /// The value of an integer; TYPE-ERROR in the name of `operation` for anything else.
    static BigInteger integer(Symbol operation, Object x) {
        return switch (x) {
            case Long n -> BigInteger.valueOf(n);
            case BigInteger n -> n;
            default -> throw Operation.notInteger(operation, x);
        };
    }

    /// `(logand a b)`.
    public static Object and(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return (Long) a & (Long) b;
        }
        return Numbers.integer(integer(LOGAND, a).and(integer(LOGAND, b)));
    }

    /// `(logior a b)`.
    public static Object or(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return (Long) a | (Long) b;
        }
        return Numbers.integer(integer(LOGIOR, a).or(integer(LOGIOR, b)));
    }

    /// `(logxor a b)`.
    public static Object xor(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return (Long) a ^ (Long) b;
        }
        return Numbers.integer(integer(LOGXOR, a).xor(integer(LOGXOR, b)));
    }

    /// `(lognot a)`.
    public static Object not(Object a) {
        if (a instanceof Long) {
            return ~(Long) a;
        }
        return Numbers.integer(integer(LOGNOT, a).not());
    }

    /// `(ash a count)`.
    public static Object shift(Object a, Object count) {
        return count instanceof Long ? shift(a, (long) (Long) count) : shiftFar(a, count);
    }

    public static Object shift(Object a, long count) {
        if (a instanceof Long) {
            long x = (Long) a;
            if (count <= 0) {
                return x >> (int) -Math.max(count, -63);
            }
            if (count < 63 && x << count >> count == x) {
                return x << count;
            }
        }
        return shiftBig(integer(ASH, a), count);
    }

    private static Object shiftBig(BigInteger x, long count) {
        if (x.signum() == 0) {
            return Numbers.ZERO;
        }
        if (count > Integer.MAX_VALUE - Integer.SIZE - (long) x.bitLength()) {
            throw Operation.tooLarge(ASH);
        }
        return count < -x.bitLength() ? allSign(x) : Numbers.integer(x.shiftLeft((int) count));
    }

    private static Object allSign(BigInteger x) {
        return x.signum() < 0 ? -1L : 0L;
    }

    private static Object shiftFar(Object a, Object count) {
        BigInteger x = integer(ASH, a);
        return shiftBig(x, integer(ASH, count).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
