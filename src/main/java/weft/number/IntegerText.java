package weft.number;

import java.math.BigInteger;
import java.util.Locale;
import weft.object.LispThread;
import weft.runtime.ThreadContext;

/// Integers as digits in any radix from 2 to 36, letters in upper case.
///
/// Long ones are taken apart and put together at [RadixPowers]: less than quadratic time, and a safe point at every cut.
public final class IntegerText {

    /// Digits that [BigInteger] makes or reads in one piece.
    private static final int SHORT = 2000;
    /// Bits of fewer digits in any radix.
    private static final int SHORT_BITS = SHORT;

    private IntegerText() {}

    /// The digits of a Lisp integer, after a minus sign if it is negative.
    public static String digits(Object integer, int radix) {
        String s = integer instanceof Long n ? Long.toString(n, radix) : digits((BigInteger) integer, radix);
        return radix <= 10 ? s : s.toUpperCase(Locale.ROOT);
    }

    private static String digits(BigInteger n, int radix) {
        if (n.bitLength() <= SHORT_BITS) {
            return n.toString(radix);
        }
        StringBuilder out = new StringBuilder(n.signum() < 0 ? "-" : "");
        RadixPowers powers = new RadixPowers(radix, SHORT);
        BigInteger magnitude = n.abs();
        append(ThreadContext.current(), out, magnitude, powers, powers.over(magnitude), false);
        return out.toString();
    }

    /// Appends the digits of `n`, which is less than power number `i`, with `zeros` to the width of that power.
    private static void append(LispThread t, StringBuilder out, BigInteger n, RadixPowers powers, int i, boolean zeros) {
        t.safePoint();
        if (i == 0) {
            String s = n.toString(powers.radix);
            out.repeat('0', zeros ? powers.width(0) - s.length() : 0).append(s);
            return;
        }
        LongQuotient parts = LongQuotient.of(t, n, powers.power(i - 1));
        boolean inside = zeros || parts.quotient().signum() != 0;
        if (inside) {
            append(t, out, parts.quotient(), powers, i - 1, zeros);
        }
        append(t, out, parts.remainder(), powers, i - 1, inside);
    }

    /// The weight of a character as a digit in `radix`, -1 if it is none.
    public static int weight(int code, int radix) {
        return Character.digit(code, radix);
    }

    /// The integer of these digits, which may stand after a sign and are all good in `radix`.
    public static Object parse(String digits, int radix) {
        int length = digits.length();
        if (length <= 12) {
            return Long.parseLong(digits, radix);
        }
        if (length <= SHORT) {
            return Numbers.integer(new BigInteger(digits, radix));
        }
        boolean signed = Character.digit(digits.charAt(0), radix) < 0;
        int start = signed ? 1 : 0;
        RadixPowers powers = new RadixPowers(radix, SHORT);
        BigInteger magnitude = join(ThreadContext.current(), digits, start, length, powers, powers.wider(length - start));
        return Numbers.integer(digits.charAt(0) == '-' ? magnitude.negate() : magnitude);
    }

    /// The value of the digits from `from` to `to`, which are at most as many as power number `i` is wide.
    private static BigInteger join(LispThread t, String digits, int from, int to, RadixPowers powers, int i) {
        t.safePoint();
        if (i == 0) {
            return new BigInteger(digits.substring(from, to), powers.radix);
        }
        int cut = to - powers.width(i - 1);
        if (cut <= from) {
            return join(t, digits, from, to, powers, i - 1);
        }
        BigInteger high = join(t, digits, from, cut, powers, i - 1);
        BigInteger low = join(t, digits, cut, to, powers, i - 1);
        return IntegerArithmetic.product(Operation.MULTIPLY, high, powers.power(i - 1), true).add(low);
    }
}
