package weft.stream;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispCharacter;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.SimpleString;
import weft.object.Symbol;

/// Reading characters, lines and bytes.
@Library("common-lisp")
public final class InputFunctions {

    private static final Symbol READTABLE = LispPackage.COMMON_LISP.define("*READTABLE*");

    private InputFunctions() {}

    /// What a read function returns at the end of the file, or the error it signals.
    private static Object atEnd(LispStream s, boolean eofErrorP, Object eofValue) {
        if (eofErrorP) {
            throw Errors.endOfFile(s);
        }
        return eofValue == null ? Symbol.NIL : eofValue;
    }

    /// Reads a character from INPUT-STREAM. At the end of the file signals END-OF-FILE, or returns EOF-VALUE when EOF-ERROR-P is false.
    @Defun("read-char &optional input-stream (eof-error-p t) eof-value recursive-p => char")
    public static Object readChar(LispThread t, Object inputStream, boolean eofErrorP, Object eofValue, Object recursiveP) {
        LispStream s = StreamArgument.input(t, inputStream);
        int c = s.readChar();
        return c == LispStream.END ? atEnd(s, eofErrorP, eofValue) : LispCharacter.of(c);
    }

    /// Reads a character if one is there and returns NIL otherwise; at the end of the file like READ-CHAR.
    @Defun("read-char-no-hang &optional input-stream (eof-error-p t) eof-value recursive-p => char")
    public static Object readCharNoHang(LispThread t, Object inputStream, boolean eofErrorP, Object eofValue, Object recursiveP) {
        LispStream s = StreamArgument.input(t, inputStream);
        int c = s.readCharNoHang();
        return c == LispStream.NOT_READY ? Symbol.NIL : c == LispStream.END ? atEnd(s, eofErrorP, eofValue) : LispCharacter.of(c);
    }

    /// Returns the next character without reading it. With PEEK-TYPE T skips whitespace first, with a character everything before that character.
    @Defun("peek-char &optional peek-type input-stream (eof-error-p t) eof-value recursive-p => char")
    public static Object peekChar(LispThread t, Object peekType, Object inputStream, boolean eofErrorP, Object eofValue,
                                  Object recursiveP) {
        LispStream s = StreamArgument.input(t, inputStream);
        int wanted = peekType instanceof LispCharacter c ? c.code : -1;
        boolean skipping = peekType != null && peekType != Symbol.NIL;
        if (skipping && wanted < 0 && peekType != Symbol.T) {
            throw Errors.typeError(peekType, weft.object.Cons.list(LispPackage.COMMON_LISP.define("OR"),
                LispPackage.COMMON_LISP.define("BOOLEAN"), Check.Types.CHARACTER));
        }
        WhitespaceSyntax syntax = skipping && wanted < 0 && READTABLE.valueOrNull(t) instanceof WhitespaceSyntax w ? w : null;
        for (;;) {
            int c = s.peekChar();
            if (c == LispStream.END) {
                return atEnd(s, eofErrorP, eofValue);
            }
            if (!skipping || (wanted >= 0 ? c == wanted : !(syntax == null ? isSpace(c) : syntax.isWhitespace(c)))) {
                return LispCharacter.of(c);
            }
            s.readChar();
            t.safePoint();
        }
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r' || c == 127;
    }

    /// Puts CHARACTER, which was read last from INPUT-STREAM, back.
    @Defun("unread-char character &optional input-stream => nil")
    public static void unreadChar(LispThread t, LispCharacter character, Object inputStream) {
        StreamArgument.input(t, inputStream).unreadChar(character.code);
    }

    /// Reads a line. Returns it without its newline, and true when it had none.
    @Defun("read-line &optional input-stream (eof-error-p t) eof-value recursive-p => line, missing-newline-p")
    public static Object readLine(LispThread t, Object inputStream, boolean eofErrorP, Object eofValue, Object recursiveP) {
        LispStream s = StreamArgument.input(t, inputStream);
        LispStream.LineText line = s.readLine();
        return line == null
            ? t.values(atEnd(s, eofErrorP, eofValue), Symbol.T)
            : t.values(line.text(), Symbol.of(line.missingNewline()));
    }

    /// Reads an integer from the binary STREAM.
    @Defun("read-byte stream &optional (eof-error-p t) eof-value => byte")
    public static Object readByte(Object stream, boolean eofErrorP, Object eofValue) {
        LispStream s = StreamArgument.stream(stream);
        Object b = s.readByte();
        return b == null ? atEnd(s, eofErrorP, eofValue) : b;
    }

    /// Returns true when a character can be read from INPUT-STREAM without waiting.
    @Defun("listen &optional input-stream => boolean")
    public static boolean listen(LispThread t, Object inputStream) {
        return StreamArgument.input(t, inputStream).listen();
    }

    /// Drops input that has arrived on INPUT-STREAM and not been read.
    @Defun("clear-input &optional input-stream => nil")
    public static void clearInput(LispThread t, Object inputStream) {
        StreamArgument.input(t, inputStream).clearInput();
    }

    /// Replaces the elements of SEQUENCE from START to END by elements read from STREAM; returns the index after the last one replaced.
    @Defun("read-sequence sequence stream &key (start 0) end => position")
    public static Object readSequence(LispThread t, Object sequence, Object stream, int start, Object end) {
        LispStream s = StreamArgument.stream(stream);
        SequenceCursor cursor = SequenceCursor.of(sequence, start, end);
        boolean binary = s.isBinary();
        if (!binary && cursor.vector() instanceof SimpleString string) {
            return (long) s.readCodes(string.codes, start, cursor.end());
        }
        int i = start;
        for (; i < cursor.end(); i++) {
            Object element;
            if (binary) {
                element = s.readByte();
            } else {
                int c = s.readChar();
                element = c == LispStream.END ? null : LispCharacter.of(c);
            }
            if (element == null) {
                break;
            }
            cursor.setNext(element);
            t.safePoint();
        }
        return (long) i;
    }

    /// Returns the index in its string of the next character of a string input stream.
    @Defun("weft:%string-input-index stream => index")
    public static int stringInputIndex(StringInputStream stream) {
        return stream.index();
    }

    /// Checks that the part of STRING between START and END exists, and returns a stream that reads it.
    @Defun("make-string-input-stream string &optional (start 0) end => stream")
    public static LispStream makeStringInputStream(LispVector string, int start, Object end) {
        if (!string.isString()) {
            throw Errors.typeError(string, Check.Types.STRING);
        }
        return StringInputStream.of(string, start, BoundingIndices.end(start, end, string.length()));
    }
}
