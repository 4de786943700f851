package weft.number;

import java.math.BigInteger;
import java.util.Locale;
import weft.object.LispThread;
import weft.runtime.ThreadContext;

/// Integers as digits in any radix from 2 to 36, letters in upper case.
///
/// Long ones are taken apart in the middle, and put together so: less than quadratic time, and a poll at every cut.
public final class IntegerText {

    /// Bits up to which [BigInteger] makes the digits in one piece.
    private static final int LONG = 1 << 16;
    /// Digits up to which it reads them in one piece.
    private static final int LONG_TEXT = 2000;

    private IntegerText() {}

    /// The digits of a Lisp integer, after a minus sign if it is negative.
    public static String digits(Object integer, int radix) {
        String s = integer instanceof Long n ? Long.toString(n, radix) : digits((BigInteger) integer, radix);
        return radix <= 10 ? s : s.toUpperCase(Locale.ROOT);
    }

    private static String digits(BigInteger n, int radix) {
        if (n.bitLength() <= LONG) {
            return n.toString(radix);
        }
        StringBuilder out = new StringBuilder(n.signum() < 0 ? "-" : "");
        append(ThreadContext.current(), out, n.abs(), radix, 0);
        return out.toString();
    }

    /// Appends the digits of `n`, after zeros up to `width`.
    private static void append(LispThread t, StringBuilder out, BigInteger n, int radix, int width) {
        poll(t);
        if (n.bitLength() <= LONG) {
            String s = n.toString(radix);
            out.repeat('0', Math.max(width - s.length(), 0)).append(s);
            return;
        }
        int half = (int) (n.bitLength() / 2 / (Math.log(radix) / Math.log(2)));
        LongQuotient parts = LongQuotient.of(t, n, power(t, radix, half));
        append(t, out, parts.quotient(), radix, width - half);
        append(t, out, parts.remainder(), radix, half);
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
        if (length <= LONG_TEXT) {
            return Numbers.integer(new BigInteger(digits, radix));
        }
        boolean signed = Character.digit(digits.charAt(0), radix) < 0;
        BigInteger magnitude = join(ThreadContext.current(), digits, signed ? 1 : 0, length, radix);
        return Numbers.integer(digits.charAt(0) == '-' ? magnitude.negate() : magnitude);
    }

    private static BigInteger join(LispThread t, String digits, int from, int to, int radix) {
        if (to - from <= LONG_TEXT) {
            return new BigInteger(digits.substring(from, to), radix);
        }
        poll(t);
        int middle = (from + to) >>> 1;
        BigInteger high = join(t, digits, from, middle, radix);
        BigInteger low = join(t, digits, middle, to, radix);
        return LongProduct.of(t, Operation.MULTIPLY, high, power(t, radix, to - middle)).add(low);
    }

    private static BigInteger power(LispThread t, int radix, int exponent) {
        return Power.integerToInteger(t, BigInteger.valueOf(radix), (long) exponent);
    }

    private static void poll(LispThread t) {
        if (t.poll != 0) {
            t.handlePoll();
        }
    }
}
