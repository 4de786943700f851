package weft.clos;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.builtin.Check;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.FuncallableObject;
import weft.object.Layout;
import weft.object.LispFunction;
import weft.object.StandardObject;
import weft.object.StructureObject;
import weft.object.Symbol;

/// The fast cases of slot access. Each returns the mark of an unbound slot for what Lisp must look at: no value, no such slot, an
/// obsolete instance, a class with generic slot access (lisp-lib/clos/slot-access).
@Library("weft")
public final class SlotFunctions {

    private SlotFunctions() {}

    /// Returns the value of the slot NAME of OBJECT, or the unbound mark.
    @Defun(value = "%slot-value object name => value", effects = {FLUSHABLE, NO_POLL})
    public static Object slotValue(Object object, Object name) {
        Layout l;
        Object[] slots;
        if (object instanceof StandardObject s) {
            l = s.layout;
            slots = s.slots;
        } else if (object instanceof FuncallableObject f) {
            l = f.layout;
            slots = f.slots;
        } else if (object instanceof StructureObject s) {
            l = s.type.instanceLayout;
            slots = s.slots;
        } else {
            return Symbol.UNBOUND;
        }
        if (l == null || !l.direct || l.obsolete) {
            return Symbol.UNBOUND;
        }
        int i = l.indexOf(name);
        if (i >= 0) {
            return i < slots.length ? slots[i] : Symbol.UNBOUND;
        }
        Cons cell = l.sharedCell(name);
        return cell == null ? Symbol.UNBOUND : cell.car;
    }

    /// Stores VALUE into the slot NAME of OBJECT and returns it, or returns the unbound mark.
    @Defun(value = "%set-slot-value object name value => value", effects = NO_POLL)
    public static Object setSlotValue(Object object, Object name, Object value) {
        Layout l;
        Object[] slots;
        if (object instanceof StandardObject s) {
            l = s.layout;
            slots = s.slots;
        } else if (object instanceof FuncallableObject f) {
            l = f.layout;
            slots = f.slots;
        } else if (object instanceof StructureObject s) {
            l = s.type.instanceLayout;
            slots = s.slots;
        } else {
            return Symbol.UNBOUND;
        }
        if (l == null || !l.direct || l.obsolete) {
            return Symbol.UNBOUND;
        }
        int i = l.indexOf(name);
        if (i >= 0) {
            if (i >= slots.length) {
                return Symbol.UNBOUND;
            }
            return slots[i] = value;
        }
        Cons cell = l.sharedCell(name);
        if (cell == null) {
            return Symbol.UNBOUND;
        }
        return cell.car = value;
    }

    /// True when VALUE is the mark of a slot without a value.
    @Defun(value = "%unbound-mark-p value => boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean isUnboundMark(Object value) {
        return value == Symbol.UNBOUND;
    }

    /// Returns the mark that a slot without a value holds.
    @Defun(value = "%unbound-mark => mark", effects = {FLUSHABLE, NO_POLL})
    public static Object unboundMark() {
        return Symbol.UNBOUND;
    }

    static Object[] slotsOf(Object instance) {
        if (instance instanceof StandardObject s) {
            return s.slots;
        }
        if (instance instanceof FuncallableObject f) {
            return f.slots;
        }
        if (instance instanceof StructureObject s) {
            return s.slots;
        }
        throw Check.fail(instance, StandardObject.class);
    }

    /// Returns what INSTANCE holds at POSITION, which may be the unbound mark.
    @Defun(value = "%instance-ref instance position => value", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object instanceRef(Object instance, int position) {
        return slotsOf(instance)[position];
    }

    /// Stores VALUE at POSITION of INSTANCE.
    @Defun(value = "%instance-set instance position value => value", effects = {NO_POLL, BRIEF})
    public static Object instanceSet(Object instance, int position, Object value) {
        return slotsOf(instance)[position] = value;
    }

    /// Returns a method function that reads the slot NAME; SLOW is called with the instance for what is not a plain value.
    @Defun("%make-slot-reader name layout slow => function")
    public static Object makeSlotReader(Object name, Layout layout, LispFunction slow) {
        return new SlotReader(layout, layout.indexOf(name), slow);
    }

    /// Returns a method function that stores its first argument into the slot NAME of its second; SLOW is called with both where that is not plain.
    @Defun("%make-slot-writer name layout slow => function")
    public static Object makeSlotWriter(Object name, Layout layout, LispFunction slow) {
        return new SlotWriter(layout, layout.indexOf(name), slow);
    }
}
