package weft.reader;

import weft.number.IntegerText;
import weft.object.LispCharacter;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.stream.LispStream;
import weft.symbol.PackageVariables;

/// Accumulates a token and makes the object it stands for.
final class TokenReader {

    private TokenReader() {}

    /// Reads the token that begins with `first`; while reading is suppressed, NIL for any token.
    static Object read(LispThread t, LispStream in, Readtable readtable, int first) {
        Token token = new Token();
        accumulate(t, in, readtable, first, token);
        return ReaderVariables.suppress(t) ? Symbol.NIL : object(t, in, readtable, token);
    }

    /// Adds to `token` the characters from `first` to the end of the token; -1 begins with the next character.
    static void accumulate(LispThread t, LispStream in, Readtable readtable, int first, Token token) {
        int c = first < 0 ? in.readChar() : first;
        for (; c >= 0; c = in.readChar()) {
            switch (readtable.syntaxType(c)) {
                case CONSTITUENT -> {
                    if (isInvalid(c)) {
                        throw ReaderErrors.error(t, in, "The character ~S is invalid in a token.", LispCharacter.of(c));
                    }
                    token.add(c, false);
                }
                case NON_TERMINATING_MACRO -> token.add(c, false);
                case SINGLE_ESCAPE -> {
                    int next = in.readChar();
                    if (next < 0) {
                        throw ReaderErrors.endOfFile(t, in);
                    }
                    token.add(next, true);
                }
                case MULTIPLE_ESCAPE -> multiple(t, in, readtable, token);
                case WHITESPACE, TERMINATING_MACRO -> {
                    in.unreadChar(c);
                    return;
                }
                case INVALID -> throw ReaderErrors.error(t, in, "The character ~S is invalid.", LispCharacter.of(c));
            }
        }
    }

    private static void multiple(LispThread t, LispStream in, Readtable readtable, Token token) {
        token.noteEscape();
        for (;;) {
            int c = in.readChar();
            if (c < 0) {
                throw ReaderErrors.endOfFile(t, in);
            }
            switch (readtable.syntaxType(c)) {
                case MULTIPLE_ESCAPE -> {
                    return;
                }
                case SINGLE_ESCAPE -> {
                    int next = in.readChar();
                    if (next < 0) {
                        throw ReaderErrors.endOfFile(t, in);
                    }
                    token.add(next, true);
                }
                default -> token.add(c, true);
            }
        }
    }

    /// True for characters whose constituent trait is invalid (CLHS figure 2-8).
    private static boolean isInvalid(int c) {
        return c <= ' ' && (c >= '\b' && c <= '\r' && c != 11 || c == ' ') || c == 127;
    }

    private static Object object(LispThread t, LispStream in, Readtable readtable, Token token) {
        int base = ReaderVariables.base(t);
        TokenSyntax syntax = TokenSyntax.of(token, base);
        int n = token.length();
        switch (syntax.kind()) {
            case INTEGER:
                return IntegerText.parse(token.toString(), base);
            case DECIMAL_INTEGER:
                return IntegerText.parse(token.text(0, n - 1), 10);
            case RATIO:
                return NumberToken.ratio(t, in, token.text(0, syntax.split()), token.text(syntax.split() + 1, n), base);
            case FLOAT:
                return NumberToken.floating(t, in, token.toString());
            case DOT:
                return LispReader.DOT;
            case DOTS:
                throw ReaderErrors.error(t, in, "A token consists of dots only: ~A.", new SimpleString(token.toString()));
            case BAD_MARKERS:
                throw ReaderErrors.error(t, in, "The package markers in ~A make no symbol.", new SimpleString(token.toString()));
            default:
                token.convertCase(readtable.readtableCase());
                return symbol(t, in, token, syntax);
        }
    }

    private static Symbol symbol(LispThread t, LispStream in, Token token, TokenSyntax syntax) {
        int n = token.length();
        int at = syntax.split();
        return switch (syntax.kind()) {
            case SYMBOL -> PackageVariables.currentPackage(t).intern(token.toString());
            case KEYWORD -> LispPackage.keyword(token.text(1, n));
            case EXTERNAL_SYMBOL -> external(t, in, token.text(0, at), token.text(at + 1, n));
            default -> home(t, in, token.text(0, at), token.text(at + 2, n)).intern(token.text(at + 2, n));
        };
    }

    private static Symbol external(LispThread t, LispStream in, String packageName, String name) {
        LispPackage home = home(t, in, packageName, name);
        Symbol s = home.findExternal(name);
        if (s != null) {
            return s;
        }
        if (home == LispPackage.KEYWORD) {
            return home.intern(name);
        }
        throw ReaderErrors.error(t, in, home.findSymbol(name) == null
                ? "The package ~A has no symbol called ~S."
                : "The symbol ~1@*~S is not external in the package ~0@*~A.",
            new SimpleString(home.name()), new SimpleString(name));
    }

    private static LispPackage home(LispThread t, LispStream in, String packageName, String name) {
        LispPackage home = PackageVariables.find(t, packageName);
        if (home == null) {
            throw ReaderErrors.error(t, in, "There is no package called ~S for the symbol ~S.",
                new SimpleString(packageName), new SimpleString(name));
        }
        return home;
    }
}
