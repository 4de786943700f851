package weft.number;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.POLLS_IF_LONG;
import static weft.declare.Effect.PURE;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispComplex;
import weft.object.Symbol;

/// The four operations of CLHS 12, for any number of arguments, and their relatives.
@Library("common-lisp")
public final class ArithmeticFunctions {

    private static final Symbol ABS = Operation.cl("ABS");
    private static final Symbol SIGNUM = Operation.cl("SIGNUM");

    private ArithmeticFunctions() {}

    /// Returns the sum of NUMBERS, 0 if there are none.
    @Defun(value = "+ &rest numbers => sum", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object add(Object[] numbers) {
        if (numbers.length == 0) {
            return Numbers.ZERO;
        }
        Object sum = number(Operation.ADD, numbers[0]);
        for (int i = 1; i < numbers.length; i++) {
            sum = Arithmetic.add(sum, numbers[i]);
        }
        return sum;
    }

    /// Returns the product of NUMBERS, 1 if there are none.
    @Defun(value = "* &rest numbers => product", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object multiply(Object[] numbers) {
        if (numbers.length == 0) {
            return Numbers.ONE;
        }
        Object product = number(Operation.MULTIPLY, numbers[0]);
        for (int i = 1; i < numbers.length; i++) {
            product = Arithmetic.multiply(product, numbers[i]);
        }
        return product;
    }

    /// Returns NUMBER minus all SUBTRAHENDS, or the negation of NUMBER if there are none.
    @Defun(value = "- number &rest subtrahends => difference", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object subtract(Object number, Object[] subtrahends) {
        if (subtrahends.length == 0) {
            return Arithmetic.negate(number);
        }
        Object difference = number;
        for (Object subtrahend : subtrahends) {
            difference = Arithmetic.subtract(difference, subtrahend);
        }
        return difference;
    }

    /// Returns NUMBER divided by all DIVISORS, or the reciprocal of NUMBER if there are none.
    @Defun(value = "/ number &rest divisors => quotient", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object divide(Object number, Object[] divisors) {
        if (divisors.length == 0) {
            return Arithmetic.divide(Numbers.ONE, number);
        }
        Object quotient = number;
        for (Object divisor : divisors) {
            quotient = Arithmetic.divide(quotient, divisor);
        }
        return quotient;
    }

    /// Returns NUMBER plus 1.
    @Defun(value = "1+ number => successor", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static Object increment(Object number) {
        return Arithmetic.increment(number);
    }

    /// Returns NUMBER minus 1.
    @Defun(value = "1- number => predecessor", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static Object decrement(Object number) {
        return Arithmetic.decrement(number);
    }

    /// Returns the absolute value of NUMBER: for a complex, the float length of its vector.
    @Defun(value = "abs number => absolute-value", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object abs(Object number) {
        return switch (number) {
            case Long n when n >= 0 -> n;
            case Double d -> Math.abs(d);
            case Float f -> Math.abs(f);
            case LispComplex z -> length(z);
            default -> Comparison.sign(ABS, number(ABS, number)) < 0 ? Arithmetic.negate(number) : number;
        };
    }

    private static Object length(LispComplex z) {
        double length = Math.hypot(Floats.toDouble(ABS, z.real()), Floats.toDouble(ABS, z.imaginary()));
        return z.real() instanceof Double
            ? (Object) Floats.checked(ABS, length, z)
            : Floats.checked(ABS, (float) length, z, null);
    }

    /// Returns -1, 0 or 1 in the format of NUMBER by its sign; for a complex, the number of length 1 in its direction.
    @Defun(value = "signum number => signed-prototype", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object signum(Object number) {
        return switch (number) {
            case Double d -> Math.signum(d);
            case Float f -> Math.signum(f);
            case LispComplex z -> Comparison.isZero(z) ? z : Arithmetic.divide(z, length(z));
            default -> (long) Comparison.sign(SIGNUM, number(SIGNUM, number));
        };
    }

    private static Object number(Symbol operation, Object x) {
        if (Numbers.rank(x) < 0) {
            throw Operation.notNumber(operation, x);
        }
        return x;
    }
}
