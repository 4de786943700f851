package weft.reader;

import weft.object.Cons;
import weft.object.LispCharacter;
import weft.object.LispComplex;
import weft.object.LispVector;
import weft.object.MultiArray;
import weft.object.Ratio;
import weft.object.SimpleBitVector;
import weft.object.SimpleString;
import weft.object.Symbol;

/// A plain printer, so that tests of the reader need no other: keywords `:K`, uninterned symbols `#:S`, characters `\x`.
final class TextOf {

    private TextOf() {}

    static String object(Object x) {
        return switch (x) {
            case Cons c -> list(c);
            case SimpleString s -> '"' + s.toString() + '"';
            case SimpleBitVector b -> bits(b);
            case LispVector v -> "#(" + elements(v) + ")";
            case MultiArray a -> "#" + a.rank() + "A" + java.util.Arrays.toString(a.dimensions) + a.target.totalSize();
            case LispCharacter c -> "\\" + c;
            case Ratio r -> r.numerator() + "/" + r.denominator();
            case LispComplex c -> "#C(" + object(c.real()) + " " + object(c.imaginary()) + ")";
            case Float f -> f + "f";
            case Symbol s when s.homePackage == null -> "#:" + s.name;
            default -> x.toString();
        };
    }

    private static String list(Cons c) {
        StringBuilder b = new StringBuilder("(").append(object(c.car));
        Object rest = c.cdr;
        for (; rest instanceof Cons d; rest = d.cdr) {
            b.append(' ').append(object(d.car));
        }
        return b.append(rest == Symbol.NIL ? "" : " . " + object(rest)).append(')').toString();
    }

    private static String elements(LispVector v) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < v.length(); i++) {
            b.append(i == 0 ? "" : " ").append(object(v.get(i)));
        }
        return b.toString();
    }

    private static String bits(SimpleBitVector v) {
        StringBuilder b = new StringBuilder("#*");
        for (int i = 0; i < v.length(); i++) {
            b.append(v.bit(i) ? '1' : '0');
        }
        return b.toString();
    }
}
