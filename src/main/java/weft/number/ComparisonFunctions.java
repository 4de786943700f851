package weft.number;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Symbol;

/// The numeric relations and predicates of sign. Every argument is checked, even when the answer is known before it.
@Library("common-lisp")
public final class ComparisonFunctions {

    private static final Symbol MAX = Operation.cl("MAX");
    private static final Symbol MIN = Operation.cl("MIN");

    private ComparisonFunctions() {}

    /// Returns true if all numbers are equal in value, whatever their types.
    @Defun(value = "= number &rest more-numbers => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL})
    public static boolean numberEqual(Object number, Object[] more) {
        boolean result = number(Operation.EQUAL, number);
        for (Object next : more) {
            result &= Arithmetic.numberEqual(number, next);
        }
        return result;
    }

    /// Returns true if no two of the numbers are equal in value.
    @Defun(value = "/= number &rest more-numbers => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL})
    public static boolean numberNotEqual(Object number, Object[] more) {
        boolean result = number(Operation.NOT_EQUAL, number);
        for (int i = 0; i < more.length; i++) {
            result &= Arithmetic.numberNotEqual(number, more[i]);
            for (int j = 0; j < i && result; j++) {
                result = Arithmetic.numberNotEqual(more[j], more[i]);
            }
        }
        return result;
    }

    /// Returns true if each number is less than the next.
    @Defun(value = "< number &rest more-numbers => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL})
    public static boolean less(Object number, Object[] more) {
        boolean result = real(Operation.LESS, number);
        Object previous = number;
        for (Object next : more) {
            result &= Arithmetic.less(previous, next);
            previous = next;
        }
        return result;
    }

    /// Returns true if each number is greater than the next.
    @Defun(value = "> number &rest more-numbers => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL})
    public static boolean greater(Object number, Object[] more) {
        boolean result = real(Operation.GREATER, number);
        Object previous = number;
        for (Object next : more) {
            result &= Arithmetic.greater(previous, next);
            previous = next;
        }
        return result;
    }

    /// Returns true if no number is greater than the next.
    @Defun(value = "<= number &rest more-numbers => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL})
    public static boolean lessOrEqual(Object number, Object[] more) {
        boolean result = real(Operation.LESS_OR_EQUAL, number);
        Object previous = number;
        for (Object next : more) {
            result &= Arithmetic.lessOrEqual(previous, next);
            previous = next;
        }
        return result;
    }

    /// Returns true if no number is less than the next.
    @Defun(value = ">= number &rest more-numbers => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL})
    public static boolean greaterOrEqual(Object number, Object[] more) {
        boolean result = real(Operation.GREATER_OR_EQUAL, number);
        Object previous = number;
        for (Object next : more) {
            result &= Arithmetic.greaterOrEqual(previous, next);
            previous = next;
        }
        return result;
    }

    /// Returns the greatest of the numbers, as it is.
    @Defun(value = "max number &rest more-numbers => max-real", effects = {PURE, FLUSHABLE, NO_POLL})
    public static Object max(Object number, Object[] more) {
        real(MAX, number);
        Object max = number;
        for (Object next : more) {
            max = max(max, next);
        }
        return max;
    }

    /// Returns the least of the numbers, as it is.
    @Defun(value = "min number &rest more-numbers => min-real", effects = {PURE, FLUSHABLE, NO_POLL})
    public static Object min(Object number, Object[] more) {
        real(MIN, number);
        Object min = number;
        for (Object next : more) {
            min = min(min, next);
        }
        return min;
    }

    /// `(max a b)` for compiled code.
    public static Object max(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return (Long) b > (Long) a ? b : a;
        }
        return Comparison.compare(MAX, b, a) == Comparison.GREATER ? b : a;
    }

    /// `(min a b)` for compiled code.
    public static Object min(Object a, Object b) {
        if (a instanceof Long && b instanceof Long) {
            return (Long) b < (Long) a ? b : a;
        }
        return Comparison.compare(MIN, b, a) == Comparison.LESS ? b : a;
    }

    /// Returns true if NUMBER is zero of any type.
    @Defun(value = "zerop number => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean zerop(Object number) {
        return Arithmetic.zerop(number);
    }

    /// Returns true if REAL is greater than zero.
    @Defun(value = "plusp real => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean plusp(Object real) {
        return Arithmetic.plusp(real);
    }

    /// Returns true if REAL is less than zero.
    @Defun(value = "minusp real => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean minusp(Object real) {
        return Arithmetic.minusp(real);
    }

    private static boolean number(Symbol operation, Object x) {
        if (Numbers.isNumber(x)) {
            return true;
        }
        throw Operation.notNumber(operation, x);
    }

    private static boolean real(Symbol operation, Object x) {
        if (Numbers.isReal(x)) {
            return true;
        }
        throw Operation.notReal(operation, x);
    }
}
