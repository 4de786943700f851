package weft.symbol;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.condition.Errors;
import weft.condition.Names;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;
import weft.object.Symbol;

/// The dynamic and global values of symbols (CLHS chapter 10).
@Library("common-lisp")
public final class SymbolValueFunctions {

    private SymbolValueFunctions() {}

    /// True if SYMBOL has a value.
    @Defun(value = "boundp symbol => generalized-boolean", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static boolean boundp(LispThread t, Symbol symbol) {
        return symbol.valueOrNull(t) != null;
    }

    /// Returns the value of SYMBOL as a dynamic variable.
    @Defun("symbol-value symbol => value")
    public static Object symbolValue(LispThread t, Symbol symbol) {
        return Names.value(t, symbol);
    }

    /// Gives SYMBOL the value VALUE.
    @Defun(value = "set symbol value => value", effects = {NO_POLL, BRIEF})
    public static Object set(LispThread t, Symbol symbol, Object value) {
        checkVariable(symbol);
        symbol.setValue(t, value);
        return value;
    }

    /// Gives SYMBOL the value VALUE.
    @Defun(value = "(setf symbol-value) value symbol => value", effects = {NO_POLL, BRIEF})
    public static Object setSymbolValue(LispThread t, Object value, Symbol symbol) {
        return set(t, symbol, value);
    }

    /// Takes the value of SYMBOL away.
    @Defun(value = "makunbound symbol => symbol", effects = NO_POLL)
    public static Symbol makunbound(LispThread t, Symbol symbol) {
        checkVariable(symbol);
        if (symbol.isBoundIn(t)) {
            symbol.setValue(t, Symbol.UNBOUND);
        } else {
            symbol.value = null;
        }
        return symbol;
    }

    private static void checkVariable(Symbol symbol) {
        if (symbol.isConstant()) {
            throw Errors.programError("~S is a constant: its value cannot be changed.", symbol);
        }
    }
}
