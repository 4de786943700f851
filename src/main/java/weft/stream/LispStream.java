package weft.stream;

import java.util.Arrays;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.SimpleString;
import weft.object.SourcePosition;

/// A stream: every operation of CLHS chapter 21 in terms of code points, bytes and positions.
///
/// A subclass overrides what its kind can do; the rest signals TYPE-ERROR for the wrong direction or element type.
/// Characters are code points; [#END] stands for the end of the file. Each operation is atomic where the subclass says so.
public abstract class LispStream {

    /// Characters that are written in one piece, within some milliseconds.
    private static final int PIECE = 1 << 16;

    /// What a read returns at the end of the file.
    public static final int END = -1;
    /// What [#readCharNoHang] returns when it would have to wait.
    public static final int NOT_READY = -2;

    /// The object lock, made on first use: see [weft.smp].
    public volatile Object lock;
    private volatile boolean open = true;

    // What kind of stream this is

    public boolean isInput() {
        return false;
    }

    public boolean isOutput() {
        return false;
    }

    public final boolean isOpen() {
        return open;
    }

    /// True when a person may be at the other end.
    public boolean isInteractive() {
        return false;
    }

    /// True when the elements are integers.
    public boolean isBinary() {
        return false;
    }

    /// The type specifier of the elements.
    public Object elementType() {
        return LispPackage.COMMON_LISP.define("CHARACTER");
    }

    public Object externalFormat() {
        return LispPackage.keyword("DEFAULT");
    }

    // Reading characters

    /// Reads a character: its code, or [#END].
    public int readChar() {
        throw wrongDirection(true);
    }

    /// Puts the character that was read last back.
    public void unreadChar(int code) {
        throw wrongDirection(true);
    }

    /// The next character without reading it, or [#END].
    public int peekChar() {
        int code = readChar();
        if (code >= 0) {
            unreadChar(code);
        }
        return code;
    }

    /// Reads a character if one is there: its code, [#END] or [#NOT_READY].
    public int readCharNoHang() {
        return readChar();
    }

    /// True when a character can be read without waiting.
    public boolean listen() {
        int code = readCharNoHang();
        if (code >= 0) {
            unreadChar(code);
        }
        return code >= 0;
    }

    /// Reads up to the end of the line and consumes its newline. Returns null at the end of the file.
    public LineText readLine() {
        int[] codes = new int[80];
        int n = 0;
        for (;;) {
            int c = readChar();
            if (c == '\n' || c == END) {
                return c == END && n == 0 ? null : new LineText(new SimpleString(n == codes.length ? codes : Arrays.copyOf(codes, n)), c == END);
            }
            if (n == codes.length) {
                codes = Arrays.copyOf(codes, n * 2);
            }
            codes[n++] = c;
        }
    }

    /// A line of input without its newline.
    public record LineText(SimpleString text, boolean missingNewline) {}

    /// Reads characters into `codes` from `start` to `end`; returns the index after the last, less than `end` only at the end of the file.
    public int readCodes(int[] codes, int start, int end) {
        for (int i = start; i < end; i++) {
            int c = readChar();
            if (c == END) {
                return i;
            }
            codes[i] = c;
        }
        return end;
    }

    /// Drops input that has arrived and not been read, where that means something.
    public void clearInput() {
        if (!isInput()) {
            throw wrongDirection(true);
        }
    }

    /// Where the next character stands in the text, or null when the stream does not count.
    public TextPlace place() {
        return null;
    }

    /// The name of the file that positions in this stream refer to, or null.
    public String sourceName() {
        return null;
    }

    /// The place of the next character as an object to keep, or null.
    public final SourcePosition sourcePosition() {
        TextPlace p = place();
        return p == null ? null : new SourcePosition(sourceName(), p.line(), p.column(), p.offset());
    }

    // Writing characters

    public void writeChar(int code) {
        throw wrongDirection(false);
    }

    public void writeString(String text) {
        int n = text.length();
        for (int i = 0; i < n;) {
            int c = text.codePointAt(i);
            writeChar(c);
            i += Character.charCount(c);
        }
    }

