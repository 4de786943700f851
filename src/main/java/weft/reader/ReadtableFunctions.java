package weft.reader;

import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispCharacter;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// Readtables as programs see them (CLHS chapter 23). A readtable argument of NIL means the standard readtable, none the current one.
@Library("common-lisp")
public final class ReadtableFunctions {

    private ReadtableFunctions() {}

    private static Readtable designated(LispThread t, Object readtable) {
        if (readtable == null) {
            return ReaderVariables.readtable(t);
        }
        return readtable == Symbol.NIL ? Readtable.STANDARD : cast(readtable);
    }

    private static Readtable cast(Object x) {
        if (x instanceof Readtable r) {
            return r;
        }
        throw Errors.typeError(x, LispPackage.COMMON_LISP.define("READTABLE"));
    }

    /// True if OBJECT is a readtable.
    @Defun(value = "readtablep object => generalized-boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean readtablep(Object x) {
        return x instanceof Readtable;
    }

    /// Copies FROM-READTABLE (the current one; NIL means the standard one) into TO-READTABLE, or into a fresh readtable when that is NIL.
    @Defun("copy-readtable &optional from-readtable (to-readtable nil) => readtable")
    public static Object copyReadtable(LispThread t, Object from, Object to) {
        Readtable source = designated(t, from);
        if (to == Symbol.NIL) {
            return source.copy();
        }
        Readtable target = cast(to);
        if (target != source) {
            target.become(source);
        }
        return target;
    }

    /// Returns the function of the macro character CHAR, or NIL, and whether the character is non-terminating.
    @Defun("get-macro-character char &optional readtable => function, non-terminating-p")
    public static Object getMacroCharacter(LispThread t, LispCharacter c, Object readtable) {
        Readtable r = designated(t, readtable);
        LispFunction f = r.macroFunction(c.code);
        return t.values(f == null ? Symbol.NIL : f, Symbol.of(r.syntaxType(c.code) == SyntaxType.NON_TERMINATING_MACRO));
    }

    /// Makes CHAR a macro character: FUNCTION is called with the stream and the character.
    @Defun("set-macro-character char new-function &optional non-terminating-p readtable => true")
    public static boolean setMacroCharacter(LispThread t, LispCharacter c, Object function, boolean nonTerminating, Object readtable) {
        designated(t, readtable).setMacroFunction(c.code, function(function), nonTerminating);
        return true;
    }

    /// The function that a function designator means; a symbol stands for the function that it names at the time of the call.
    private static LispFunction function(Object x) {
        return switch (x) {
            case Symbol s -> new NamedReaderFunction(s);
            case LispFunction f when f.isCallable() -> f;
            default -> throw Errors.typeError(x, Cons.list(LispPackage.COMMON_LISP.define("OR"),
                LispPackage.COMMON_LISP.define("FUNCTION"), LispPackage.COMMON_LISP.define("SYMBOL")));
        };
    }

    /// Makes CHAR a dispatching macro character without any functions.
    @Defun("make-dispatch-macro-character char &optional non-terminating-p readtable => true")
    public static boolean makeDispatchMacroCharacter(LispThread t, LispCharacter c, boolean nonTerminating, Object readtable) {
        designated(t, readtable).setMacroFunction(c.code, new DispatchMacro(), nonTerminating);
        return true;
    }

    private static DispatchMacro dispatch(Readtable r, LispCharacter c) {
        DispatchMacro d = r.dispatch(c.code);
        if (d == null) {
            throw Errors.error("~S is no dispatching macro character.", c);
        }
        return d;
    }

    /// Returns the function that is called for DISP-CHAR followed by SUB-CHAR, or NIL.
    @Defun("get-dispatch-macro-character disp-char sub-char &optional readtable => function")
    public static Object getDispatchMacroCharacter(LispThread t, LispCharacter c, LispCharacter sub, Object readtable) {
        LispFunction f = dispatch(designated(t, readtable), c).get(sub.code);
        return f == null ? Symbol.NIL : f;
    }

    /// Makes NEW-FUNCTION the function for DISP-CHAR followed by SUB-CHAR: it is called with the stream, SUB-CHAR and the number
    /// between the two, or NIL.
    @Defun("set-dispatch-macro-character disp-char sub-char new-function &optional readtable => true")
    public static boolean setDispatchMacroCharacter(LispThread t, LispCharacter c, LispCharacter sub, Object function, Object readtable) {
        if (sub.code >= '0' && sub.code <= '9') {
            throw Errors.error("~S is a digit and cannot be a dispatching macro sub-character.", sub);
        }
        dispatch(designated(t, readtable), c).set(sub.code, function == Symbol.NIL ? null : function(function));
        return true;
    }

    /// Gives TO-CHAR in TO-READTABLE the syntax of FROM-CHAR in FROM-READTABLE.
    @Defun("set-syntax-from-char to-char from-char &optional to-readtable (from-readtable nil) => true")
    public static boolean setSyntaxFromChar(LispThread t, LispCharacter to, LispCharacter from, Object toReadtable, Object fromReadtable) {
        designated(t, toReadtable).setSyntax(to.code, designated(t, fromReadtable).syntax(from.code).copy());
        return true;
    }

    /// Returns the case rule of READTABLE: :UPCASE, :DOWNCASE, :PRESERVE or :INVERT.
    @Defun(value = "readtable-case readtable => mode", effects = {FLUSHABLE, NO_POLL})
    public static Object readtableCase(Readtable readtable) {
        return readtable.readtableCase().keyword();
    }

    /// Sets the case rule of READTABLE.
    @Defun(value = "(setf readtable-case) mode readtable => mode", effects = NO_POLL)
    public static Object setReadtableCase(Object mode, Readtable readtable) {
        ReadtableCase c = ReadtableCase.of(mode);
        if (c == null) {
            Object modes = Symbol.NIL;
            for (ReadtableCase m : ReadtableCase.values()) {
                modes = new Cons(m.keyword(), modes);
            }
            throw Errors.typeError(mode, new Cons(LispPackage.COMMON_LISP.define("MEMBER"), modes));
        }
        readtable.setReadtableCase(c);
        return mode;
    }
}
