package weft.printer;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.number.FloatText;
import weft.number.IntegerText;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;

/// The text of numbers, for FORMAT.
@Library("weft")
public final class NumberTextFunctions {

    private NumberTextFunctions() {}

    /// Returns the digits of INTEGER in RADIX, after a minus sign if it is negative.
    @Defun(value = "%integer-digits integer radix => string", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static String integerDigits(Object integer, int radix) {
        if (integer instanceof Long || integer instanceof java.math.BigInteger) {
            return IntegerText.digits(integer, radix);
        }
        throw Errors.typeError(integer, LispPackage.COMMON_LISP.define("INTEGER"));
    }

    /// Returns the shortest digits of the absolute value of a finite FLOAT, and the exponent: the value is 0.DIGITS times ten to it.
    @Defun(value = "%float-digits float => digits, exponent", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object floatDigits(LispThread t, Object number) {
        FloatText.Digits d = FloatText.digits(number);
        return t.values(new SimpleString(d.digits()), (long) d.exponent());
    }

    /// Returns true if FLOAT is neither infinite nor no number.
    @Defun(value = "%finite-float-p float => boolean", effects = {PURE, FLUSHABLE, NO_POLL})
    public static boolean finiteFloatP(Object number) {
        return Double.isFinite(value(number));
    }

    /// Returns true if FLOAT is less than zero, or minus zero.
    @Defun(value = "%negative-float-p float => boolean", effects = {PURE, FLUSHABLE, NO_POLL})
    public static boolean negativeFloatP(Object number) {
        return Math.copySign(1, value(number)) < 0;
    }

    private static double value(Object number) {
        return number instanceof Float f ? f : Check.doubleFloat(number);
    }
}
