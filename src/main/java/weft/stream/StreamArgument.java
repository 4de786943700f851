package weft.stream;

import weft.condition.Errors;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// What a stream argument may be: a stream, NIL or nothing for the standard stream, T for *TERMINAL-IO*.
///
/// Objects of user-defined stream classes will be wrapped here.
public final class StreamArgument {

    private static final Symbol STREAM = LispPackage.COMMON_LISP.define("STREAM");

    private StreamArgument() {}

    /// The stream that an input stream designator means; Java null counts as NIL.
    public static LispStream input(LispThread t, Object designator) {
        if (designator instanceof LispStream s) {
            return s;
        }
        if (designator == null || designator == Symbol.NIL) {
            return valueOf(t, StandardStreams.STANDARD_INPUT);
        }
        return designator == Symbol.T ? valueOf(t, StandardStreams.TERMINAL_IO) : stream(designator);
    }

    /// The stream that an output stream designator means; Java null counts as NIL.
    public static LispStream output(LispThread t, Object designator) {
        if (designator instanceof LispStream s) {
            return s;
        }
        if (designator == null || designator == Symbol.NIL) {
            return valueOf(t, StandardStreams.STANDARD_OUTPUT);
        }
        return designator == Symbol.T ? valueOf(t, StandardStreams.TERMINAL_IO) : stream(designator);
    }

    /// `x` itself, which must be a stream.
    public static LispStream stream(Object x) {
        if (x instanceof LispStream s) {
            return s;
        }
        throw Errors.typeError(x, STREAM);
    }

    /// The stream that is the value of `symbol`.
    static LispStream valueOf(LispThread t, Symbol symbol) {
        Object v = symbol.valueOrNull(t);
        if (v == null) {
            throw Errors.signal(LispPackage.COMMON_LISP.define("UNBOUND-VARIABLE"), LispPackage.keyword("NAME"), symbol);
        }
        return stream(v);
    }
}
