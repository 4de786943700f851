package weft.number;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.POLLS_IF_LONG;
import static weft.declare.Effect.PURE;

import java.math.BigInteger;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Ratio;
import weft.object.Symbol;

/// Integers and ratios: common divisors, parts of ratios, and the rationals that floats are or stand for.
@Library("common-lisp")
public final class RationalFunctions {

    private static final Symbol GCD = Operation.cl("GCD");
    private static final Symbol LCM = Operation.cl("LCM");
    private static final Symbol NUMERATOR = Operation.cl("NUMERATOR");
    private static final Symbol DENOMINATOR = Operation.cl("DENOMINATOR");
    private static final Symbol TO_RATIONAL = Operation.cl("RATIONAL");
    private static final Symbol RATIONALIZE = Operation.cl("RATIONALIZE");

    private RationalFunctions() {}

    /// Returns the greatest common divisor of INTEGERS, 0 if there are none.
    @Defun(value = "gcd &rest integers => greatest-common-divisor", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object gcd(Object[] integers) {
        Object result = Numbers.ZERO;
        for (Object next : integers) {
            result = gcd(result, next);
        }
        return result;
    }

    private static Object gcd(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y && x != Long.MIN_VALUE && y != Long.MIN_VALUE) {
            long m = Math.abs(x);
            long n = Math.abs(y);
            while (n != 0) {
                long r = m % n;
                m = n;
                n = r;
            }
            return m;
        }
        return Numbers.integer(IntegerArithmetic.commonDivisor(Bits.integer(GCD, a), Bits.integer(GCD, b), IntegerArithmetic.mayPoll(a, b)));
    }

    /// Returns the least common multiple of INTEGERS, 1 if there are none.
    @Defun(value = "lcm &rest integers => least-common-multiple", effects = {PURE, FLUSHABLE, ALLOCATES, POLLS_IF_LONG})
    public static Object lcm(Object[] integers) {
        Object result = Numbers.ONE;
        for (Object next : integers) {
            result = lcm(result, next);
        }
        return result;
    }

    private static Object lcm(Object a, Object b) {
        boolean polls = IntegerArithmetic.mayPoll(a, b);
        BigInteger m = Bits.integer(LCM, a).abs();
        BigInteger n = Bits.integer(LCM, b).abs();
        if (m.signum() == 0 || n.signum() == 0) {
            return Numbers.ZERO;
        }
        BigInteger common = IntegerArithmetic.commonDivisor(m, n, polls);
        return Numbers.integer(IntegerArithmetic.product(LCM, IntegerArithmetic.part(m, common, polls), n, polls));
    }

    /// Returns the numerator of RATIONAL in lowest terms.
    @Defun(value = "numerator rational => numerator", effects = {PURE, FLUSHABLE, NO_POLL})
    public static Object numerator(Object rational) {
        return rational instanceof Ratio q ? Numbers.integer(q.numerator()) : integer(NUMERATOR, rational);
    }

    /// Returns the denominator of RATIONAL in lowest terms: positive, 1 for integers.
    @Defun(value = "denominator rational => denominator", effects = {PURE, FLUSHABLE, NO_POLL})
    public static Object denominator(Object rational) {
        if (rational instanceof Ratio q) {
            return Numbers.integer(q.denominator());
        }
        integer(DENOMINATOR, rational);
        return Numbers.ONE;
    }

    private static Object integer(Symbol operation, Object x) {
        if (Numbers.isInteger(x)) {
            return x;
        }
        throw Errors.operandTypeError(operation, x, Operation.RATIONAL);
    }

    /// Returns the rational that is exactly equal to NUMBER.
    @Defun(value = "rational number => rational", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object rational(Object number) {
        return Numbers.isFloat(number) ? Floats.rational(finite(TO_RATIONAL, number)) : real(TO_RATIONAL, number);
    }

    /// Returns the rational with the least denominator among those that are nearest to NUMBER in its format.
    @Defun(value = "rationalize number => rational", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object rationalize(Object number) {
        if (!Numbers.isFloat(number)) {
            return real(RATIONALIZE, number);
        }
        finite(RATIONALIZE, number);
        return SimplestRational.of(number);
    }

    private static double finite(Symbol operation, Object number) {
        if (!Floats.isFinite(number)) {
            throw Operation.invalid(operation, number);
        }
        return ((Number) number).doubleValue();
    }

    private static Object real(Symbol operation, Object number) {
        if (!Numbers.isReal(number)) {
            throw Operation.notReal(operation, number);
        }
        return number;
    }
}
