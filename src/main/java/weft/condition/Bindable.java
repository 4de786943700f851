package weft.condition;

import weft.object.Symbol;

/// Says whether a symbol may be bound dynamically.
public final class Bindable {

    private Bindable() {}

    /// Signals PROGRAM-ERROR when `s` is a constant or was made by DEFVAR-NONBINDABLE.
    public static void check(Symbol s) {
        if ((s.flags & (Symbol.CONSTANT | Symbol.NONBINDABLE)) != 0) {
            throw s.isConstant()
                ? Errors.programError("~S is a constant and may not be bound", s)
                : Errors.compileTimeError("~S is unbindable: it was defined by DEFVAR-NONBINDABLE", s);
        }
    }
}
