package weft.stream;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.AdjustableVector;
import weft.object.LispCharacter;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.SimpleString;

/// Writing characters, strings, lines and bytes.
@Library("common-lisp")
public final class OutputFunctions {

    private OutputFunctions() {}

    /// Writes CHARACTER to OUTPUT-STREAM and returns it.
    @Defun("write-char character &optional output-stream => character")
    public static Object writeChar(LispThread t, LispCharacter character, Object outputStream) {
        StreamArgument.output(t, outputStream).writeChar(character.code);
        return character;
    }

    /// Writes STRING from START to END to OUTPUT-STREAM and returns it.
    @Defun("write-string string &optional output-stream &key (start 0) end => string")
    public static Object writeString(LispThread t, LispVector string, Object outputStream, int start, Object end) {
        StreamArgument.output(t, outputStream).writeString(t, string, start, checkedEnd(string, start, end));
        return string;
    }

    /// Writes STRING from START to END and a newline to OUTPUT-STREAM and returns it.
    @Defun("write-line string &optional output-stream &key (start 0) end => string")
    public static Object writeLine(LispThread t, LispVector string, Object outputStream, int start, Object end) {
        int e = checkedEnd(string, start, end);
        LispStream s = StreamArgument.output(t, outputStream);
        s.writeString(t, string, start, e);
        s.writeChar('\n');
        return string;
    }

    private static int checkedEnd(LispVector string, int start, Object end) {
        if (!string.isString()) {
            throw Errors.typeError(string, Check.Types.STRING);
        }
        return BoundingIndices.end(start, end, string.length());
    }

    /// Writes a newline to OUTPUT-STREAM.
    @Defun("terpri &optional output-stream => nil")
    public static void terpri(LispThread t, Object outputStream) {
        StreamArgument.output(t, outputStream).writeChar('\n');
    }

    /// Writes a newline to OUTPUT-STREAM unless it is known to be at the start of a line; returns true when it did.
    @Defun("fresh-line &optional output-stream => generalized-boolean")
    public static boolean freshLine(LispThread t, Object outputStream) {
        return StreamArgument.output(t, outputStream).freshLine();
    }

    /// Writes an integer to the binary STREAM and returns it.
    @Defun("write-byte byte stream => byte")
    public static Object writeByte(Object integer, Object stream) {
        StreamArgument.stream(stream).writeByte(integer);
        return integer;
    }

    /// Sends buffered output of OUTPUT-STREAM on its way and waits until it is there.
    @Defun("finish-output &optional output-stream => nil")
    public static void finishOutput(LispThread t, Object outputStream) {
        StreamArgument.output(t, outputStream).flush();
    }

    /// Sends buffered output of OUTPUT-STREAM on its way.
    @Defun("force-output &optional output-stream => nil")
    public static void forceOutput(LispThread t, Object outputStream) {
        StreamArgument.output(t, outputStream).flush();
    }

    /// Drops buffered output of OUTPUT-STREAM where that is possible.
    @Defun("clear-output &optional output-stream => nil")
    public static void clearOutput(LispThread t, Object outputStream) {
        StreamArgument.output(t, outputStream).clearOutput();
    }

    /// Writes the elements of SEQUENCE from START to END, characters or integers, to STREAM and returns SEQUENCE.
    @Defun("write-sequence sequence stream &key (start 0) end => sequence")
    public static Object writeSequence(LispThread t, Object sequence, Object stream, int start, Object end) {
        LispStream s = StreamArgument.stream(stream);
        SequenceCursor cursor = SequenceCursor.of(sequence, start, end);
        if (cursor.vector() instanceof SimpleString string) {
            s.writeCodes(t, string.codes, start, cursor.end());
            return sequence;
        }
        while (cursor.hasNext()) {
            Object element = cursor.next();
            if (element instanceof LispCharacter c) {
                s.writeChar(c.code);
            } else {
                s.writeByte(element);
            }
            t.safePoint();
        }
        return sequence;
    }

    /// Returns a stream that collects what is written to it, for GET-OUTPUT-STREAM-STRING.
    @Defun("make-string-output-stream &key element-type => stream")
    public static LispStream makeStringOutputStream(Object elementType) {
        return new StringOutputStream();
    }

    /// The same for text that will stand at COLUMN (NIL when that is not known) of another stream.
    @Defun("weft:%make-string-output-at-column column => stream")
    public static LispStream makeStringOutputAtColumn(Object column) {
        return new StringOutputStream(column instanceof Long n ? (int) (long) n : 0);
    }

    /// Returns what has been written to the string output stream since the last call.
    @Defun("get-output-stream-string string-output-stream => string")
    public static SimpleString getOutputStreamString(StringOutputStream stream) {
        return stream.take();
    }

    /// Returns a stream that appends to STRING, which has a fill pointer.
    @Defun("weft:%make-fill-pointer-stream string => stream")
    public static LispStream makeFillPointerStream(Object string) {
        if (string instanceof AdjustableVector v && v.isString() && v.fillPointer >= 0) {
            return new FillPointerStream(v);
        }
        throw Errors.typeError(string, weft.object.Cons.list(weft.object.LispPackage.COMMON_LISP.define("AND"), Check.Types.STRING,
            weft.object.Cons.list(weft.object.LispPackage.COMMON_LISP.define("SATISFIES"),
                weft.object.LispPackage.COMMON_LISP.define("ARRAY-HAS-FILL-POINTER-P"))));
    }

    /// Returns the number of characters since the start of STREAM's output line, or NIL when it is not known.
    @Defun("weft:%output-column stream => column")
    public static Object outputColumn(Object stream) {
        int c = StreamArgument.stream(stream).column();
        return c < 0 ? weft.object.Symbol.NIL : (Object) (long) c;
    }
}
