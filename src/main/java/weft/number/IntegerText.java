package weft.number;

import java.math.BigInteger;
import java.util.Locale;

/// Integers as digits in any radix from 2 to 36, letters in upper case.
public final class IntegerText {

    private IntegerText() {}

    /// The digits of a Lisp integer, after a minus sign if it is negative.
    public static String digits(Object integer, int radix) {
        String s = integer instanceof Long n ? Long.toString(n, radix) : ((BigInteger) integer).toString(radix);
        return radix <= 10 ? s : s.toUpperCase(Locale.ROOT);
    }

    /// The weight of a character as a digit in `radix`, -1 if it is none.
    public static int weight(int code, int radix) {
        return Character.digit(code, radix);
    }

    /// The integer of these digits, which may stand after a sign and are all good in `radix`.
    public static Object parse(String digits, int radix) {
        return digits.length() <= 12 ? (Object) Long.parseLong(digits, radix) : Numbers.integer(new BigInteger(digits, radix));
    }
}
