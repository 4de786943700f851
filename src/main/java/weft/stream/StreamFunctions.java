package weft.stream;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispCharacter;
import weft.object.LispPackage;
import weft.object.Symbol;

/// What streams are, and making those that are not on files.
@Library("common-lisp")
public final class StreamFunctions {

    private StreamFunctions() {}

    /// Returns true if OBJECT is a stream.
    @Defun(value = "streamp object => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean streamp(Object object) {
        return object instanceof LispStream;
    }

    /// Returns true if STREAM can be read.
    @Defun("input-stream-p stream => generalized-boolean")
    public static boolean inputStreamP(Object stream) {
        return StreamArgument.stream(stream).isInput();
    }

    /// Returns true if STREAM can be written.
    @Defun("output-stream-p stream => generalized-boolean")
    public static boolean outputStreamP(Object stream) {
        return StreamArgument.stream(stream).isOutput();
    }

    /// Returns true if integers can be read from STREAM.
    @Defun("weft:%binary-input-stream-p stream => generalized-boolean")
    public static boolean binaryInputStreamP(Object stream) {
        return stream instanceof LispStream s && s.isInput() && s.isBinary();
    }

    /// Returns true if integers can be written to STREAM.
    @Defun("weft:%binary-output-stream-p stream => generalized-boolean")
    public static boolean binaryOutputStreamP(Object stream) {
        return stream instanceof LispStream s && s.isOutput() && s.isBinary();
    }

    /// Returns true if a person may be at the other end of STREAM.
    @Defun("interactive-stream-p stream => generalized-boolean")
    public static boolean interactiveStreamP(Object stream) {
        return StreamArgument.stream(stream).isInteractive();
    }

    /// Returns true if STREAM has not been closed.
    @Defun("open-stream-p stream => generalized-boolean")
    public static boolean openStreamP(Object stream) {
        return StreamArgument.stream(stream).isOpen();
    }

    /// Returns the type of what is read from or written to STREAM.
    @Defun("stream-element-type stream => typespec")
    public static Object streamElementType(Object stream) {
        return StreamArgument.stream(stream).elementType();
    }

    /// Returns the external format of STREAM.
    @Defun("stream-external-format stream => format")
    public static Object streamExternalFormat(Object stream) {
        return StreamArgument.stream(stream).externalFormat();
    }

    /// Closes STREAM; with ABORT as if it had never been opened, where that is possible. Returns true if it was open.
    @Defun("close stream &key abort => result")
    public static boolean close(Object stream, Object abort) {
        return StreamArgument.stream(stream).close(abort != null && abort != Symbol.NIL);
    }

    /// Returns a stream that writes to all STREAMS.
    @Defun("make-broadcast-stream &rest streams => stream")
    public static LispStream makeBroadcastStream(Object[] streams) {
        return new BroadcastStream(components(streams, false));
    }

    /// Returns a stream that reads STREAMS one after the other.
    @Defun("make-concatenated-stream &rest streams => stream")
    public static LispStream makeConcatenatedStream(Object[] streams) {
        return new ConcatenatedStream(components(streams, true));
    }

    private static LispStream[] components(Object[] streams, boolean input) {
        LispStream[] all = new LispStream[streams.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = component(streams[i], input);
        }
        return all;
    }

    private static LispStream component(Object stream, boolean input) {
        LispStream s = StreamArgument.stream(stream);
        if (input ? s.isInput() : s.isOutput()) {
            return s;
        }
        throw Errors.typeError(s, Cons.list(LispPackage.COMMON_LISP.define("SATISFIES"),
            LispPackage.COMMON_LISP.define(input ? "INPUT-STREAM-P" : "OUTPUT-STREAM-P")));
    }

    /// Returns a stream that reads from INPUT-STREAM and writes to OUTPUT-STREAM what it reads and what is written to it.
    @Defun("make-echo-stream input-stream output-stream => stream")
    public static LispStream makeEchoStream(Object inputStream, Object outputStream) {
        return new EchoStream(component(inputStream, true), component(outputStream, false));
    }

    /// Returns a stream that reads from INPUT-STREAM and writes to OUTPUT-STREAM.
    @Defun("make-two-way-stream input-stream output-stream => stream")
    public static LispStream makeTwoWayStream(Object inputStream, Object outputStream) {
        return new TwoWayStream(component(inputStream, true), component(outputStream, false));
    }

