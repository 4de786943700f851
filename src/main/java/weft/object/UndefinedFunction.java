package weft.object;

/// What the function cell of a name holds while no function is defined: every call signals UNDEFINED-FUNCTION.
public final class UndefinedFunction extends LispFunction {

    /// Signals UNDEFINED-FUNCTION and may return the values of another function (restart USE-VALUE); set at boot.
    public interface Handler {
        Object call(LispThread t, UndefinedFunction f, Object[] args);
    }

    /// Installed once by the condition system.
    public static volatile Handler handler;

    public final Symbol symbol;
    /// True when this stands for the function named `(setf symbol)`.
    public final boolean setf;

    public UndefinedFunction(Symbol symbol, boolean setf) {
        this.symbol = symbol;
        this.setf = setf;
    }

    @Override public Object callN(LispThread t, Object[] args) {
        Handler h = handler;
        if (h == null) {
            throw new IllegalStateException("undefined function " + (setf ? "(SETF " + symbol + ")" : symbol));
        }
        return h.call(t, this, args);
    }

    @Override public Object name() {
        return setf ? new Cons(LispPackage.COMMON_LISP.define("SETF"), new Cons(symbol, Symbol.NIL)) : symbol;
    }

    @Override public boolean isCallable() {
        return false;
    }
}
