package weft.number;

import weft.object.LispComplex;
import weft.object.Symbol;

/// The four operations when at least one number is complex. A real beside a complex stays real, so that no zero changes its sign.
final class ComplexArithmetic {

    private ComplexArithmetic() {}

    static Object add(Symbol operation, Object a, Object b) {
        Object real = GeneralArithmetic.add(operation, Numbers.realPart(a), Numbers.realPart(b));
        if (!(a instanceof LispComplex x)) {
            return Numbers.complex(real, ((LispComplex) b).imaginary());
        }
        return Numbers.complex(real,
            b instanceof LispComplex y ? GeneralArithmetic.add(operation, x.imaginary(), y.imaginary()) : x.imaginary());
    }

    static Object subtract(Symbol operation, Object a, Object b) {
        Object real = GeneralArithmetic.subtract(operation, Numbers.realPart(a), Numbers.realPart(b));
        if (!(a instanceof LispComplex x)) {
            return Numbers.complex(real, Arithmetic.negate(((LispComplex) b).imaginary()));
        }
        return Numbers.complex(real,
            b instanceof LispComplex y ? GeneralArithmetic.subtract(operation, x.imaginary(), y.imaginary()) : x.imaginary());
    }

    static Object multiply(Object a, Object b) {
        if (!(a instanceof LispComplex x)) {
            LispComplex y = (LispComplex) b;
            return Numbers.complex(Arithmetic.multiply(a, y.real()), Arithmetic.multiply(a, y.imaginary()));
        }
        if (!(b instanceof LispComplex y)) {
            return Numbers.complex(Arithmetic.multiply(x.real(), b), Arithmetic.multiply(x.imaginary(), b));
        }
        return Numbers.complex(
            Arithmetic.subtract(Arithmetic.multiply(x.real(), y.real()), Arithmetic.multiply(x.imaginary(), y.imaginary())),
            Arithmetic.add(Arithmetic.multiply(x.real(), y.imaginary()), Arithmetic.multiply(x.imaginary(), y.real())));
    }

    static Object divide(Object a, Object b) {
        if (Comparison.isZero(b)) {
            throw Operation.divisionByZero(Operation.DIVIDE, a, b);
        }
        if (!(b instanceof LispComplex y)) {
            LispComplex x = (LispComplex) a;
            return Numbers.complex(Arithmetic.divide(x.real(), b), Arithmetic.divide(x.imaginary(), b));
        }
        if (Numbers.isFloat(y.real()) || Numbers.isFloat(Numbers.realPart(a))) {
            return divideFloats(a, y);
        }
        Object real = Numbers.realPart(a);
        Object imaginary = a instanceof LispComplex x ? x.imaginary() : Numbers.ZERO;
        boolean polls = IntegerArithmetic.mayPoll(a, b);
        Object norm = Arithmetic.add(exact(y.real(), y.real(), polls), exact(y.imaginary(), y.imaginary(), polls));
        Object dividedReal = Arithmetic.add(exact(real, y.real(), polls), exact(imaginary, y.imaginary(), polls));
        Object dividedImaginary = Arithmetic.subtract(exact(imaginary, y.real(), polls), exact(real, y.imaginary(), polls));
        return Numbers.complex(Rationals.divide(dividedReal, norm, polls), Rationals.divide(dividedImaginary, norm, polls));
    }

    /// The product of rationals.
    private static Object exact(Object a, Object b, boolean polls) {
        return Rationals.multiply(Operation.DIVIDE, a, b, polls);
    }

    /// Divides in double precision, the divisor scaled to near 1 so that its square neither overflows nor vanishes.
    private static Object divideFloats(Object a, LispComplex y) {
        Symbol operation = Operation.DIVIDE;
        Object format = Numbers.realPart(a);
        boolean isDouble = format instanceof Double || y.real() instanceof Double;
        double ar = Floats.toDouble(operation, format);
        double ai = a instanceof LispComplex x ? Floats.toDouble(operation, x.imaginary()) : 0;
        double br = Floats.toDouble(operation, y.real());
        double bi = Floats.toDouble(operation, y.imaginary());
        int scale = -Math.getExponent(Math.max(Math.abs(br), Math.abs(bi)));
        br = Math.scalb(br, scale);
        bi = Math.scalb(bi, scale);
        double norm = br * br + bi * bi;
        double real = Math.scalb((ar * br + ai * bi) / norm, scale);
        double imaginary = Math.scalb((ai * br - ar * bi) / norm, scale);
        if (isDouble) {
            return new LispComplex(Floats.checked(operation, real, a, y), Floats.checked(operation, imaginary, a, y));
        }
        return new LispComplex(Floats.checked(operation, (float) real, a, y), Floats.checked(operation, (float) imaginary, a, y));
    }
}
