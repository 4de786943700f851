package weft.number;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispComplex;
import weft.object.Symbol;

/// Trigonometric and hyperbolic functions and their inverses.
///
/// A real outside the real domain of an inverse function stands on its branch cut; the sign of the zero imaginary part given to
/// [ComplexDouble] puts it on the side that CLHS says the cut belongs to.
@Library("common-lisp")
public final class TrigonometricFunctions {

    private static final Symbol SIN = Operation.cl("SIN");
    private static final Symbol COS = Operation.cl("COS");
    private static final Symbol TAN = Operation.cl("TAN");
    private static final Symbol CIS = Operation.cl("CIS");
    private static final Symbol ASIN = Operation.cl("ASIN");
    private static final Symbol ACOS = Operation.cl("ACOS");
    private static final Symbol ATAN = Operation.cl("ATAN");
    private static final Symbol SINH = Operation.cl("SINH");
    private static final Symbol COSH = Operation.cl("COSH");
    private static final Symbol TANH = Operation.cl("TANH");
    private static final Symbol ASINH = Operation.cl("ASINH");
    private static final Symbol ACOSH = Operation.cl("ACOSH");
    private static final Symbol ATANH = Operation.cl("ATANH");

    private TrigonometricFunctions() {}

    /// Returns the sine of RADIANS.
    @Defun(value = "sin radians => number", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object sin(Object x) {
        return x instanceof LispComplex
            ? Elementary.like(SIN, x, Elementary.split(SIN, x).sin())
            : Elementary.like(SIN, x, Math.sin(Elementary.real(SIN, x)));
    }

    /// Returns the cosine of RADIANS.
    @Defun(value = "cos radians => number", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object cos(Object x) {
        return x instanceof LispComplex
            ? Elementary.like(COS, x, Elementary.split(COS, x).cos())
            : Elementary.like(COS, x, Math.cos(Elementary.real(COS, x)));
    }

    /// Returns the tangent of RADIANS.
    @Defun(value = "tan radians => number", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object tan(Object x) {
        return x instanceof LispComplex
            ? Elementary.like(TAN, x, Elementary.split(TAN, x).tan())
            : Elementary.like(TAN, x, Math.tan(Elementary.real(TAN, x)));
    }

    /// Returns the complex number of length 1 at the angle RADIANS.
    @Defun(value = "cis radians => number", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object cis(Object x) {
        if (!Numbers.isReal(x)) {
            throw Operation.notReal(CIS, x);
        }
        double d = Elementary.real(CIS, x);
        return Elementary.like(CIS, x, new ComplexDouble(Math.cos(d), Math.sin(d)));
    }

    /// Returns the angle whose sine is NUMBER.
    @Defun(value = "asin number => radians", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object asin(Object x) {
        if (x instanceof LispComplex) {
            return Elementary.like(ASIN, x, Elementary.split(ASIN, x).asin());
        }
        double d = Elementary.real(ASIN, x);
        return Math.abs(d) > 1
            ? Elementary.like(ASIN, x, new ComplexDouble(d, Math.copySign(0, -d)).asin())
            : Elementary.like(ASIN, x, Math.asin(d));
    }

    /// Returns the angle whose cosine is NUMBER.
    @Defun(value = "acos number => radians", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object acos(Object x) {
        if (x instanceof LispComplex) {
            return Elementary.like(ACOS, x, Elementary.split(ACOS, x).acos());
        }
        double d = Elementary.real(ACOS, x);
        return Math.abs(d) > 1
            ? Elementary.like(ACOS, x, new ComplexDouble(d, Math.copySign(0, -d)).acos())
            : Elementary.like(ACOS, x, Math.acos(d));
    }

    /// Returns the angle whose tangent is NUMBER-1; with NUMBER-2, the angle of the point with abscissa NUMBER-2 and ordinate NUMBER-1.
    @Defun(value = "atan number-1 &optional number-2 => radians", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object atan(Object y, Object x) {
        if (x != null) {
            return atan2(y, x);
        }
        if (!(y instanceof LispComplex z)) {
            return Elementary.like(ATAN, y, Math.atan(Elementary.real(ATAN, y)));
        }
        ComplexDouble w = Elementary.split(ATAN, z);
        if (w.re() == 0 && Math.abs(w.im()) == 1) {
            throw Operation.divisionByZero(ATAN, y);
        }
        boolean onCut = Numbers.ZERO.equals(z.real()) && Math.abs(w.im()) > 1;
        return Elementary.like(ATAN, z, (onCut ? new ComplexDouble(Math.copySign(0, -w.im()), w.im()) : w).atan());
    }

    private static Object atan2(Object y, Object x) {
        if (!Numbers.isReal(y) || !Numbers.isReal(x)) {
            throw Operation.notReal(ATAN, Numbers.isReal(y) ? x : y);
        }
        boolean isDouble = y instanceof Double || x instanceof Double;
        return Elementary.format(ATAN, isDouble, Math.atan2(Elementary.real(ATAN, y), Elementary.real(ATAN, x)), y, x);
    }

    /// Returns the hyperbolic sine of NUMBER.
    @Defun(value = "sinh number => result", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object sinh(Object x) {
        return x instanceof LispComplex
            ? Elementary.like(SINH, x, Elementary.split(SINH, x).sinh())
            : Elementary.like(SINH, x, Math.sinh(Elementary.real(SINH, x)));
    }

    /// Returns the hyperbolic cosine of NUMBER.
    @Defun(value = "cosh number => result", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object cosh(Object x) {
        return x instanceof LispComplex
            ? Elementary.like(COSH, x, Elementary.split(COSH, x).cosh())
            : Elementary.like(COSH, x, Math.cosh(Elementary.real(COSH, x)));
    }

    /// Returns the hyperbolic tangent of NUMBER.
    @Defun(value = "tanh number => result", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object tanh(Object x) {
        return x instanceof LispComplex
            ? Elementary.like(TANH, x, Elementary.split(TANH, x).tanh())
            : Elementary.like(TANH, x, Math.tanh(Elementary.real(TANH, x)));
    }

    /// Returns the number whose hyperbolic sine is NUMBER.
    @Defun(value = "asinh number => result", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object asinh(Object x) {
        return x instanceof LispComplex
            ? Elementary.like(ASINH, x, Elementary.split(ASINH, x).asinh())
            : Elementary.like(ASINH, x, RealFunctions.asinh(Elementary.real(ASINH, x)));
    }

    /// Returns the number whose hyperbolic cosine is NUMBER.
    @Defun(value = "acosh number => result", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object acosh(Object x) {
        if (x instanceof LispComplex) {
            return Elementary.like(ACOSH, x, Elementary.split(ACOSH, x).acosh());
        }
        double d = Elementary.real(ACOSH, x);
        return d < 1
            ? Elementary.like(ACOSH, x, new ComplexDouble(d, 0).acosh())
            : Elementary.like(ACOSH, x, RealFunctions.acosh(d));
    }

    /// Returns the number whose hyperbolic tangent is NUMBER.
    @Defun(value = "atanh number => result", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object atanh(Object x) {
        ComplexDouble w = Elementary.split(ATANH, x);
        if (w.im() == 0 && Math.abs(w.re()) == 1) {
            throw Operation.divisionByZero(ATANH, x);
        }
        if (x instanceof LispComplex) {
            return Elementary.like(ATANH, x, w.atanh());
        }
        return Math.abs(w.re()) > 1
            ? Elementary.like(ATANH, x, new ComplexDouble(w.re(), Math.copySign(0, w.re())).atanh())
            : Elementary.like(ATANH, x, RealFunctions.atanh(w.re()));
    }
}
