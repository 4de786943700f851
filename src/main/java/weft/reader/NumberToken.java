package weft.reader;

import java.math.BigInteger;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Ratio;
import weft.object.Symbol;
import weft.stream.LispStream;

/// Makes the number that a token stands for.
final class NumberToken {

    private static final Symbol DOUBLE_FLOAT = LispPackage.COMMON_LISP.define("DOUBLE-FLOAT");
    private static final Symbol LONG_FLOAT = LispPackage.COMMON_LISP.define("LONG-FLOAT");

    private NumberToken() {}

    static Object integer(String digits, int base) {
        int n = digits.length();
        if (n <= 12) {
            return Long.parseLong(digits, base);
        }
        return normal(new BigInteger(digits, base));
    }

    private static Object normal(BigInteger n) {
        return n.bitLength() < 64 ? (Object) n.longValue() : n;
    }

    static Object ratio(LispThread t, LispStream in, String above, String below, int base) {
        BigInteger numerator = new BigInteger(above, base);
        BigInteger denominator = new BigInteger(below, base);
        if (denominator.signum() == 0) {
            throw ReaderErrors.error(t, in, "The denominator of ~A/~A is zero.", text(above), text(below));
        }
        BigInteger gcd = numerator.gcd(denominator);
        numerator = numerator.divide(gcd);
        denominator = denominator.divide(gcd);
        return denominator.equals(BigInteger.ONE) ? normal(numerator) : new Ratio(numerator, denominator);
    }

    /// The float written as `digits`, in the format of its exponent marker or else of *READ-DEFAULT-FLOAT-FORMAT*.
    static Object floating(LispThread t, LispStream in, String digits) {
        char[] java = digits.toCharArray();
        boolean isDouble = false;
        boolean marked = false;
        for (int i = 0; i < java.length; i++) {
            if (TokenSyntax.isExponentMarker(java[i])) {
                char marker = Character.toLowerCase(java[i]);
                java[i] = 'e';
                marked = marker != 'e';
                isDouble = marker == 'd' || marker == 'l';
            }
        }
        if (!marked) {
            Object format = ReaderVariables.READ_DEFAULT_FLOAT_FORMAT.valueOrNull(t);
            isDouble = format == DOUBLE_FLOAT || format == LONG_FLOAT;
        }
        String text = new String(java);
        Object value = isDouble ? (Object) Double.parseDouble(text) : (Object) Float.parseFloat(text);
        double d = ((Number) value).doubleValue();
        if (Double.isInfinite(d) || d == 0 && hasDigit(text)) {
            throw ReaderErrors.error(t, in, "The float ~A is too ~A for its format.", text(digits), text(d == 0 ? "small" : "large"));
        }
        return value;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length() && text.charAt(i) != 'e'; i++) {
            if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static Object text(String s) {
        return new weft.object.SimpleString(s);
    }
}
