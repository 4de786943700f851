package weft.control;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Symbol;

/// Truth and identity (CLHS 5).
@Library("common-lisp")
public final class LogicFunctions {

    private LogicFunctions() {}

    /// Returns T if OBJECT is NIL, else NIL.
    @Defun(value = "not object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean not(Object object) {
        return object == Symbol.NIL;
    }

    /// Returns OBJECT.
    @Defun(value = "identity object => object", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static Object identity(Object object) {
        return object;
    }
}
