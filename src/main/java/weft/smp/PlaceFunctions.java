package weft.smp;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.NO_POLL;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.FuncallableObject;
import weft.object.Layout;
import weft.object.LispThread;
import weft.object.SimpleVector;
import weft.object.StandardObject;
import weft.object.StructureObject;
import weft.object.Symbol;
import weft.runtime.Cell;

/// Compare and set on the places that more than one thread may reach. Each takes the old value, then the new one, and is true when
/// the place held the old value and holds the new one now.
///
/// **How.** The JVM compares references; [Identity#same] says what Lisp compares. So each operation exchanges against a reference, and when it
/// fails on another box of the same number it goes round with the box it saw. It ends: a round is repeated only because some other thread
/// has stored an equal number in between.
///
/// **Memory order.** Every operation, also a failing one, has the effect of a volatile read and, on success, write. The plain reads and
/// writes of the same places elsewhere are those of ordinary Lisp code: no word is torn, and what is visible when is up to them.
@Library("weft")
public final class PlaceFunctions {

    private static final VarHandle CAR;
    private static final VarHandle CDR;
    private static final VarHandle VALUE;
    private static final VarHandle PLIST;
    private static final VarHandle CELL;
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(Object[].class);

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            CAR = lookup.findVarHandle(Cons.class, "car", Object.class);
            CDR = lookup.findVarHandle(Cons.class, "cdr", Object.class);
            VALUE = lookup.findVarHandle(Symbol.class, "value", Object.class);
            PLIST = lookup.findVarHandle(Symbol.class, "plist", Object.class);
            CELL = lookup.findVarHandle(Cell.class, "value", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private PlaceFunctions() {}

    /// Compares and sets the car of CONS.
    @Defun(value = "%cas-car cons old new => boolean", effects = {NO_POLL, BRIEF})
    public static boolean casCar(Cons cons, Object old, Object replacement) {
        for (Object expected = old; ; ) {
            Object seen = CAR.compareAndExchange(cons, expected, replacement);
            if (seen == expected) {
                return true;
            }
            if (!Identity.same(seen, old)) {
                return false;
            }
            expected = seen;
        }
    }

    /// Compares and sets the cdr of CONS.
    @Defun(value = "%cas-cdr cons old new => boolean", effects = {NO_POLL, BRIEF})
    public static boolean casCdr(Cons cons, Object old, Object replacement) {
        for (Object expected = old; ; ) {
            Object seen = CDR.compareAndExchange(cons, expected, replacement);
            if (seen == expected) {
                return true;
            }
            if (!Identity.same(seen, old)) {
                return false;
            }
            expected = seen;
        }
    }

    /// Compares and sets the element of VECTOR at INDEX.
    @Defun(value = "%cas-svref vector index old new => boolean", effects = {NO_POLL, BRIEF})
    public static boolean casSvref(SimpleVector vector, int index, Object old, Object replacement) {
        if (index >= vector.data.length) {
            throw Errors.typeError((long) index, Cons.list(
                weft.object.LispPackage.COMMON_LISP.define("INTEGER"), 0L, Cons.list((long) vector.data.length)));
        }
        return casElement(vector.data, index, old, replacement);
    }

    static boolean casElement(Object[] array, int index, Object old, Object replacement) {
        for (Object expected = old; ; ) {
            Object seen = ELEMENT.compareAndExchange(array, index, expected, replacement);
            if (seen == expected) {
                return true;
            }
            if (!Identity.same(seen, old)) {
                return false;
            }
            expected = seen;
        }
    }

    /// Compares and sets the value of SYMBOL as a dynamic variable: its binding in this thread if there is one, else its global value.
    @Defun(value = "%cas-symbol-value symbol old new => boolean", effects = NO_POLL)
    public static boolean casSymbolValue(LispThread t, Symbol symbol, Object old, Object replacement) {
        if (!symbol.isBoundIn(t)) {
            return casGlobalValue(symbol, old, replacement);
        }
        // nobody else writes this thread's bindings
        if (!Identity.same(symbol.valueOrNull(t), old)) {
            return false;
        }
        symbol.setValue(t, replacement);
        return true;
    }

    /// Compares and sets the global value of SYMBOL.
    @Defun(value = "%cas-global-value symbol old new => boolean", effects = NO_POLL)
    public static boolean casGlobalValue(Symbol symbol, Object old, Object replacement) {
        if (symbol.isConstant()) {
            throw Errors.programError("~S is a constant: its value cannot be changed.", symbol);
        }
        for (Object expected = old; ; ) {
            Object seen = VALUE.compareAndExchange(symbol, expected, replacement);
            if (seen == expected) {
                return true;
            }
            if (seen == null || !Identity.same(seen, old)) {
                return false;
            }
            expected = seen;
        }
    }

    /// Compares and sets the property list of SYMBOL.
    @Defun(value = "%cas-symbol-plist symbol old new => boolean", effects = NO_POLL)
    public static boolean casSymbolPlist(Symbol symbol, Object old, Object replacement) {
        return PLIST.compareAndSet(symbol, old, replacement)
            || old == Symbol.NIL && PLIST.compareAndSet(symbol, null, replacement);
    }

    /// Compares and sets slot number INDEX of STRUCTURE.
    @Defun(value = "%cas-structure-slot structure index old new => boolean", effects = {NO_POLL, BRIEF})
    public static boolean casStructureSlot(StructureObject structure, int index, Object old, Object replacement) {
        return casElement(structure.slots, index, old, replacement);
    }

    /// Compares and sets the closed-over variable in CELL.
    @Defun(value = "%cas-cell cell old new => boolean", effects = {NO_POLL, BRIEF})
    public static boolean casCell(Cell cell, Object old, Object replacement) {
        for (Object expected = old; ; ) {
            Object seen = CELL.compareAndExchange(cell, expected, replacement);
            if (seen == expected) {
                return true;
            }
            if (!Identity.same(seen, old)) {
                return false;
            }
            expected = seen;
        }
    }

    /// Compares and sets the slot NAME of OBJECT, whatever methods SLOT-VALUE-USING-CLASS has. Returns T or NIL, or the unbound mark
    /// when OBJECT is obsolete or has no such slot.
    @Defun(value = "%cas-slot-value object name old new => result", effects = NO_POLL)
    public static Object casSlotValue(Object object, Symbol name, Object old, Object replacement) {
        Layout layout;
        Object[] slots;
        switch (object) {
            case StandardObject s -> {
                layout = s.layout;
                slots = s.slots;
            }
            case FuncallableObject f -> {
                layout = f.layout;
                slots = f.slots;
            }
            case StructureObject s -> {
                layout = s.type.instanceLayout;
                slots = s.slots;
            }
            default -> {
                return Symbol.UNBOUND;
            }
        }
        if (layout == null || layout.obsolete) {
            return Symbol.UNBOUND;
        }
        int i = layout.indexOf(name);
        if (i >= 0) {
            return i < slots.length ? Symbol.of(casElement(slots, i, old, replacement)) : Symbol.UNBOUND;
        }
        Cons shared = layout.sharedCell(name);
        return shared == null ? Symbol.UNBOUND : Symbol.of(casCar(shared, old, replacement));
    }
}
