package weft.reader;

import weft.condition.Errors;
import weft.object.LispCharacter;
import weft.object.LispThread;

/// The reader's errors, with the place where the object at fault begins.
final class ReaderErrors {

    private ReaderErrors() {}

    /// READER-ERROR in the object that `t` is reading.
    static RuntimeException error(LispThread t, CharacterSource in, String control, Object... arguments) {
        ReadState s = ReadState.current(t);
        boolean known = s != null && s.startLine > 0;
        return Errors.readerError(in.stream(), in.file(), known ? s.startLine : in.line(), known ? s.startColumn : in.column(),
            control, arguments);
    }

    /// END-OF-FILE inside the object that `t` is reading.
    static RuntimeException endOfFile(LispThread t, CharacterSource in) {
        ReadState s = ReadState.current(t);
        if (s == null || s.openLine == 0) {
            return Errors.readerEndOfFile(in.stream(), in.file(), in.line(), in.column(), "End of file.");
        }
        return Errors.readerEndOfFile(in.stream(), in.file(), in.line(), in.column(),
            "End of file inside the object that begins with ~C in line ~D, column ~D.",
            LispCharacter.of(s.openCharacter), (long) s.openLine, (long) s.openColumn);
    }
}
