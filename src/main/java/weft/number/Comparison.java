package weft.number;

import java.math.BigInteger;
import weft.object.LispComplex;
import weft.object.Ratio;
import weft.object.Symbol;

/// Comparison of numbers of any kinds, by their exact mathematical values: a float stands for the rational it is.
final class Comparison {

    static final int LESS = -1;
    static final int EQUAL = 0;
    static final int GREATER = 1;
    /// One of the two is not a number: no relation but `/=` holds.
    static final int UNORDERED = 2;

    private Comparison() {}

    /// Compares two reals.
    static int compare(Symbol operation, Object a, Object b) {
        return compareRanked(a, realRank(operation, a), b, realRank(operation, b));
    }

    private static int realRank(Symbol operation, Object x) {
        int rank = Numbers.rank(x);
        if (rank < 0 || rank == Numbers.COMPLEX) {
            throw Operation.notReal(operation, x);
        }
        return rank;
    }

    private static int compareRanked(Object a, int ra, Object b, int rb) {
        if (ra >= Numbers.SINGLE) {
            double x = ((Number) a).doubleValue();
            return rb >= Numbers.SINGLE ? compareDoubles(x, ((Number) b).doubleValue()) : reverse(compareExactly(b, rb, x));
        }
        if (rb >= Numbers.SINGLE) {
            return compareExactly(a, ra, ((Number) b).doubleValue());
        }
        return compareRationals(a, b);
    }

    static int compareRationals(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (a instanceof Ratio || b instanceof Ratio) {
            BigInteger left = Rationals.numerator(a).multiply(Rationals.denominator(b));
            return left.compareTo(Rationals.numerator(b).multiply(Rationals.denominator(a)));
        }
        return Numbers.big(a).compareTo(Numbers.big(b));
    }

    private static int compareDoubles(double x, double y) {
        return x < y ? LESS : x > y ? GREATER : x == y ? EQUAL : UNORDERED;
    }

    private static int reverse(int c) {
        return c == UNORDERED ? c : -c;
    }

    private static int compareExactly(Object rational, int rank, double d) {
        if (!Double.isFinite(d)) {
            return d > 0 ? LESS : d < 0 ? GREATER : UNORDERED;
        }
        if (rank == Numbers.FIXNUM && Math.abs(d) < 0x1p63) {
            long whole = (long) d;
            int c = Long.compare((Long) rational, whole);
            return c != 0 ? c : compareDoubles(whole, d);
        }
        return compareRationals(rational, Floats.rational(d));
    }

    /// `(= a b)`: complexes too.
    static boolean equal(Symbol operation, Object a, Object b) {
        int ra = Numbers.rank(a);
        int rb = Numbers.rank(b);
        if (ra < 0 || rb < 0) {
            throw Operation.notNumber(operation, ra < 0 ? a : b);
        }
        if (ra != Numbers.COMPLEX && rb != Numbers.COMPLEX) {
            return compareRanked(a, ra, b, rb) == EQUAL;
        }
        return equal(operation, Numbers.realPart(a), Numbers.realPart(b))
            && equal(operation, Numbers.imaginaryPart(a), Numbers.imaginaryPart(b));
    }

    static boolean isZero(Object x) {
        return switch (x) {
            case Long n -> n == 0;
            case Double d -> d == 0;
            case Float f -> f == 0;
            case BigInteger _, Ratio _ -> false;
            case LispComplex z -> isZero(z.real()) && isZero(z.imaginary());
            default -> throw Operation.notNumber(Operation.ZEROP, x);
        };
    }

    /// The sign of a real: -1, 0 or 1; 0 for NaN.
    static int sign(Symbol operation, Object x) {
        return switch (x) {
            case Long n -> Long.signum(n);
            case Double d -> d > 0 ? 1 : d < 0 ? -1 : 0;
            case Float f -> f > 0 ? 1 : f < 0 ? -1 : 0;
            case BigInteger n -> n.signum();
            case Ratio q -> q.numerator().signum();
            default -> throw Operation.notReal(operation, x);
        };
    }
}
