package weft.condition;

import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.object.UndefinedFunction;
import weft.runtime.Upcall;

/// Reads of names that may have nothing behind them: the slow roads of variable and function references.
public final class Names {

    private Names() {}

    /// Makes calls of undefined functions signal UNDEFINED-FUNCTION.
    public static void install() {
        UndefinedFunction.handler = new UndefinedFunction.Handler() {
            @Override public Object call(LispThread t, UndefinedFunction f, Object[] args) {
                if (!Upcall.UNDEFINED_FUNCTION.isDefined()) {
                    throw new LispError(Symbol.NIL, "undefined function", f.name());
                }
                return Upcall.UNDEFINED_FUNCTION.call(t, f.name(), Cons.list(args));
            }
        };
    }

    /// The value of `s` in the dynamic environment; signals UNBOUND-VARIABLE, whose restarts may yield a value.
    public static Object value(LispThread t, Symbol s) {
        Object v = s.valueOrNull(t);
        return v != null ? v : unbound(t, s);
    }

    /// The global value of `s`; signals UNBOUND-VARIABLE.
    public static Object globalValue(LispThread t, Symbol s) {
        Object v = s.value;
        return v != null ? v : unbound(t, s);
    }

    private static Object unbound(LispThread t, Symbol s) {
        if (!Upcall.UNBOUND_VARIABLE.isDefined()) {
            throw new LispError(Symbol.NIL, "unbound variable", s.toString());
        }
        return Upcall.UNBOUND_VARIABLE.call(t, s);
    }

    /// The function named `s`; signals UNDEFINED-FUNCTION for undefined names, macros and special operators.
    public static LispFunction function(LispThread t, Symbol s, boolean setf) {
        LispFunction f = setf ? s.setf : s.function;
        if (f.isCallable()) {
            return f;
        }
        Object name = setf ? Cons.list(weft.object.LispPackage.COMMON_LISP.define("SETF"), s) : s;
        throw Errors.undefinedFunction(name);
    }

    /// The function that a function designator stands for.
    public static LispFunction designated(LispThread t, Object designator) {
        if (designator instanceof LispFunction f) {
            return f;
        }
        if (designator instanceof Symbol s) {
            return function(t, s, false);
        }
        throw Errors.typeError(designator, FUNCTION_DESIGNATOR);
    }

    private static final Object FUNCTION_DESIGNATOR = Cons.list(
        weft.object.LispPackage.COMMON_LISP.define("OR"),
        weft.object.LispPackage.COMMON_LISP.define("FUNCTION"),
        weft.object.LispPackage.COMMON_LISP.define("SYMBOL"));
}
