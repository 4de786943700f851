package weft.reader;

import weft.condition.Errors;
import weft.object.LispCharacter;
import weft.object.LispThread;
import weft.stream.LispStream;
import weft.stream.TextPlace;

/// The reader's errors, with the place where the object at fault begins.
final class ReaderErrors {

    private ReaderErrors() {}

    /// READER-ERROR in the object that `t` is reading.
    static RuntimeException error(LispThread t, LispStream in, String control, Object... arguments) {
        ReadState s = ReadState.current(t);
        TextPlace here = in.place();
        boolean known = s != null && s.startLine > 0;
        return Errors.readerError(in, in.sourceName(), known ? s.startLine : here == null ? 0 : here.line(),
            known ? s.startColumn : here == null ? 0 : here.column(), control, arguments);
    }

    /// END-OF-FILE inside the object that `t` is reading, whose place it names, or before any when none has begun.
    static RuntimeException endOfFile(LispThread t, LispStream in) {
        ReadState s = ReadState.current(t);
        TextPlace here = in.place();
        int line = here == null ? 0 : here.line();
        int column = here == null ? 0 : here.column();
        if (s == null || s.openLine == 0) {
            return Errors.readerEndOfFile(in, in.sourceName(), line, column, "End of file.");
        }
        return Errors.readerEndOfFile(in, in.sourceName(), s.openLine, s.openColumn, "The object that begins with ~C has no end",
            LispCharacter.of(s.openCharacter));
    }
}
