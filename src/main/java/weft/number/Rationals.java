package weft.number;

import static weft.number.IntegerArithmetic.part;
import static weft.number.IntegerArithmetic.product;

import java.math.BigInteger;
import weft.object.Ratio;
import weft.object.Symbol;

/// Exact arithmetic of rationals of which at least one is a ratio.
final class Rationals {

    private Rationals() {}

    static BigInteger numerator(Object rational) {
        return rational instanceof Ratio q ? q.numerator() : Numbers.big(rational);
    }

    static BigInteger denominator(Object rational) {
        return rational instanceof Ratio q ? q.denominator() : BigInteger.ONE;
    }

    static Object add(Symbol operation, Object a, Object b) {
        return sum(operation, a, numerator(b), denominator(b));
    }

    static Object subtract(Symbol operation, Object a, Object b) {
        return sum(operation, a, numerator(b).negate(), denominator(b));
    }

    /// An integer and a ratio make one with the same denominator, which is in lowest terms already. There is no safe point, however long it takes.
    private static Object sum(Symbol operation, Object a, BigInteger n, BigInteger d) {
        BigInteger an = numerator(a);
        BigInteger ad = denominator(a);
        BigInteger sum = product(operation, an, d, false).add(product(operation, n, ad, false));
        BigInteger denominator = product(operation, ad, d, false);
        return a instanceof Ratio && !d.equals(BigInteger.ONE) ? Numbers.makeRatio(sum, denominator, false) : Numbers.coprime(sum, denominator);
    }

    static Object multiply(Symbol operation, Object a, Object b, boolean polls) {
        return ratio(operation, numerator(a), denominator(a), numerator(b), denominator(b), polls);
    }

    /// The quotient of any two rationals; the caller has excluded a divisor of zero.
    static Object divide(Object a, Object b, boolean polls) {
        return ratio(Operation.DIVIDE, numerator(a), denominator(a), denominator(b), numerator(b), polls);
    }

    /// The product of two ratios, each in lowest terms, of which the second may have a negative denominator.
    private static Object ratio(Symbol operation, BigInteger n1, BigInteger d1, BigInteger n2, BigInteger d2, boolean polls) {
        BigInteger first = IntegerArithmetic.commonDivisor(n1, d2, polls);
        BigInteger second = IntegerArithmetic.commonDivisor(n2, d1, polls);
        BigInteger n = product(operation, part(n1, first, polls), part(n2, second, polls), polls);
        BigInteger d = product(operation, part(d1, second, polls), part(d2, first, polls), polls);
        return d.signum() < 0 ? Numbers.coprime(n.negate(), d.negate()) : Numbers.coprime(n, d);
    }
}
