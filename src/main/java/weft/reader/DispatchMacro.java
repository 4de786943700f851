package weft.reader;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import weft.character.LetterCases;
import weft.object.LispCharacter;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.stream.LispStream;

/// The reader macro function of a dispatching macro character, with its table of functions by sub-character.
final class DispatchMacro extends ReaderMacro {

    private final Map<Integer, LispFunction> functions = new ConcurrentHashMap<>();
    private final LispFunction[] ascii = new LispFunction[128];

    DispatchMacro copy() {
        DispatchMacro d = new DispatchMacro();
        d.functions.putAll(functions);
        System.arraycopy(ascii, 0, d.ascii, 0, ascii.length);
        return d;
    }

    /// The function for `subCharacter`, either case, or null.
    LispFunction get(int subCharacter) {
        int c = LetterCases.upper(subCharacter);
        return c < 128 ? ascii[c] : functions.get(c);
    }

    /// Sets the function for `subCharacter` and its other case; null removes it.
    void set(int subCharacter, LispFunction function) {
        int c = LetterCases.upper(subCharacter);
        if (c < 128) {
            ascii[c] = function;
        } else if (function == null) {
            functions.remove(c);
        } else {
            functions.put(c, function);
        }
    }

    @Override Object read(LispThread t, LispStream in, int character) {
        boolean numbered = false;
        long argument = 0;
        BigInteger big = null;
        int c = in.readChar();
        while (c >= '0' && c <= '9') {
            numbered = true;
            if (big == null && argument > (Long.MAX_VALUE - 9) / 10) {
                big = BigInteger.valueOf(argument);
            }
            if (big != null) {
                big = big.multiply(BigInteger.TEN).add(BigInteger.valueOf(c - '0'));
            } else {
                argument = argument * 10 + c - '0';
            }
            c = in.readChar();
        }
        if (c < 0) {
            throw ReaderErrors.endOfFile(t, in);
        }
        Object number = !numbered ? Symbol.NIL : big != null ? big : (Object) argument;
        LispFunction f = get(c);
        if (f == null) {
            if (c == '!' && character == '#' && in.place() != null && in.place().offset() == 2) {
                in.readLine();
                return NOTHING;
            }
            if (ReaderVariables.suppress(t)) {
                return NOTHING;
            }
            throw ReaderErrors.error(t, in, "~S is no dispatching macro sub-character after ~S.", LispCharacter.of(c), LispCharacter.of(character));
        }
        if (f instanceof SharpsignMacro m) {
            return m.read(t, in, c, number);
        }
        Object result = f.call3(t, in, LispCharacter.of(LetterCases.upper(c)), number);
        return t.nv == 0 ? NOTHING : result;
    }
}