    /// Writes the code points of `codes` from `start` to `end`.
    public void writeCodes(int[] codes, int start, int end) {
        for (int i = start; i < end; i++) {
            writeChar(codes[i]);
        }
    }

    /// Writes the code points of `codes` from `start` to `end` in pieces, with safe points between them: so a long text is not written in one go.
    public final void writeCodes(LispThread t, int[] codes, int start, int end) {
        int from = start;
        while (end - from > PIECE) {
            writeCodes(codes, from, from + PIECE);
            from += PIECE;
            t.safePoint();
        }
        writeCodes(codes, from, end);
    }

    /// Writes a part of a Lisp string, in pieces if it is long.
    public final void writeString(LispThread t, LispVector string, int start, int end) {
        if (string instanceof SimpleString s) {
            writeCodes(t, s.codes, start, end);
        } else {
            writeCodes(t, string.codes(start, end), 0, end - start);
        }
    }

    /// Writes a part of a Lisp string.
    public final void writeString(LispVector string, int start, int end) {
        if (string instanceof SimpleString s) {
            writeCodes(s.codes, start, end);
        } else {
            writeCodes(string.codes(start, end), 0, end - start);
        }
    }

    /// Number of characters since the start of the output line, or -1 when unknown.
    public int column() {
        return -1;
    }

    /// Writes a newline unless the stream is known to be at the start of a line; says whether it did.
    public boolean freshLine() {
        if (column() == 0) {
            return false;
        }
        writeChar('\n');
        return true;
    }

    /// Sends buffered output on its way and waits until it is there.
    public void flush() {
        if (!isOutput()) {
            throw wrongDirection(false);
        }
    }

    /// Drops buffered output.
    public void clearOutput() {
        if (!isOutput()) {
            throw wrongDirection(false);
        }
    }

    // Bytes

    /// Reads an integer of the stream's element type, or returns null at the end of the file.
    public Object readByte() {
        throw isInput() ? wrongElements(true) : wrongDirection(true);
    }

    /// Writes an integer, which must be of the stream's element type.
    public void writeByte(Object integer) {
        throw isOutput() ? wrongElements(false) : wrongDirection(false);
    }

    // Files

    /// Position in the file in units of the element type, or -1 when there is none.
    public long filePosition() {
        return -1;
    }

    /// Moves to a position; says whether that was possible.
    public boolean setFilePosition(long position) {
        return false;
    }

    /// Moves to the end; says whether that was possible.
    public boolean setFilePositionToEnd() {
        return false;
    }

    /// Length of the file in units of the element type.
    public long fileLength() {
        throw Errors.typeError(this, LispPackage.COMMON_LISP.define("FILE-STREAM"));
    }

    /// How far writing `codes` would move the file position, or -1 when that cannot be told.
    public long encodedLength(int[] codes, int start, int end) {
        return -1;
    }

    /// Closes the stream; with `abort`, as if it had never been opened where that is possible. Says whether it was open.
    public final boolean close(boolean abort) {
        synchronized (this) {
            if (!open) {
                return false;
            }
            open = false;
        }
        closing(abort);
        return true;
    }

    /// What a subclass does once when it is closed.
    protected void closing(boolean abort) {}

    // Errors

    /// Signals an error unless the stream is open.
    protected final void checkOpen() {
        if (!open) {
            throw Errors.closedStream(this);
        }
    }

    /// The error for an operation in a direction that the stream does not have; a closed stream says that first.
    protected final RuntimeException wrongDirection(boolean input) {
        checkOpen();
        return Errors.typeError(this, satisfies(input ? "INPUT-STREAM-P" : "OUTPUT-STREAM-P"));
    }

    private RuntimeException wrongElements(boolean input) {
        checkOpen();
        return Errors.typeError(this, satisfies(input ? "%BINARY-INPUT-STREAM-P" : "%BINARY-OUTPUT-STREAM-P"));
    }

    private static Object satisfies(String predicate) {
        LispPackage home = predicate.startsWith("%") ? LispPackage.WEFT : LispPackage.COMMON_LISP;
        return Cons.list(LispPackage.COMMON_LISP.define("SATISFIES"), home.define(predicate));
    }
}
