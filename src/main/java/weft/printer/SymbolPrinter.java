package weft.printer;

import weft.character.LetterCases;
import weft.object.LispPackage;
import weft.object.Symbol;
import weft.reader.Readtable;
import weft.reader.ReadtableCase;
import weft.reader.TokenSyntax;

/// Prints symbols so that the reader finds the same symbol: package prefix, escapes, case (CLHS 22.1.3.3).
final class SymbolPrinter {

    private static final Symbol UPCASE = LispPackage.keyword("UPCASE");
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
        Readtable readtable = p.readtable();
        boolean onlyDots = true;
        boolean digit = false;
        for (int i = 0; i < name.length();) {
            int c = name.codePointAt(i);
            if (!standsForItself(readtable, c, i == 0)) {
                return true;
            }
            onlyDots &= c == '.';
            digit |= Character.digit(c, Math.max(10, p.base)) >= 0;
            i += Character.charCount(c);
        }
        return onlyDots || digit && TokenSyntax.isPotentialNumber(name, p.base);
    }

    private static boolean standsForItself(Readtable readtable, int c, boolean first) {
        boolean keepsCase = switch (readtable.readtableCase()) {
            case UPCASE -> !LetterCases.isLower(c);
            case DOWNCASE -> !LetterCases.isUpper(c);
            case PRESERVE, INVERT -> true;
        };
        return keepsCase && c != ':' && c > ' ' && !Character.isISOControl(c) && switch (readtable.syntaxType(c)) {
            case CONSTITUENT -> true;
            case NON_TERMINATING_MACRO -> !first;
            default -> false;
        };
    }

    /// Writes a name in the case that the readtable and *PRINT-CASE* ask for (CLHS 22.1.3.3.2).
    private static void cased(Printer p, String name) {
        ReadtableCase readtableCase = p.readtable().readtableCase();
        switch (readtableCase) {
            case PRESERVE -> p.write(name);
            case INVERT -> inverted(p, name);
            default -> {
                boolean upcase = readtableCase == ReadtableCase.UPCASE;
                boolean asIs = p.letterCase == (upcase ? UPCASE : DOWNCASE);
                if (asIs) {
                    p.write(name);
                } else {
                    converted(p, name, upcase);
                }
            }
        }
    }

    /// Writes the letters that the reader would have converted in *PRINT-CASE*, the others as they are.
    private static void converted(Printer p, String name, boolean upcase) {
        boolean inWord = false;
        for (int i = 0; i < name.length();) {
            int c = name.codePointAt(i);
            int written = c;
            if (upcase ? LetterCases.isUpper(c) : LetterCases.isLower(c)) {
                boolean up = p.letterCase == UPCASE || p.letterCase == CAPITALIZE && !inWord;
                written = up ? LetterCases.upper(c) : LetterCases.lower(c);
            }
            p.write(written);
            inWord = LetterCases.isAlphanumeric(c);
            i += Character.charCount(c);
        }
    }

    /// Writes a name with the case of its letters exchanged, unless it has letters of both cases.
    private static void inverted(Printer p, String name) {
        boolean upper = false;
        boolean lower = false;
        for (int i = 0; i < name.length();) {
            int c = name.codePointAt(i);
            upper |= LetterCases.isUpper(c);
            lower |= LetterCases.isLower(c);
            i += Character.charCount(c);
        }
        if (upper == lower) {
            p.write(name);
            return;
        }
        for (int i = 0; i < name.length();) {
            int c = name.codePointAt(i);
            p.write(LetterCases.isUpper(c) ? LetterCases.lower(c) : LetterCases.isLower(c) ? LetterCases.upper(c) : c);
            i += Character.charCount(c);
        }
    }
}
