package weft.printer;

import weft.number.FloatText;
import weft.number.IntegerText;
import weft.number.RandomState;
import weft.object.Cons;
import weft.object.LispComplex;
import weft.object.LispPackage;
import weft.object.Ratio;
import weft.object.Symbol;
import weft.reader.ReaderVariables;

/// Prints numbers by *PRINT-BASE*, *PRINT-RADIX* and *READ-DEFAULT-FLOAT-FORMAT*.
final class NumberPrinter {

    private static final Symbol DOUBLE = LispPackage.COMMON_LISP.define("DOUBLE-FLOAT");
    private static final Symbol LONG = LispPackage.COMMON_LISP.define("LONG-FLOAT");

    private static final Symbol RANDOM_STATE_FROM_WORD = LispPackage.WEFT.define("%RANDOM-STATE-FROM-WORD");

    private NumberPrinter() {}

    static void print(Printer p, Number n) {
        if (n instanceof Double || n instanceof Float) {
            Object format = ReaderVariables.READ_DEFAULT_FLOAT_FORMAT.valueOrNull(p.t);
            p.write(FloatText.text(n, n instanceof Double != (format == DOUBLE || format == LONG)));
            return;
        }
        if (p.radix && p.base != 10) {
            radix(p);
        }
        p.write(IntegerText.digits(n, p.base));
        if (p.radix && p.base == 10) {
            p.write('.');
        }
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
        p.write(IntegerText.digits(r.numerator(), p.base));
        p.write('/');
        p.write(IntegerText.digits(r.denominator(), p.base));
    }

    static void print(Printer p, LispComplex c) {
        p.write("#C(");
        p.object(c.real());
        p.write(' ');
        p.object(c.imaginary());
        p.write(')');
    }

    /// Prints the form that makes a copy.
    static void print(Printer p, RandomState s) {
        p.write("#.");
        p.object(Cons.list(RANDOM_STATE_FROM_WORD, s.word()));
    }
}
