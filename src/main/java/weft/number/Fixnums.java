package weft.number;

/// Operations on unboxed fixnums that compiled code calls where their types are known. The results always fit.
public final class Fixnums {

    private Fixnums() {}

    /// `(mod a b)`.
    public static long mod(long a, long b) {
        return Math.floorMod(a, nonzero(b, "MOD", a));
    }

    /// `(rem a b)`.
    public static long rem(long a, long b) {
        return a % nonzero(b, "REM", a);
    }

    /// `(values (floor a b))`, unless `a` is the least fixnum and `b` is -1, which the caller has excluded.
    public static long floor(long a, long b) {
        return Math.floorDiv(a, nonzero(b, "FLOOR", a));
    }

    /// `(values (ceiling a b))` on the same terms.
    public static long ceiling(long a, long b) {
        return Math.ceilDiv(a, nonzero(b, "CEILING", a));
    }

    /// `(values (truncate a b))` on the same terms.
    public static long truncate(long a, long b) {
        return a / nonzero(b, "TRUNCATE", a);
    }

    /// `(values (round a b))` on the same terms.
    public static long round(long a, long b) {
        return b == -1 ? -a : Rounding.ROUND.quotient(a, nonzero(b, "ROUND", a));
    }

    private static long nonzero(long b, String operation, long a) {
        if (b != 0) {
            return b;
        }
        throw Operation.divisionByZero(Operation.cl(operation), a, b);
    }

    /// `(ash a count)` for a count that is not positive.
    public static long shiftRight(long a, long count) {
        return a >> (int) -Math.max(count, -63);
    }

    /// `(integer-length a)`.
    public static long length(long a) {
        return Long.SIZE - Long.numberOfLeadingZeros(a < 0 ? ~a : a);
    }

    /// `(logcount a)`.
    public static long bitCount(long a) {
        return Long.bitCount(a < 0 ? ~a : a);
    }
}
