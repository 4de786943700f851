package weft.number;

import java.math.BigInteger;

/// Floats as decimal digits and back: the fewest digits that read back as the same float, and the float nearest to given digits.
public final class FloatText {

    /// The value `0.DIGITS * 10^exponent`. The digits have no zero at either end, but zero itself is `0` with exponent 1.
    ///
    /// @param digits at least one decimal digit
    /// @param exponent where the decimal point stands, counted from the left of the digits
    public record Digits(String digits, int exponent) {}

    private FloatText() {}

    /// The shortest digits of the absolute value of a finite float.
    public static Digits digits(Object finiteFloat) {
        if (finiteFloat instanceof Float f) {
            float x = Math.abs(f);
            Digits d = split(Float.toString(x));
            Digits one = oneDigit(d);
            return one != d && Float.parseFloat("." + one.digits + "e" + one.exponent) == x ? one : d;
        }
        double x = Math.abs((Double) finiteFloat);
        Digits d = split(Double.toString(x));
        Digits one = oneDigit(d);
        return one != d && Double.parseDouble("." + one.digits + "e" + one.exponent) == x ? one : d;
    }

    /// Two digits rounded to one, to be tried: Java never gives fewer than two, though for a few subnormal floats one is enough.
    private static Digits oneDigit(Digits d) {
        return d.digits.length() == 2 ? round(d, 1 - d.exponent) : d;
    }

    /// Takes Java's `1.25E10` and `0.0125` apart.
    private static Digits split(String text) {
        int e = text.indexOf('E');
        String mantissa = e < 0 ? text : text.substring(0, e);
        int point = mantissa.indexOf('.');
        int exponent = point + (e < 0 ? 0 : Integer.parseInt(text, e + 1, text.length(), 10));
        String all = mantissa.substring(0, point) + mantissa.substring(point + 1);
        int start = 0;
        while (start < all.length() - 1 && all.charAt(start) == '0') {
            start++;
        }
        int end = all.length();
        while (end > start + 1 && all.charAt(end - 1) == '0') {
            end--;
        }
        return all.charAt(start) == '0' ? new Digits("0", 1) : new Digits(all.substring(start, end), exponent - start);
    }

    /// `d` rounded, half up, to `places` digits after the decimal point (before it, if negative). No digits left means zero.
    public static Digits round(Digits d, int places) {
        long keep = (long) d.exponent + places;
        if (keep >= d.digits.length()) {
            return d;
        }
        if (keep < 0) {
            return new Digits("0", 1);
        }
        BigInteger kept = keep == 0 ? BigInteger.ZERO : new BigInteger(d.digits.substring(0, (int) keep));
        if (d.digits.charAt((int) keep) >= '5') {
            kept = kept.add(BigInteger.ONE);
        }
        String s = kept.toString();
        if (kept.signum() == 0) {
            return new Digits("0", 1);
        }
        int exponent = s.length() - places;
        int end = s.length();
        while (s.charAt(end - 1) == '0') {
            end--;
        }
        return new Digits(s.substring(0, end), exponent);
    }

    /// The text of a float as the printer shows it (CLHS 22.1.3.1.3).
    ///
    /// @param marked whether the exponent marker of the format must be shown, because it is not the one read by default
    public static String text(Object x, boolean marked) {
        double value = ((Number) x).doubleValue();
        if (!Double.isFinite(value)) {
            String kind = Double.isNaN(value) ? "NAN-" : value < 0 ? "NEGATIVE-INFINITY-" : "INFINITY-";
            return "#.EXCL:*" + kind + (x instanceof Float ? "SINGLE*" : "DOUBLE*");
        }
        Digits d = digits(x);
        StringBuilder out = new StringBuilder();
        if (Math.copySign(1, value) < 0) {
            out.append('-');
        }
        double magnitude = Math.abs(value);
        boolean plain = magnitude == 0 || magnitude >= 1e-3 && magnitude < 1e7;
        appendFixed(out, plain ? d : new Digits(d.digits, 1));
        if (marked || !plain) {
            out.append(!marked ? 'e' : x instanceof Float ? 'f' : 'd').append(plain ? 0 : d.exponent - 1);
        }
        return out.toString();
    }

    private static void appendFixed(StringBuilder out, Digits d) {
        int point = d.exponent;
        int length = d.digits.length();
        if (point <= 0) {
            out.append("0.").repeat("0", -point).append(d.digits);
        } else if (point >= length) {
            out.append(d.digits).repeat("0", point - length).append(".0");
        } else {
            out.append(d.digits, 0, point).append('.').append(d.digits, point, length);
        }
    }

    /// The float nearest to a decimal numeral such as `-12.5e-3`, or null when the format has none: when it would be infinite, or zero though
    /// a digit is not. The reader signals READER-ERROR for null.
    ///
    /// @param numeral an optional sign, ASCII digits with at most one point, and an optional exponent after `e`
    /// @param isDouble whether to make a double float or a single float
    public static Object parse(String numeral, boolean isDouble) {
        double value = isDouble ? Double.parseDouble(numeral) : Float.parseFloat(numeral);
        if (Double.isInfinite(value) || value == 0 && hasDigit(numeral)) {
            return null;
        }
        return isDouble ? (Object) value : (Object) (float) value;
    }

    /// True when a digit before the exponent is not zero.
    private static boolean hasDigit(String numeral) {
        for (int i = 0; i < numeral.length() && numeral.charAt(i) != 'e'; i++) {
            if (numeral.charAt(i) >= '1' && numeral.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
