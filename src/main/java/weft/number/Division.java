package weft.number;

import java.math.BigInteger;
import weft.object.Symbol;

/// Division of two reals with a whole quotient and a remainder.
///
/// Floats too are divided exactly: the remainder is that of IEEE, which is always representable, and the quotient follows from it.
/// Only the correction of FLOOR, CEILING and ROUND may round a float remainder. Integers and ratios so long that dividing them takes noticeable time have
/// safe points.
final class Division {

    /// Whole quotients below this are safe to compute in doubles.
    private static final double SAFE = 0x1p50;

    /// A whole quotient and what it leaves.
    record Result(Object quotient, Object remainder) {}

    private Division() {}

    /// Divides any two reals.
    static Result divide(Symbol operation, Rounding rounding, Object a, Object b) {
        int ra = rank(operation, a);
        int rb = rank(operation, b);
        if (Comparison.isZero(b)) {
            throw Operation.divisionByZero(operation, a, b);
        }
        return switch (Math.max(ra, rb)) {
            case Numbers.FIXNUM, Numbers.BIGNUM -> integers(rounding, a, b);
            case Numbers.RATIO -> ratios(operation, rounding, a, b, IntegerArithmetic.mayPoll(a, b));
            case Numbers.SINGLE -> single(floats(operation, rounding, Floats.toSingle(operation, a), Floats.toSingle(operation, b)));
            default -> floats(operation, rounding, Floats.toDouble(operation, a), Floats.toDouble(operation, b));
        };
    }

    private static int rank(Symbol operation, Object x) {
        int rank = Numbers.rank(x);
        if (rank < 0 || rank == Numbers.COMPLEX) {
            throw Operation.notReal(operation, x);
        }
        return rank;
    }

    private static Result integers(Rounding rounding, Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y && y != -1) {
            long q = rounding.quotient(x, y);
            return new Result(q, x - q * y);
        }
        BigInteger[] both = rounding.divide(Numbers.big(a), Numbers.big(b), IntegerArithmetic.mayPoll(a, b));
        return new Result(Numbers.integer(both[0]), Numbers.integer(both[1]));
    }

    private static Result ratios(Symbol operation, Rounding rounding, Object a, Object b, boolean polls) {
        BigInteger n = IntegerArithmetic.product(operation, Rationals.numerator(a), Rationals.denominator(b), polls);
        BigInteger d = IntegerArithmetic.product(operation, Rationals.denominator(a), Rationals.numerator(b), polls);
        BigInteger[] both = rounding.divide(n, d, polls);
        BigInteger denominators = IntegerArithmetic.product(operation, Rationals.denominator(a), Rationals.denominator(b), polls);
        return new Result(Numbers.integer(both[0]), Numbers.makeRatio(both[1], denominators, polls));
    }

    private static Result floats(Symbol operation, Rounding rounding, double x, double y) {
        if (!Double.isFinite(x) || Double.isNaN(y)) {
            throw Operation.invalid(operation, x, y);
        }
        double r = x % y + 0.0;
        if (Math.abs(x / y) < SAFE) {
            long q = (long) Math.rint((x - r) / y);
            int c = rounding.correction(r, y, (q & 1) != 0);
            return new Result(q + c, c == 0 ? r : r - c * y);
        }
        BigInteger q = Numbers.big(ratios(operation, Rounding.TRUNCATE, Floats.rational(x), Floats.rational(y), false).quotient());
        int c = rounding.correction(r, y, q.testBit(0));
        return new Result(Numbers.integer(q.add(BigInteger.valueOf(c))), c == 0 ? r : r - c * y);
    }

    private static Result single(Result r) {
        return new Result(r.quotient(), (float) (double) (Double) r.remainder());
    }

    /// Divides with the quotient as a float: of the format of the operands, single for rationals.
    static Result divideToFloat(Symbol operation, Rounding rounding, Object a, Object b) {
        Result r = divide(operation, rounding, a, b);
        boolean negativeZero = r.quotient().equals(Numbers.ZERO)
            && (Comparison.sign(operation, a) < 0 ? Comparison.sign(operation, b) > 0
                : a instanceof Number n && Math.copySign(1, n.doubleValue()) < 0);
        if (r.remainder() instanceof Double) {
            return new Result(negativeZero ? (Double) (-0.0) : (Double) Floats.toDouble(operation, r.quotient()), r.remainder());
        }
        boolean floats = r.remainder() instanceof Float;
        return new Result(negativeZero && floats ? (Float) (-0.0f) : (Float) Floats.toSingle(operation, r.quotient()), r.remainder());
    }
}
