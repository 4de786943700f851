package weft.reader;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispCharacter;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.stream.LispStream;

/// The standard dispatching macros of sharpsign (CLHS 2.4.8): one function object for each, over one switch.
final class SharpsignMacro extends LispFunction {

    /// What follows the sharpsign, one row for each function.
    private static final String[] ROWS = {
        "\\", "'", "(", "*", ":", ".", "B", "O", "X", "R", "C", "A", "S", "P", "=", "#", "+", "-", "|", "<", ")", "\b\t\n\f\r \u007f"
    };

    private static final Symbol FUNCTION = LispPackage.COMMON_LISP.define("FUNCTION");

    private final String characters;
    private final char key;

    private SharpsignMacro(String characters) {
        this.characters = characters;
        this.key = characters.charAt(0);
    }

    static SharpsignMacro[] all() {
        SharpsignMacro[] all = new SharpsignMacro[ROWS.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = new SharpsignMacro(ROWS[i]);
        }
        return all;
    }

    /// The sub-characters that this function stands under.
    String characters() {
        return characters;
    }

    /// Reads what follows; `argument` is the number before the sub-character, or NIL.
    Object read(LispThread t, LispStream in, int subCharacter, Object argument) {
        return switch (key) {
            case '\\' -> SharpsignText.character(t, in);
            case '\'' -> Cons.list(FUNCTION, LispReader.required(t, in));
            case '(' -> SharpsignArrays.vector(t, in, argument);
            case '*' -> SharpsignArrays.bits(t, in, argument);
            case ':' -> SharpsignText.uninterned(t, in);
            case '.' -> SharpsignObjects.evaluated(t, in);
            case 'B' -> SharpsignNumbers.rational(t, in, 2L);
            case 'O' -> SharpsignNumbers.rational(t, in, 8L);
            case 'X' -> SharpsignNumbers.rational(t, in, 16L);
            case 'R' -> SharpsignNumbers.rational(t, in, argument);
            case 'C' -> SharpsignNumbers.complex(t, in);
            case 'A' -> SharpsignArrays.array(t, in, argument);
            case 'S' -> SharpsignObjects.structure(t, in);
            case 'P' -> SharpsignObjects.pathname(t, in);
            case '=' -> SharpsignLabels.define(t, in, argument);
            case '#' -> SharpsignLabels.refer(t, in, argument);
            case '+' -> FeatureExpression.read(t, in, true);
            case '-' -> FeatureExpression.read(t, in, false);
            case '|' -> comment(t, in);
            case '<' -> throw ReaderErrors.error(t, in, "An object printed as #<...> cannot be read.");
            case ')' -> throw ReaderErrors.error(t, in, "A sharpsign stands before a closing parenthesis.");
            default -> throw ReaderErrors.error(t, in, "A sharpsign stands before whitespace (~S).", LispCharacter.of(subCharacter));
        };
    }

    private static Object comment(LispThread t, LispStream in) {
        int depth = 1;
        int c = in.readChar();
        while (c >= 0) {
            int previous = c;
            c = in.readChar();
            if (previous == '|' && c == '#') {
                if (--depth == 0) {
                    return ReaderMacro.NOTHING;
                }
                c = in.readChar();
            } else if (previous == '#' && c == '|') {
                depth++;
                c = in.readChar();
            }
        }
        throw ReaderErrors.endOfFile(t, in);
    }

    @Override public Object callN(LispThread t, Object[] args) {
        if (args.length != 3) {
            throw Errors.wrongArgumentCount(this, args.length, 3, 3);
        }
        Object result = ReadState.within(t, args[0], in -> read(t, in, Check.character(args[1]), args[2]));
        return result == ReaderMacro.NOTHING ? t.none() : t.single(result);
    }
}
