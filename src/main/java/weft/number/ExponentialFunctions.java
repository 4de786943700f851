package weft.number;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispComplex;
import weft.object.LispThread;
import weft.object.Symbol;

/// Powers, logarithms and roots.
@Library("common-lisp")
public final class ExponentialFunctions {

    private static final Symbol EXP = Operation.cl("EXP");
    private static final Symbol LOG = Operation.cl("LOG");
    private static final Symbol SQRT = Operation.cl("SQRT");
    private static final Symbol ISQRT = Operation.cl("ISQRT");

    private ExponentialFunctions() {}

    /// Returns e to the power NUMBER.
    @Defun(value = "exp number => result", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object exp(Object x) {
        return x instanceof LispComplex
            ? Elementary.like(EXP, x, Elementary.split(EXP, x).exp())
            : Elementary.like(EXP, x, Math.exp(Elementary.real(EXP, x)));
    }

    /// Returns BASE to the power POWER: exact for a rational or complex rational to an integer power.
    @Defun(value = "expt base power => result", effects = {PURE, FLUSHABLE, ALLOCATES})
    public static Object expt(LispThread t, Object base, Object power) {
        return Power.of(t, base, power);
    }

    /// Returns the logarithm of NUMBER to the base BASE, by default e.
    @Defun(value = "log number &optional base => logarithm", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object log(Object x, Object base) {
        if (base == null) {
            return isPositive(x) ? Elementary.like(LOG, x, RealFunctions.log(x)) : Elementary.like(LOG, x, complexLog(x));
        }
        boolean isDouble = Elementary.isDouble(x) || Elementary.isDouble(base);
        if (Numbers.isNumber(base) && Comparison.isZero(base)) {
            Comparison.equal(LOG, x, base);
            return Elementary.format(LOG, isDouble, 0);
        }
        if (isPositive(x) && isPositive(base)) {
            double divisor = RealFunctions.log(base);
            if (divisor == 0) {
                throw Operation.divisionByZero(LOG, x, base);
            }
            double result = Arithmetic.numberEqual(base, 2) ? RealFunctions.log2(x)
                : Arithmetic.numberEqual(base, 10) ? RealFunctions.log10(x)
                : RealFunctions.log(x) / divisor;
            return Elementary.format(LOG, isDouble, result, x, base);
        }
        Object quotient = Arithmetic.divide(inDoubles(complexLog(x)), inDoubles(complexLog(base)));
        return Elementary.format(LOG, isDouble, Elementary.split(LOG, quotient), x, base);
    }

    private static Object inDoubles(ComplexDouble z) {
        return new LispComplex(z.re(), z.im());
    }

    private static boolean isPositive(Object x) {
        return Numbers.isReal(x) && Comparison.sign(LOG, x) > 0;
    }

    private static ComplexDouble complexLog(Object x) {
        if (!Numbers.isNumber(x)) {
            throw Operation.notNumber(LOG, x);
        }
        if (Comparison.isZero(x)) {
            throw Operation.divisionByZero(LOG, x);
        }
        if (x instanceof LispComplex || Floats.isNaN(x)) {
            return Elementary.split(LOG, x).log();
        }
        return isPositive(x) ? new ComplexDouble(RealFunctions.log(x), 0) : new ComplexDouble(RealFunctions.log(Arithmetic.negate(x)), Math.PI);
    }

    /// Returns the principal square root of NUMBER, a float.
    @Defun(value = "sqrt number => root", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object sqrt(Object x) {
        if (x instanceof LispComplex) {
            return Elementary.like(SQRT, x, Elementary.split(SQRT, x).sqrt());
        }
        double d = Elementary.real(SQRT, x);
        return d < 0 ? Elementary.like(SQRT, x, new ComplexDouble(0, Math.sqrt(-d))) : Elementary.like(SQRT, x, Math.sqrt(d));
    }

    /// Returns the greatest integer whose square is not above NATURAL.
    @Defun(value = "isqrt natural => natural-root", effects = {PURE, FLUSHABLE, ALLOCATES})
    public static Object isqrt(LispThread t, Object natural) {
        if (!Numbers.isInteger(natural) || Arithmetic.minusp(natural)) {
            throw Errors.operandTypeError(ISQRT, natural, Operation.UNSIGNED);
        }
        return natural instanceof Long n ? (Object) IntegerRoot.of(n) : Numbers.integer(IntegerRoot.of(t, Numbers.big(natural)));
    }
}
