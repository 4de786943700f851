package weft.number;

import weft.object.LispComplex;
import weft.object.Symbol;

/// The way of an elementary function from Lisp numbers to doubles and back.
///
/// Everything is computed in doubles and rounded once. The format of a result is double if that of an argument is, and else single.
final class Elementary {

    private Elementary() {}

    static boolean isDouble(Object x) {
        return Numbers.realPart(x) instanceof Double;
    }

    /// The argument of a real function.
    static double real(Symbol operation, Object x) {
        if (!Numbers.isReal(x)) {
            throw Operation.notNumber(operation, x);
        }
        return Floats.toDouble(operation, x);
    }

    static ComplexDouble split(Symbol operation, Object x) {
        return new ComplexDouble(real(operation, Numbers.realPart(x)), x instanceof LispComplex z ? real(operation, z.imaginary()) : 0);
    }

    /// A result in the format that the argument `x` asks for.
    static Object like(Symbol operation, Object x, double result) {
        return format(operation, isDouble(x), result, x);
    }

    static Object like(Symbol operation, Object x, ComplexDouble result) {
        return format(operation, isDouble(x), result, x);
    }

    static Object format(Symbol operation, boolean isDouble, double result, Object... arguments) {
        Object value = isDouble ? (Object) result : (Object) (float) result;
        if (Floats.isFinite(value)) {
            return value;
        }
        for (Object x : arguments) {
            if (!Floats.isFinite(Numbers.realPart(x)) || !Floats.isFinite(Numbers.imaginaryPart(x))) {
                return value;
            }
        }
        throw Floats.isNaN(value) ? Operation.invalid(operation, arguments) : Operation.overflow(operation, arguments);
    }

    static Object format(Symbol operation, boolean isDouble, ComplexDouble result, Object... arguments) {
        return new LispComplex(format(operation, isDouble, result.re(), arguments), format(operation, isDouble, result.im(), arguments));
    }
}
