package weft.printer;

import weft.object.LispPackage;
import weft.object.Symbol;

/// Prints symbols so that the reader finds the same symbol: package prefix, escapes, case (CLHS 22.1.3.3).
final class SymbolPrinter {

    private static final Symbol DOWNCASE = LispPackage.keyword("DOWNCASE");
    private static final Symbol CAPITALIZE = LispPackage.keyword("CAPITALIZE");

    private SymbolPrinter() {}

    static void print(Printer p, Symbol s) {
        if (p.escape) {
            prefix(p, s);
            name(p, s.name);
        } else {
            cased(p, s.name);
        }
    }

    private static void prefix(Printer p, Symbol s) {
        LispPackage home = s.homePackage;
        if (home == LispPackage.KEYWORD) {
            p.write(':');
        } else if (home == null || home.name() == null) {
            if (p.gensym) {
                p.write("#:");
            }
        } else if (p.currentPackage().findSymbol(s.name) != s) {
            name(p, home.name());
            p.write(home.findExternal(s.name) == s ? ":" : "::");
        }
    }

    /// Writes a name with the escapes that the reader needs.
    static void name(Printer p, String name) {
        if (!needsEscape(p, name)) {
            cased(p, name);
            return;
        }
        p.write('|');
        for (int i = 0; i < name.length();) {
            int c = name.codePointAt(i);
            if (c == '|' || c == '\\') {
                p.write('\\');
            }
            p.write(c);
            i += Character.charCount(c);
        }
        p.write('|');
    }

    private static boolean needsEscape(Printer p, String name) {
        boolean onlyDots = true;
        boolean digit = false;
        for (int i = 0; i < name.length();) {
            int c = name.codePointAt(i);
            if (!isConstituent(c, i == 0) || isLower(c)) {
                return true;
            }
            onlyDots &= c == '.';
            digit |= Character.digit(c, Math.max(10, p.base)) >= 0;
            i += Character.charCount(c);
        }
        return onlyDots || digit && isPotentialNumber(name, p.base);
    }

    private static boolean isConstituent(int c, boolean first) {
        if (c >= 128) {
            return !Character.isSpaceChar(c) && !Character.isWhitespace(c) && !Character.isISOControl(c);
        }
        return c > ' ' && c < 127 && "\"'(),;`|\\:".indexOf(c) < 0 && !(first && c == '#');
    }

    private static boolean isPotentialNumber(String text, int base) {
        int n = text.length();
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            boolean digit = Character.digit(c, Math.max(10, base)) >= 0;
            if (!digit && Character.isLetter(c)) {
                if (i > 0 && isMarker(text.charAt(i - 1), base) || i + 1 < n && isMarker(text.charAt(i + 1), base)) {
                    return false;
                }
            } else if (!digit && "+-/.^_".indexOf(c) < 0) {
                return false;
            }
        }
        char first = text.charAt(0);
        char last = text.charAt(n - 1);
        return (Character.digit(first, Math.max(10, base)) >= 0 || "+-.^_".indexOf(first) >= 0) && last != '+' && last != '-';
    }

    private static boolean isMarker(char c, int base) {
        return Character.isLetter(c) && Character.digit(c, Math.max(10, base)) < 0;
    }

    /// Writes a name in the case that *PRINT-CASE* asks for.
    private static void cased(Printer p, String name) {
        if (p.letterCase != DOWNCASE && p.letterCase != CAPITALIZE) {
            p.write(name);
            return;
        }
        boolean inWord = false;
        for (int i = 0; i < name.length();) {
            int c = name.codePointAt(i);
            p.write(isUpper(c) && (p.letterCase == DOWNCASE || inWord) ? Character.toLowerCase(c) : c);
            inWord = Character.isLetterOrDigit(c);
            i += Character.charCount(c);
        }
    }

    private static boolean isUpper(int c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.toLowerCase(c) != c && Character.toUpperCase(Character.toLowerCase(c)) == c;
    }

    private static boolean isLower(int c) {
        return c < 128 ? c >= 'a' && c <= 'z' : Character.toUpperCase(c) != c && Character.toLowerCase(Character.toUpperCase(c)) == c;
    }
}
