package weft.reader;

import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.stream.LispStream;

/// The standard macro characters (CLHS 2.4), but for sharpsign.
final class MacroCharacter extends ReaderMacro {

    private static final String CHARACTERS = "\"'(),;`";
    private static final Object QUOTE = LispPackage.COMMON_LISP.define("QUOTE");

    private final char character;

    private MacroCharacter(char character) {
        this.character = character;
    }

    static MacroCharacter[] all() {
        MacroCharacter[] all = new MacroCharacter[CHARACTERS.length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new MacroCharacter(CHARACTERS.charAt(i));
        }
        return all;
    }

    char character() {
        return character;
    }

    @Override Object read(LispThread t, LispStream in, int c) {
        return switch (character) {
            case '"' -> string(t, in, c);
            case '\'' -> Cons.list(QUOTE, LispReader.required(t, in));
            case '(' -> LispReader.list(t, in, ')', true);
            case ',' -> Backquote.readComma(t, in);
            case ';' -> comment(in);
            case '`' -> Backquote.read(t, in);
            default -> throw ReaderErrors.error(t, in, "A closing parenthesis has no opening one.");
        };
    }

    private static Object comment(LispStream in) {
        for (int c = in.readChar(); c >= 0 && c != '\n'; ) {
            c = in.readChar();
        }
        return NOTHING;
    }

    private static Object string(LispThread t, LispStream in, int close) {
        Readtable readtable = ReaderVariables.readtable(t);
        int[] codes = new int[32];
        int n = 0;
        for (;;) {
            int c = in.readChar();
            if (c == close) {
                return new SimpleString(java.util.Arrays.copyOf(codes, n));
            }
            if (c >= 0 && readtable.syntaxType(c) == SyntaxType.SINGLE_ESCAPE) {
                c = in.readChar();
            }
            if (c < 0) {
                throw ReaderErrors.endOfFile(t, in);
            }
            if (n == codes.length) {
                codes = java.util.Arrays.copyOf(codes, n * 2);
            }
            codes[n++] = c;
        }
    }
}