    /// Returns a stream that stands for the stream that is the value of SYMBOL.
    @Defun("make-synonym-stream symbol => stream")
    public static LispStream makeSynonymStream(Symbol symbol) {
        return new SynonymStream(symbol);
    }

    /// Returns the streams that a broadcast stream writes to.
    @Defun("broadcast-stream-streams broadcast-stream => streams")
    public static Object broadcastStreamStreams(BroadcastStream stream) {
        return stream.components();
    }

    /// Returns the streams that a concatenated stream has still to read.
    @Defun("concatenated-stream-streams concatenated-stream => streams")
    public static Object concatenatedStreamStreams(ConcatenatedStream stream) {
        return stream.components();
    }

    /// Returns the stream that an echo stream reads.
    @Defun("echo-stream-input-stream echo-stream => stream")
    public static Object echoStreamInputStream(EchoStream stream) {
        return stream.in();
    }

    /// Returns the stream that an echo stream writes to.
    @Defun("echo-stream-output-stream echo-stream => stream")
    public static Object echoStreamOutputStream(EchoStream stream) {
        return stream.out();
    }

    /// Returns the stream that a two-way stream reads.
    @Defun("two-way-stream-input-stream two-way-stream => stream")
    public static Object twoWayStreamInputStream(TwoWayStream stream) {
        return stream.in();
    }

    /// Returns the stream that a two-way stream writes to.
    @Defun("two-way-stream-output-stream two-way-stream => stream")
    public static Object twoWayStreamOutputStream(TwoWayStream stream) {
        return stream.out();
    }

    /// Returns the symbol that a synonym stream follows.
    @Defun("synonym-stream-symbol synonym-stream => symbol")
    public static Symbol synonymStreamSymbol(SynonymStream stream) {
        return stream.symbol();
    }

    /// Returns the position of STREAM in its file, or moves there: to :START, :END or an index. NIL when that is not possible.
    @Defun("file-position stream &optional position => result")
    public static Object filePosition(Object stream, Object position) {
        LispStream s = StreamArgument.stream(stream);
        if (position == null || position == Symbol.NIL) {
            long p = s.filePosition();
            return p < 0 ? Symbol.NIL : (Object) p;
        }
        if (position == LispPackage.keyword("START")) {
            return Symbol.of(s.setFilePosition(0));
        }
        if (position == LispPackage.keyword("END")) {
            return Symbol.of(s.setFilePositionToEnd());
        }
        if (position instanceof Long n && n >= 0) {
            return Symbol.of(s.setFilePosition(n));
        }
        throw Errors.typeError(position, Cons.list(LispPackage.COMMON_LISP.define("OR"), LispPackage.COMMON_LISP.define("UNSIGNED-BYTE"),
            Cons.list(LispPackage.COMMON_LISP.define("MEMBER"), LispPackage.keyword("START"), LispPackage.keyword("END"))));
    }

    /// Returns the length of the file that STREAM is on, in units of its element type.
    @Defun("file-length stream => length")
    public static long fileLength(Object stream) {
        return StreamArgument.stream(stream).fileLength();
    }

    /// Returns how far writing OBJECT, a string or character, would move the position of STREAM, or NIL when it cannot be told.
    @Defun("file-string-length stream object => length")
    public static Object fileStringLength(Object stream, Object object) {
        LispStream s = StreamArgument.stream(stream);
        long n;
        if (object instanceof LispCharacter c) {
            n = s.encodedLength(new int[] {c.code}, 0, 1);
        } else {
            int[] codes = new weft.object.SimpleString(weft.builtin.Check.string(object)).codes;
            n = s.encodedLength(codes, 0, codes.length);
        }
        return n < 0 ? Symbol.NIL : (Object) n;
    }

    /// Returns the line, the column (both from 1) and the offset (from 0) of the next character of an input stream, NIL when unknown.
    @Defun("weft:%input-place stream => line, column, offset")
    public static Object inputPlace(weft.object.LispThread t, Object stream) {
        TextPlace p = StreamArgument.stream(stream).place();
        return p == null ? t.values(Symbol.NIL, Symbol.NIL, Symbol.NIL)
            : t.values((long) p.line(), (long) p.column(), (long) p.offset());
    }
}
