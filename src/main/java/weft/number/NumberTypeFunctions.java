package weft.number;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import java.math.BigInteger;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispComplex;
import weft.object.Symbol;

/// The type predicates of numbers.
@Library("common-lisp")
public final class NumberTypeFunctions {

    private static final Symbol EVENP = Operation.cl("EVENP");
    private static final Symbol ODDP = Operation.cl("ODDP");

    private NumberTypeFunctions() {}

    /// Returns true if OBJECT is a number.
    @Defun(value = "numberp object => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean numberp(Object object) {
        return Numbers.isNumber(object);
    }

    /// Returns true if OBJECT is a real number.
    @Defun(value = "realp object => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean realp(Object object) {
        return Numbers.isReal(object);
    }

    /// Returns true if OBJECT is an integer or a ratio.
    @Defun(value = "rationalp object => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean rationalp(Object object) {
        return Numbers.isRational(object);
    }

    /// Returns true if OBJECT is an integer.
    @Defun(value = "integerp object => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean integerp(Object object) {
        return Numbers.isInteger(object);
    }

    /// Returns true if OBJECT is a float.
    @Defun(value = "floatp object => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean floatp(Object object) {
        return Numbers.isFloat(object);
    }

    /// Returns true if OBJECT is a complex number.
    @Defun(value = "complexp object => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL})
    public static boolean complexp(Object object) {
        return object instanceof LispComplex;
    }

    /// Returns true if INTEGER is even.
    @Defun(value = "evenp integer => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean evenp(Object integer) {
        return integer instanceof Long n ? (n & 1) == 0 : isEven(EVENP, integer);
    }

    public static boolean evenp(long integer) {
        return (integer & 1) == 0;
    }

    /// Returns true if INTEGER is odd.
    @Defun(value = "oddp integer => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean oddp(Object integer) {
        return integer instanceof Long n ? (n & 1) != 0 : !isEven(ODDP, integer);
    }

    public static boolean oddp(long integer) {
        return (integer & 1) != 0;
    }

    private static boolean isEven(Symbol operation, Object integer) {
        if (integer instanceof BigInteger n) {
            return !n.testBit(0);
        }
        throw Operation.notInteger(operation, integer);
    }
}
