package weft.printer;

import java.math.BigInteger;
import weft.object.LispComplex;
import weft.object.LispPackage;
import weft.object.Ratio;
import weft.object.Symbol;

/// Prints numbers by *PRINT-BASE*, *PRINT-RADIX* and *READ-DEFAULT-FLOAT-FORMAT*.
final class NumberPrinter {

    private static final Symbol FORMAT = LispPackage.COMMON_LISP.define("*READ-DEFAULT-FLOAT-FORMAT*");
    private static final Symbol DOUBLE = LispPackage.COMMON_LISP.define("DOUBLE-FLOAT");
    private static final Symbol LONG = LispPackage.COMMON_LISP.define("LONG-FLOAT");

    private NumberPrinter() {}

    static void print(Printer p, Number n) {
        switch (n) {
            case Long i -> integer(p, i, null);
            case BigInteger b -> integer(p, 0, b);
            default -> floating(p, n);
        }
    }

    private static void integer(Printer p, long small, BigInteger big) {
        if (p.radix && p.base != 10) {
            radix(p);
        }
        digits(p, small, big);
        if (p.radix && p.base == 10) {
            p.write('.');
        }
    }

    private static void digits(Printer p, long small, BigInteger big) {
        String s = big == null ? Long.toString(small, p.base) : big.toString(p.base);
        p.write(p.base > 10 ? s.toUpperCase(java.util.Locale.ROOT) : s);
    }

    private static void radix(Printer p) {
        switch (p.base) {
            case 2 -> p.write("#b");
            case 8 -> p.write("#o");
            case 16 -> p.write("#x");
            default -> {
                p.write('#');
                p.write(Integer.toString(p.base));
                p.write('r');
            }
        }
    }

    static void print(Printer p, Ratio r) {
        if (p.radix) {
            radix(p);
        }
        digits(p, 0, r.numerator());
        p.write('/');
        digits(p, 0, r.denominator());
    }

    static void print(Printer p, LispComplex c) {
        p.write("#C(");
        p.object(c.real());
        p.write(' ');
        p.object(c.imaginary());
        p.write(')');
    }

    private static void floating(Printer p, Number n) {
        Object format = FORMAT.valueOrNull(p.t);
        boolean isDefault = n instanceof Double == (format == DOUBLE || format == LONG);
        p.write(text(n instanceof Double ? Double.toString((Double) n) : Float.toString((Float) n),
            n instanceof Double ? 'd' : 'f', isDefault));
    }

    /// Java's shortest text with Lisp's exponent marker.
    private static String text(String java, char marker, boolean isDefault) {
        int e = java.indexOf('E');
        if (e >= 0) {
            return java.substring(0, e) + (isDefault ? 'e' : marker) + java.substring(e + 1);
        }
        return isDefault ? java : java + marker + '0';
    }
}
