package weft.object;

import java.util.concurrent.atomic.AtomicInteger;

/// A Lisp symbol with its value, function, SETF function and property list.
///
/// `value`, `function` and `setf` are plain fields: redefinition is a field store, seen by other threads
/// soon, and a reader never pays for it. `function` and `setf` are never null: an undefined name holds an
/// [UndefinedFunction]. `slot` is written once, under the class lock (see [#assignSlot]).
public final class Symbol {

    /// What a dynamic binding without a value holds. Never visible to Lisp.
    public static final Object UNBOUND = new Object() {
        @Override public String toString() {
            return "#<unbound>";
        }
    };

    /// Proclaimed special (DEFVAR, DEFPARAMETER, DECLAIM SPECIAL).
    public static final int SPECIAL = 1;
    /// A constant variable (DEFCONSTANT, keywords, T, NIL).
    public static final int CONSTANT = 2;
    /// Always global: may not be bound (DEFVAR-NONBINDABLE).
    public static final int NONBINDABLE = 4;

    /// True while some name has an [Encapsulation]: calls that a function makes of itself go through the function cell then, and not straight to its code.
    public static boolean encapsulated;

    private static final AtomicInteger NEXT_SLOT = new AtomicInteger(1);

    public static final Symbol NIL = LispPackage.COMMON_LISP.define("NIL");
    public static final Symbol T = LispPackage.COMMON_LISP.define("T");

    static {
        NIL.value = NIL;
        NIL.flags |= CONSTANT;
        NIL.plist = NIL;
        T.value = T;
        T.flags |= CONSTANT;
    }

    public final String name;
    /// Home package; null for uninterned symbols.
    public volatile LispPackage homePackage;
    /// Global value, null when unbound.
    public Object value;
    public LispFunction function;
    public LispFunction setf;
    /// Property list; Java null stands for NIL.
    public volatile Object plist;
    /// Index into [LispThread#specials], 0 before the first dynamic binding.
    public int slot;
    public int flags;
    /// The class that the symbol names (FIND-CLASS), or null.
    public volatile LispClass namedClass;
    /// What definers record about the name beside its function, value and class (SETF expander, type expander, documentation…):
    /// a property list that is replaced, never changed; Java null when empty. Written with this symbol's monitor held.
    public volatile Object definitions;
    /// What the symbol expands to when proclaimed a global symbol macro, else null.
    public Object symbolMacro;

    public Symbol(String name, LispPackage homePackage) {
        this.name = name;
        this.homePackage = homePackage;
        this.function = new UndefinedFunction(this, false);
        this.setf = new UndefinedFunction(this, true);
    }

    /// Returns a new uninterned symbol.
    public static Symbol uninterned(String name) {
        return new Symbol(name, null);
    }

    /// Returns T for true and NIL for false.
    public static Symbol of(boolean b) {
        return b ? T : NIL;
    }

    public boolean isSpecial() {
        return (flags & (SPECIAL | NONBINDABLE)) != 0;
    }

    public boolean isConstant() {
        return (flags & CONSTANT) != 0;
    }

    public boolean isKeyword() {
        return homePackage == LispPackage.KEYWORD;
    }

    /// The value in `t`'s dynamic environment, or null when unbound.
    public Object valueOrNull(LispThread t) {
        Object[] s = t.specials;
        int i = slot;
        Object v = i < s.length ? s[i] : null;
        if (v == null) {
            return value;
        }
        return v == UNBOUND ? null : v;
    }

    /// Stores into `t`'s binding when there is one, else globally.
    public void setValue(LispThread t, Object newValue) {
        Object[] s = t.specials;
        int i = slot;
        if (i != 0 && i < s.length && s[i] != null) {
            s[i] = newValue;
        } else {
            value = newValue;
        }
    }

    /// True when `t` has a binding of its own.
    public boolean isBoundIn(LispThread t) {
        return slot != 0 && slot < t.specials.length && t.specials[slot] != null;
    }

    int assignSlot() {
        synchronized (Symbol.class) {
            if (slot == 0) {
                slot = NEXT_SLOT.getAndIncrement();
            }
            return slot;
        }
    }

    public Object propertyList() {
        Object p = plist;
        return p == null ? NIL : p;
    }

    @Override public String toString() {
        return isKeyword() ? ":" + name : name;
    }
}
