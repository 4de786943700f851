package weft.compiler.emit;

import weft.object.Cons;
import weft.object.Symbol;

/// Lisp names as JVM method names: legible in a Java stack trace, and reversible in sight.
final class Mangling {

    private static final String ILLEGAL = ".;[/<>:\\&$";
    private static final String ESCAPE = ",?{|^_!-+%";

    private Mangling() {}

    /// The name of the method for a function called `name`; NIL gives `lambda`.
    static String method(Object name) {
        if (name == Symbol.NIL || name == null) {
            return "lambda";
        }
        return escape(text(name));
    }

    /// `name` as a reader sees it, in lower case.
    static String text(Object name) {
        if (!(name instanceof Cons)) {
            return name instanceof Symbol s ? s.name.toLowerCase(java.util.Locale.ROOT) : String.valueOf(name);
        }
        StringBuilder b = new StringBuilder("(");
        Object l = name;
        for (; l instanceof Cons c; l = c.cdr) {
            b.append(b.length() > 1 ? " " : "").append(text(c.car));
        }
        return b.append(l == Symbol.NIL ? ")" : " . " + text(l) + ")").toString();
    }

    static String escape(String text) {
        StringBuilder b = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int i = ILLEGAL.indexOf(c);
            if (i < 0) {
                b.append(c);
            } else {
                b.append('\\').append(ESCAPE.charAt(i));
            }
        }
        return b.isEmpty() ? "\\=" : b.toString();
    }

    /// The text that [#escape] was given.
    static String unescape(String name) {
        StringBuilder b = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\\' && i + 1 < name.length()) {
                int k = ESCAPE.indexOf(name.charAt(++i));
                b.append(k < 0 ? "" : ILLEGAL.charAt(k));
            } else {
                b.append(c);
            }
        }
        return b.toString();
    }

    /// A class name made of `text`: letters, digits, `-` and `_` stay.
    static String className(String text) {
        StringBuilder b = new StringBuilder();
        for (char c : text.toCharArray()) {
            b.append(Character.isLetterOrDigit(c) || c == '-' || c == '_' ? c : '_');
        }
        return b.isEmpty() ? "unit" : b.toString();
    }
}
