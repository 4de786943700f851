package weft.reader;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispCharacter;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.Symbol;
import weft.stream.LispStream;
import weft.stream.StreamArgument;
import weft.stream.StringInputStream;

/// READ and its relatives (CLHS chapter 23).
@Library("common-lisp")
public final class ReaderFunctions {

    private ReaderFunctions() {}

    /// Reads the next object from INPUT-STREAM. At the end of the file signals END-OF-FILE if EOF-ERROR-P is true, else returns
    /// EOF-VALUE. RECURSIVE-P is true for calls from reader macro functions.
    @Defun("read &optional input-stream (eof-error-p t) (eof-value nil) recursive-p => object")
    public static Object read(LispThread t, Object stream, boolean eofError, Object eofValue, boolean recursive) {
        return LispReader.read(t, StreamArgument.input(t, stream), eofError, eofValue, recursive, false);
    }

    /// Reads as READ does, but leaves whitespace after the object in INPUT-STREAM.
    @Defun("read-preserving-whitespace &optional input-stream (eof-error-p t) (eof-value nil) recursive-p => object")
    public static Object readPreservingWhitespace(LispThread t, Object stream, boolean eofError, Object eofValue, boolean recursive) {
        return LispReader.read(t, StreamArgument.input(t, stream), eofError, eofValue, recursive, true);
    }

    /// Reads objects from INPUT-STREAM up to the character CHAR and returns them as a list.
    @Defun("read-delimited-list char &optional input-stream recursive-p => list")
    public static Object readDelimitedList(LispThread t, LispCharacter close, Object stream, boolean recursive) {
        LispStream in = StreamArgument.input(t, stream);
        if (recursive && ReadState.current(t) != null) {
            return LispReader.list(t, in, close.code, false);
        }
        Object saved = t.bind(ReaderVariables.READ_STATE, new ReadState(null, false));
        try {
            return LispReader.list(t, in, close.code, false);
        } finally {
            t.unbind(ReaderVariables.READ_STATE, saved);
        }
    }

    /// Reads an object from the part of STRING between START and END and returns it with the index of the first character not read.
    @Defun("read-from-string string &optional (eof-error-p t) (eof-value nil) &key (start 0) end preserve-whitespace => object, position")
    public static Object readFromString(LispThread t, LispVector string, boolean eofError, Object eofValue, int start, Object end,
                                        boolean preserveWhitespace) {
        if (!string.isString()) {
            throw Errors.typeError(string, Check.Types.STRING);
        }
        int length = string.length();
        int limit = end == null || end == Symbol.NIL ? length : Check.index(end);
        if (limit > length) {
            throw Errors.typeError(end, interval(0, length));
        }
        if (start > limit) {
            throw Errors.typeError((long) start, interval(0, limit));
        }
        StringInputStream in = StringInputStream.of(string, start, limit);
        Object x = LispReader.read(t, in, eofError, eofValue, false, preserveWhitespace);
        return t.values(x, (long) in.index());
    }

    private static Object interval(long low, long high) {
        return weft.object.Cons.list(LispPackage.COMMON_LISP.define("INTEGER"), low, high);
    }

    /// Returns the form that makes what the backquoted FORM describes.
    @Defun("weft:%expand-backquote form => expansion")
    public static Object expandBackquote(Object form) {
        return Backquote.expand(form);
    }
}
