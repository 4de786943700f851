package weft.number;

import weft.condition.Errors;
import weft.object.LispPackage;

/// Operations on unboxed fixnums whose results are declared to be fixnums as well: TYPE-ERROR when one is not.
public final class CheckedFixnums {

    private CheckedFixnums() {}

    public static long add(long a, long b) {
        long r = a + b;
        if (((a ^ r) & (b ^ r)) < 0) {
            throw tooBig(Arithmetic.add((Object) a, b));
        }
        return r;
    }

    public static long subtract(long a, long b) {
        long r = a - b;
        if (((a ^ b) & (a ^ r)) < 0) {
            throw tooBig(Arithmetic.subtract((Object) a, b));
        }
        return r;
    }

    public static long multiply(long a, long b) {
        long r = a * b;
        if (Math.multiplyHigh(a, b) != r >> 63) {
            throw tooBig(Arithmetic.multiply((Object) a, b));
        }
        return r;
    }

    private static RuntimeException tooBig(Object result) {
        return Errors.typeError(result, LispPackage.COMMON_LISP.define("FIXNUM"));
    }
}
