package weft.control;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispMacro;
import weft.object.LispPackage;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.ThreadContext;
import weft.runtime.Upcall;

/// Locks on packages: what is defined under the names of a locked package cannot be redefined by accident (CLHS 11.1.2.1.2). The standard's
/// own package is locked when the library has been loaded.
@Library("weft")
public final class DefinitionLock {

    private static final Symbol ENABLED = LispPackage.ensure("EXCL").intern("*ENABLE-PACKAGE-LOCKS*");

    static {
        ENABLED.flags |= Symbol.SPECIAL;
        ENABLED.value = Symbol.T;
    }

    private DefinitionLock() {}

    /// Signals a continuable PACKAGE-ERROR if `name`, whose function cell of some kind holds `old`, may not get another definition.
    public static void check(Symbol name, LispFunction old) {
        LispPackage home = name.homePackage;
        if (home != null && home.definitionLock && (old.isCallable() || old instanceof LispMacro)
            && ENABLED.valueOrNull(ThreadContext.current()) != Symbol.NIL) {
            Upcall.CONTINUABLE_PACKAGE_ERROR.function().callN(ThreadContext.current(), new Object[] {home, new SimpleString("Redefine it all the same."),
                new SimpleString("~S has a definition, and the package ~A is locked"), Cons.list(name, new SimpleString(home.name()))});
        }
    }

    /// True if PACKAGE is locked against redefinition of its functions and macros.
    @Defun("%package-definition-lock package => boolean")
    public static boolean isLocked(LispPackage p) {
        return p.definitionLock;
    }

    /// Locks PACKAGE, or unlocks it for NIL. Returns VALUE.
    @Defun("%set-package-definition-lock package value => value")
    public static Object setLocked(LispPackage p, Object value) {
        p.definitionLock = value != Symbol.NIL;
        return value;
    }
}
