package weft.reader;

import weft.character.CharacterNames;
import weft.object.LispCharacter;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.stream.LispStream;

/// `#\x` and `#:symbol`.
final class SharpsignText {

    private SharpsignText() {}

    static Object character(LispThread t, LispStream in) {
        int first = in.readChar();
        if (first < 0) {
            throw ReaderErrors.endOfFile(t, in);
        }
        Token token = new Token();
        token.add(first, true);
        TokenReader.accumulate(t, in, ReaderVariables.readtable(t), -1, token);
        if (ReaderVariables.suppress(t)) {
            return Symbol.NIL;
        }
        if (token.length() == 1) {
            return LispCharacter.of(first);
        }
        int code = CharacterNames.codeOf(token.toString());
        if (code < 0) {
            throw ReaderErrors.error(t, in, "There is no character called ~S.", new SimpleString(token.toString()));
        }
        return LispCharacter.of(code);
    }

    static Object uninterned(LispThread t, LispStream in) {
        Token token = new Token();
        Readtable readtable = ReaderVariables.readtable(t);
        TokenReader.accumulate(t, in, readtable, -1, token);
        if (ReaderVariables.suppress(t)) {
            return Symbol.NIL;
        }
        for (int i = 0; i < token.length(); i++) {
            if (token.code(i) == ':' && !token.isEscaped(i)) {
                throw ReaderErrors.error(t, in, "An uninterned symbol cannot have a package: #:~A", new SimpleString(token.toString()));
            }
        }
        token.convertCase(readtable.readtableCase());
        return Symbol.uninterned(token.toString());
    }
}
