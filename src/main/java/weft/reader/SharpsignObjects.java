package weft.reader;

import weft.object.Cons;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.Symbol;
import weft.runtime.Upcall;
import weft.stream.LispStream;

/// `#.form`, `#S(structure)` and `#P"pathname"`: objects that Lisp functions make.
final class SharpsignObjects {

    private SharpsignObjects() {}

    /// Reads an object in which commas mean nothing, even inside a backquote.
    static Object outsideBackquote(LispThread t, LispStream in) {
        ReadState state = ReadState.current(t);
        int backquotes = state.backquotes;
        state.backquotes = 0;
        Object x = LispReader.required(t, in);
        state.backquotes = backquotes;
        return x;
    }

    static Object evaluated(LispThread t, LispStream in) {
        Object form = outsideBackquote(t, in);
        if (ReaderVariables.suppress(t)) {
            return Symbol.NIL;
        }
        if (ReaderVariables.READ_EVAL.valueOrNull(t) == Symbol.NIL) {
            throw ReaderErrors.error(t, in, "#. is not allowed while *READ-EVAL* is false.");
        }
        return Upcall.EVAL.call(t, form);
    }

    static Object structure(LispThread t, LispStream in) {
        Object x = outsideBackquote(t, in);
        if (ReaderVariables.suppress(t)) {
            return Symbol.NIL;
        }
        if (!(x instanceof Cons c && c.car instanceof Symbol name && name != Symbol.NIL && isPlist(c.cdr))) {
            throw ReaderErrors.error(t, in, "#S needs a list of a structure name, slot names and values, not ~S.", x);
        }
        return Upcall.READ_STRUCTURE.call(t, name, c.cdr);
    }

    private static boolean isPlist(Object x) {
        while (x instanceof Cons c && c.cdr instanceof Cons d) {
            x = d.cdr;
        }
        return x == Symbol.NIL;
    }

    static Object pathname(LispThread t, LispStream in) {
        Object x = LispReader.required(t, in);
        if (ReaderVariables.suppress(t)) {
            return Symbol.NIL;
        }
        if (x instanceof LispVector v && v.isString()) {
            return Upcall.PARSE_NAMESTRING.call(t, x);
        }
        throw ReaderErrors.error(t, in, "#P needs a string, not ~S.", x);
    }
}
