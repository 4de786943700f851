package weft.number;

import java.math.BigInteger;
import weft.object.LispComplex;
import weft.object.Ratio;
import weft.object.Symbol;

/// The four operations on numbers of any kinds, by the rules of contagion (CLHS 12.1.4): the storey below [Arithmetic].
final class GeneralArithmetic {

    private GeneralArithmetic() {}

    /// The larger rank of two numbers; TYPE-ERROR for anything else.
    private static int rank(Symbol operation, Object a, Object b) {
        int ra = Numbers.rank(a);
        int rb = Numbers.rank(b);
        if (ra < 0 || rb < 0) {
            throw Operation.notNumber(operation, ra < 0 ? a : b);
        }
        return Math.max(ra, rb);
    }

    static Object add(Symbol operation, Object a, Object b) {
        return switch (rank(operation, a, b)) {
            case Numbers.FIXNUM, Numbers.BIGNUM -> integer(operation, Numbers.big(a), Numbers.big(b), false);
            case Numbers.RATIO -> Rationals.add(operation, a, b);
            case Numbers.SINGLE -> Floats.checked(operation, Floats.toSingle(operation, a) + Floats.toSingle(operation, b), a, b);
            case Numbers.DOUBLE -> Floats.checked(operation, Floats.toDouble(operation, a) + Floats.toDouble(operation, b), a, b);
            default -> ComplexArithmetic.add(operation, a, b);
        };
    }

    static Object subtract(Symbol operation, Object a, Object b) {
        return switch (rank(operation, a, b)) {
            case Numbers.FIXNUM, Numbers.BIGNUM -> integer(operation, Numbers.big(a), Numbers.big(b), true);
            case Numbers.RATIO -> Rationals.subtract(operation, a, b);
            case Numbers.SINGLE -> Floats.checked(operation, Floats.toSingle(operation, a) - Floats.toSingle(operation, b), a, b);
            case Numbers.DOUBLE -> Floats.checked(operation, Floats.toDouble(operation, a) - Floats.toDouble(operation, b), a, b);
            default -> ComplexArithmetic.subtract(operation, a, b);
        };
    }

    private static Object integer(Symbol operation, BigInteger a, BigInteger b, boolean minus) {
        if (Math.max(a.bitLength(), b.bitLength()) > Integer.MAX_VALUE - Integer.SIZE) {
            throw Operation.tooLarge(operation);
        }
        return Numbers.integer(minus ? a.subtract(b) : a.add(b));
    }

    /// The product. That of two integers or ratios so long that it takes noticeable time has safe points.
    static Object multiply(Object a, Object b) {
        Symbol operation = Operation.MULTIPLY;
        boolean polls = IntegerArithmetic.mayPoll(a, b);
        return switch (rank(operation, a, b)) {
            case Numbers.FIXNUM, Numbers.BIGNUM -> Numbers.integer(IntegerArithmetic.product(operation, Numbers.big(a), Numbers.big(b), polls));
            case Numbers.RATIO -> Rationals.multiply(operation, a, b, polls);
            case Numbers.SINGLE -> Floats.checked(operation, Floats.toSingle(operation, a) * Floats.toSingle(operation, b), a, b);
            case Numbers.DOUBLE -> Floats.checked(operation, Floats.toDouble(operation, a) * Floats.toDouble(operation, b), a, b);
            default -> ComplexArithmetic.multiply(a, b);
        };
    }

    /// The quotient. That of two integers or ratios so long that it takes noticeable time has safe points.
    static Object divide(Object a, Object b) {
        Symbol operation = Operation.DIVIDE;
        int rank = rank(operation, a, b);
        if (rank != Numbers.COMPLEX && Comparison.isZero(b) && !Floats.isNaN(a)) {
            throw Operation.divisionByZero(operation, a, b);
        }
        return switch (rank) {
            case Numbers.FIXNUM, Numbers.BIGNUM, Numbers.RATIO -> Rationals.divide(a, b, IntegerArithmetic.mayPoll(a, b));
            case Numbers.SINGLE -> Floats.checked(operation, Floats.toSingle(operation, a) / Floats.toSingle(operation, b), a, b);
            case Numbers.DOUBLE -> Floats.checked(operation, Floats.toDouble(operation, a) / Floats.toDouble(operation, b), a, b);
            default -> ComplexArithmetic.divide(a, b);
        };
    }

    static Object negate(Object a) {
        return switch (a) {
            case Long n -> Numbers.integer(BigInteger.valueOf(n).negate());
            case Double d -> -d;
            case Float f -> -f;
            case BigInteger n -> Numbers.integer(n.negate());
            case Ratio q -> new Ratio(q.numerator().negate(), q.denominator());
            case LispComplex z -> new LispComplex(Arithmetic.negate(z.real()), Arithmetic.negate(z.imaginary()));
            default -> throw Operation.notNumber(Operation.SUBTRACT, a);
        };
    }
}
