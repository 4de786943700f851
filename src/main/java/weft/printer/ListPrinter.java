package weft.printer;

import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// Prints conses as data, with the abbreviations that the reader has for QUOTE, FUNCTION and backquote forms.
final class ListPrinter {

    private static final Symbol QUOTE = LispPackage.COMMON_LISP.define("QUOTE");
    private static final Symbol FUNCTION = LispPackage.COMMON_LISP.define("FUNCTION");
    private static final Symbol BACKQUOTE = LispPackage.WEFT.define("BACKQUOTE");
    private static final Symbol UNQUOTE = LispPackage.WEFT.define("UNQUOTE");
    private static final Symbol SPLICE = LispPackage.WEFT.define("UNQUOTE-SPLICING");
    private static final Symbol NSPLICE = LispPackage.WEFT.define("UNQUOTE-NSPLICING");

    private ListPrinter() {}

    static void print(Printer p, Cons list) {
        if (p.tooDeep()) {
            return;
        }
        String prefix = prefix(list);
        boolean abbreviates = prefix != null && !(p.shared != null && p.shared.breaksTail(list.cdr));
        if (p.pretty && !abbreviates) {
            LogicalBlock.run(p, "(", ")", inside -> elements(inside, list));
            return;
        }
        p.depth++;
        try {
            if (abbreviates) {
                abbreviated(p, prefix, ((Cons) list.cdr).car);
            } else {
                p.write('(');
                elements(p, list);
                p.write(')');
            }
        } finally {
            p.depth--;
        }
    }

    private static String prefix(Cons form) {
        if (!(form.cdr instanceof Cons c) || c.cdr != Symbol.NIL) {
            return null;
        }
        Object operator = form.car;
        return operator == QUOTE ? "'" : operator == FUNCTION ? "#'" : operator == BACKQUOTE ? "`" : comma(operator);
    }

    private static String comma(Object operator) {
        return operator == UNQUOTE ? "," : operator == SPLICE ? ",@" : operator == NSPLICE ? ",." : null;
    }

    private static void abbreviated(Printer p, String prefix, Object form) {
        p.write(prefix);
        // ",@x" and ",.x" would read as other things than the comma of a symbol that begins so
        if (prefix.equals(",") && form instanceof Symbol s && !s.name.isEmpty() && "@.".indexOf(s.name.charAt(0)) >= 0) {
            p.write(' ');
        }
        p.object(form);
    }

    private static void elements(Printer p, Cons list) {
        Cons c = list;
        for (int n = 0; !p.isFinished(); n++) {
            if (n >= p.maxLength) {
                p.write("...");
                break;
            }
            p.object(c.car);
            Object tail = c.cdr;
            if (tail == Symbol.NIL) {
                break;
            }
            if (!(tail instanceof Cons next) || isComma(next)) {
                dotted(p, tail);
                break;
            }
            if (p.shared != null) {
                if (p.shared.breaksTail(next)) {
                    dotted(p, tail);
                    break;
                }
                p.shared.visit(next);
            }
            p.write(' ');
            p.newline(NewlineKind.FILL);
            c = next;
        }
        if (p.shared != null && p.shared.isSearching()) {
            for (Cons left = list; left != c; left = (Cons) left.cdr) {
                p.shared.leave(left.cdr);
            }
        }
    }

    /// True for `(unquote x)` as the tail of a list: what `. ,x` reads as.
    private static boolean isComma(Cons tail) {
        return comma(tail.car) != null && tail.cdr instanceof Cons c && c.cdr == Symbol.NIL;
    }

    private static void dotted(Printer p, Object tail) {
        p.write(" ");
        p.newline(NewlineKind.FILL);
        p.write(". ");
        p.object(tail);
    }
}
