package weft.number;

import java.math.BigInteger;
import weft.object.LispComplex;
import weft.object.Ratio;

/// Numbers as objects: kinds, canonical forms, EQL and hash codes.
///
/// Canonical: an integer that fits in 64 bits is a [Long], never a [BigInteger]; a ratio is in lowest terms with a denominator
/// above 1; a complex has two floats of one format, or two rationals of which the imaginary one is not zero. Everything that
/// makes numbers goes through [#integer], [#makeRatio] and [#complex], so equal values have equal representations.
public final class Numbers {

    static final Long ZERO = 0L;
    static final Long ONE = 1L;

    /// Ranks order the kinds by contagion.
    static final int FIXNUM = 0;
    static final int BIGNUM = 1;
    static final int RATIO = 2;
    static final int SINGLE = 3;
    static final int DOUBLE = 4;
    static final int COMPLEX = 5;

    private Numbers() {}

    /// The rank of `x`, -1 if it is no number.
    static int rank(Object x) {
        if (x instanceof Long) {
            return FIXNUM;
        }
        if (x instanceof Double) {
            return DOUBLE;
        }
        if (x instanceof Float) {
            return SINGLE;
        }
        if (x instanceof BigInteger) {
            return BIGNUM;
        }
        return x instanceof Ratio ? RATIO : x instanceof LispComplex ? COMPLEX : -1;
    }

    public static boolean isNumber(Object x) {
        return rank(x) >= 0;
    }

    public static boolean isReal(Object x) {
        int r = rank(x);
        return r >= 0 && r < COMPLEX;
    }

    public static boolean isRational(Object x) {
        return x instanceof Long || x instanceof BigInteger || x instanceof Ratio;
    }

    public static boolean isInteger(Object x) {
        return x instanceof Long || x instanceof BigInteger;
    }

    public static boolean isFloat(Object x) {
        return x instanceof Double || x instanceof Float;
    }

    /// The Lisp integer of this value.
    public static Object integer(BigInteger n) {
        return n.bitLength() < Long.SIZE ? (Object) n.longValue() : n;
    }

    /// The value of a Lisp integer.
    public static BigInteger big(Object integer) {
        return integer instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) integer;
    }

    /// `numerator / denominator` in canonical form; a denominator of zero signals DIVISION-BY-ZERO. There are safe points if it takes noticeable time.
    public static Object makeRatio(BigInteger numerator, BigInteger denominator) {
        return makeRatio(numerator, denominator, true);
    }

    static Object makeRatio(BigInteger numerator, BigInteger denominator, boolean polls) {
        int sign = denominator.signum();
        if (sign == 0) {
            throw Operation.divisionByZero(Operation.DIVIDE, integer(numerator), ZERO);
        }
        BigInteger common = IntegerArithmetic.commonDivisor(numerator, denominator, polls);
        BigInteger n = IntegerArithmetic.part(numerator, common, polls);
        BigInteger d = IntegerArithmetic.part(denominator, common, polls);
        return sign < 0 ? coprime(n.negate(), d.negate()) : coprime(n, d);
    }

    /// The same for a positive denominator prime to the numerator.
    static Object coprime(BigInteger numerator, BigInteger denominator) {
        return denominator.equals(BigInteger.ONE) ? integer(numerator) : new Ratio(numerator, denominator);
    }

    /// The number with these real parts in canonical form: a rational one when the imaginary part is an exact zero beside a rational.
    public static Object complex(Object real, Object imaginary) {
        if (real instanceof Double || imaginary instanceof Double) {
            return new LispComplex(Floats.toDouble(Operation.COMPLEX, real), Floats.toDouble(Operation.COMPLEX, imaginary));
        }
        if (real instanceof Float || imaginary instanceof Float) {
            return new LispComplex(Floats.toSingle(Operation.COMPLEX, real), Floats.toSingle(Operation.COMPLEX, imaginary));
        }
        return imaginary instanceof Long n && n == 0 ? real : new LispComplex(real, imaginary);
    }

    /// The real part of any number.
    public static Object realPart(Object x) {
        return x instanceof LispComplex z ? z.real() : x;
    }

    /// The imaginary part of any number; a zero of the same format for reals.
    public static Object imaginaryPart(Object x) {
        return x instanceof LispComplex z ? z.imaginary()
            : x instanceof Double d ? (Object) (0.0 * d)
            : x instanceof Float f ? (Object) (0.0f * f) : ZERO;
    }

    /// EQL of any two objects: identity, or numbers of one type and value (floats by their bits, so 0.0 and -0.0 differ).
    public static boolean eql(Object a, Object b) {
        return a == b || a instanceof Number && a.equals(b) || eqlComposite(a, b);
    }

    private static boolean eqlComposite(Object a, Object b) {
        return (a instanceof Ratio || a instanceof LispComplex) && a.equals(b);
    }

    /// A hash code of a number that agrees with EQL, and so with EQUAL.
    public static int equalHash(Object number) {
        return number.hashCode();
    }

    /// EQUALP of two numbers: `=`.
    public static boolean equalpNumbers(Object a, Object b) {
        return Arithmetic.numberEqual(a, b);
    }

    /// A hash code of a number that agrees with `=`: of its nearest double, which equal numbers share.
    public static int equalpHash(Object number) {
        return switch (number) {
            case LispComplex z -> equalpHash(z.real()) + 31 * equalpHash(z.imaginary());
            case BigInteger n when n.bitLength() > Double.MAX_EXPONENT -> n.hashCode();
            default -> Double.hashCode(Floats.nearestDouble(number) + 0.0);
        };
    }
}
