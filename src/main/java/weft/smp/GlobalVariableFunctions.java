package weft.smp;

import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.condition.Errors;
import weft.condition.Names;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;
import weft.object.Symbol;

/// Values outside all bindings, and variables that have no other.
@Library("weft")
public final class GlobalVariableFunctions {

    private GlobalVariableFunctions() {}

    /// Returns the global value of SYMBOL, whatever it is bound to.
    @Defun("sys:global-symbol-value symbol => value")
    public static Object globalValue(LispThread t, Symbol symbol) {
        return Names.globalValue(t, symbol);
    }

    /// Stores VALUE as the global value of SYMBOL.
    @Defun(value = "%set-global-symbol-value symbol value => value", effects = NO_POLL)
    public static Object setGlobalValue(Symbol symbol, Object value) {
        if (symbol.isConstant()) {
            throw Errors.programError("~S is a constant: its value cannot be changed.", symbol);
        }
        return symbol.value = value;
    }

    /// Makes SYMBOL a variable that cannot be bound.
    @Defun(value = "%make-nonbindable symbol => symbol", effects = NO_POLL)
    public static Symbol makeNonbindable(Symbol symbol) {
        if (symbol.isConstant()) {
            throw Errors.programError("~S is a constant", symbol);
        }
        symbol.flags |= Symbol.NONBINDABLE;
        return symbol;
    }

    /// True if SYMBOL cannot be bound.
    @Defun(value = "%nonbindable-p symbol => boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean isNonbindable(Symbol symbol) {
        return (symbol.flags & Symbol.NONBINDABLE) != 0;
    }
}
