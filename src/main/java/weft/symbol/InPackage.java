package weft.symbol;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispMacro;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;

/// The expander of IN-PACKAGE: the one macro of this chapter in Java, because every file of the library begins with it.
final class InPackage extends LispFunction {

    private static final Symbol IN_PACKAGE = LispPackage.COMMON_LISP.define("IN-PACKAGE");

    private InPackage() {}

    static void install() {
        IN_PACKAGE.function = new LispMacro(IN_PACKAGE, new InPackage());
    }

    @Override public Object callN(LispThread t, Object[] args) {
        if (args.length != 2) {
            throw Errors.wrongArgumentCount(this, args.length, 2, 2);
        }
        if (!(args[0] instanceof Cons form && form.cdr instanceof Cons name && name.cdr == Symbol.NIL)) {
            throw Errors.programError("IN-PACKAGE takes the name of one package: ~S", args[0]);
        }
        Object select = Cons.list(LispPackage.WEFT.define("%SELECT-PACKAGE"), new SimpleString(Check.stringDesignator(name.car)));
        Object times = Cons.list(LispPackage.keyword("COMPILE-TOPLEVEL"), LispPackage.keyword("LOAD-TOPLEVEL"), LispPackage.keyword("EXECUTE"));
        return t.single(Cons.list(LispPackage.COMMON_LISP.define("EVAL-WHEN"), times, select));
    }

    @Override public Object name() {
        return Cons.list(LispPackage.COMMON_LISP.define("MACRO-FUNCTION"), IN_PACKAGE);
    }

    @Override public Object lambdaList() {
        return Cons.list(LispPackage.WEFT.intern("NAME"));
    }

    @Override public Object documentation() {
        return new SimpleString("Makes the package called NAME the current one, also while a file is being compiled.");
    }
}
