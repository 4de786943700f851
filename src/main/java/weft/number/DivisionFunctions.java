package weft.number;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.POLLS_IF_LONG;
import static weft.declare.Effect.PURE;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;
import weft.object.Symbol;

/// Division with whole quotients: FLOOR and its relatives, MOD and REM. Two fixnums take a short way.
@Library("common-lisp")
public final class DivisionFunctions {

    private static final Symbol FLOOR = Operation.cl("FLOOR");
    private static final Symbol CEILING = Operation.cl("CEILING");
    private static final Symbol TRUNCATE = Operation.cl("TRUNCATE");
    private static final Symbol ROUND = Operation.cl("ROUND");
    private static final Symbol FFLOOR = Operation.cl("FFLOOR");
    private static final Symbol FCEILING = Operation.cl("FCEILING");
    private static final Symbol FTRUNCATE = Operation.cl("FTRUNCATE");
    private static final Symbol FROUND = Operation.cl("FROUND");
    private static final Symbol MOD = Operation.cl("MOD");
    private static final Symbol REM = Operation.cl("REM");

    private DivisionFunctions() {}

    /// Divides NUMBER by DIVISOR: the quotient is rounded toward negative infinity, the remainder has the sign of DIVISOR.
    @Defun(value = "floor number &optional (divisor 1) => quotient, remainder", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object floor(LispThread t, Object number, Object divisor) {
        if (number instanceof Long && divisor instanceof Long) {
            long a = (Long) number;
            long b = (Long) divisor;
            if (b > 0) {
                long q = Math.floorDiv(a, b);
                return t.values(q, a - q * b);
            }
        }
        return both(t, Division.divide(FLOOR, Rounding.FLOOR, number, divisor));
    }

    /// Divides NUMBER by DIVISOR: the quotient is rounded toward positive infinity.
    @Defun(value = "ceiling number &optional (divisor 1) => quotient, remainder", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object ceiling(LispThread t, Object number, Object divisor) {
        return both(t, Division.divide(CEILING, Rounding.CEILING, number, divisor));
    }

    /// Divides NUMBER by DIVISOR: the quotient is rounded toward zero, the remainder has the sign of NUMBER.
    @Defun(value = "truncate number &optional (divisor 1) => quotient, remainder", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object truncate(LispThread t, Object number, Object divisor) {
        if (number instanceof Long && divisor instanceof Long) {
            long a = (Long) number;
            long b = (Long) divisor;
            if (b > 0) {
                long q = a / b;
                return t.values(q, a - q * b);
            }
        }
        return both(t, Division.divide(TRUNCATE, Rounding.TRUNCATE, number, divisor));
    }

    /// Divides NUMBER by DIVISOR: the quotient is rounded to the nearest integer, to the even one halfway.
    @Defun(value = "round number &optional (divisor 1) => quotient, remainder", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object round(LispThread t, Object number, Object divisor) {
        return both(t, Division.divide(ROUND, Rounding.ROUND, number, divisor));
    }

    /// Divides like FLOOR, with the quotient as a float.
    @Defun(value = "ffloor number &optional (divisor 1) => quotient, remainder", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object ffloor(LispThread t, Object number, Object divisor) {
        return both(t, Division.divideToFloat(FFLOOR, Rounding.FLOOR, number, divisor));
    }

    /// Divides like CEILING, with the quotient as a float.
    @Defun(value = "fceiling number &optional (divisor 1) => quotient, remainder", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object fceiling(LispThread t, Object number, Object divisor) {
        return both(t, Division.divideToFloat(FCEILING, Rounding.CEILING, number, divisor));
    }

    /// Divides like TRUNCATE, with the quotient as a float.
    @Defun(value = "ftruncate number &optional (divisor 1) => quotient, remainder", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object ftruncate(LispThread t, Object number, Object divisor) {
        return both(t, Division.divideToFloat(FTRUNCATE, Rounding.TRUNCATE, number, divisor));
    }

    /// Divides like ROUND, with the quotient as a float.
    @Defun(value = "fround number &optional (divisor 1) => quotient, remainder", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object fround(LispThread t, Object number, Object divisor) {
        return both(t, Division.divideToFloat(FROUND, Rounding.ROUND, number, divisor));
    }

    /// Returns the remainder that FLOOR leaves.
    @Defun(value = "mod number divisor => modulus", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object mod(Object number, Object divisor) {
        if (number instanceof Long && divisor instanceof Long) {
            long b = (Long) divisor;
            if (b > 0) {
                return Math.floorMod((Long) number, b);
            }
        }
        return Division.divide(MOD, Rounding.FLOOR, number, divisor).remainder();
    }

    /// Returns the remainder that TRUNCATE leaves.
    @Defun(value = "rem number divisor => remainder", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object rem(Object number, Object divisor) {
        if (number instanceof Long && divisor instanceof Long) {
            long b = (Long) divisor;
            if (b > 0) {
                return (Long) number % b;
            }
        }
        return Division.divide(REM, Rounding.TRUNCATE, number, divisor).remainder();
    }

    /// The quotient of FLOOR alone, for compiled code that wants one value.
    public static Object floorQuotient(Object number, Object divisor) {
        if (number instanceof Long && divisor instanceof Long) {
            long b = (Long) divisor;
            if (b > 0) {
                return Math.floorDiv((Long) number, b);
            }
        }
        return Division.divide(FLOOR, Rounding.FLOOR, number, divisor).quotient();
    }

    /// The quotient of TRUNCATE alone, for compiled code that wants one value.
    public static Object truncateQuotient(Object number, Object divisor) {
        if (number instanceof Long && divisor instanceof Long) {
            long b = (Long) divisor;
            if (b > 0) {
                return (Long) number / b;
            }
        }
        return Division.divide(TRUNCATE, Rounding.TRUNCATE, number, divisor).quotient();
    }

    private static Object both(LispThread t, Division.Result r) {
        return t.values(r.quotient(), r.remainder());
    }
}
