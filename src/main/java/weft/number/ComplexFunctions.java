package weft.number;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispComplex;
import weft.object.Symbol;

/// Complex numbers and their parts.
@Library("common-lisp")
public final class ComplexFunctions {

    private static final Symbol REALPART = Operation.cl("REALPART");
    private static final Symbol IMAGPART = Operation.cl("IMAGPART");
    private static final Symbol CONJUGATE = Operation.cl("CONJUGATE");
    private static final Symbol PHASE = Operation.cl("PHASE");

    private ComplexFunctions() {}

    /// Returns the complex number with these parts (0 by default), or a rational if both are rational and the imaginary part is 0.
    @Defun(value = "complex realpart &optional (imagpart 0) => complex", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object complex(Object real, Object imaginary) {
        if (!Numbers.isReal(real)) {
            throw Operation.notReal(Operation.COMPLEX, real);
        }
        if (!Numbers.isReal(imaginary)) {
            throw Operation.notReal(Operation.COMPLEX, imaginary);
        }
        return Numbers.complex(real, imaginary);
    }

    /// Returns the real part of NUMBER.
    @Defun(value = "realpart number => real", effects = {PURE, FLUSHABLE, NO_POLL})
    public static Object realpart(Object number) {
        return Numbers.realPart(number(REALPART, number));
    }

    /// Returns the imaginary part of NUMBER; of a real, a zero of the same format.
    @Defun(value = "imagpart number => real", effects = {PURE, FLUSHABLE, NO_POLL})
    public static Object imagpart(Object number) {
        return Numbers.imaginaryPart(number(IMAGPART, number));
    }

    /// Returns NUMBER with its imaginary part negated.
    @Defun(value = "conjugate number => conjugate", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object conjugate(Object number) {
        return number(CONJUGATE, number) instanceof LispComplex z
            ? new LispComplex(z.real(), Arithmetic.negate(z.imaginary()))
            : number;
    }

    /// Returns the angle of NUMBER seen from zero, between -pi (exclusive) and pi (inclusive).
    @Defun(value = "phase number => phase", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object phase(Object number) {
        Object real = Numbers.realPart(number(PHASE, number));
        double x = Floats.toDouble(PHASE, real);
        double y = number instanceof LispComplex z ? Floats.toDouble(PHASE, z.imaginary()) : 0;
        double angle = Math.atan2(y, x);
        return real instanceof Double ? (Object) angle : (Object) (float) angle;
    }

    private static Object number(Symbol operation, Object x) {
        if (Numbers.isNumber(x)) {
            return x;
        }
        throw Operation.notNumber(operation, x);
    }
}
