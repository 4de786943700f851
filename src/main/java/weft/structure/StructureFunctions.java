package weft.structure;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import java.util.Arrays;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.BuiltInClasses;
import weft.object.Cons;
import weft.object.StructureClass;
import weft.object.StructureObject;
import weft.object.Symbol;

/// Structures and their slots. A structure type is given by its name, a slot by its position.
@Library("weft")
public final class StructureFunctions {

    private StructureFunctions() {}

    /// Makes NAME name a structure class with the slots SLOT-NAMES, those of PARENT (a name, or NIL) first. A class that is the same already stays.
    @Defun("%make-structure-class name parent slot-names => class")
    public static Object makeStructureClass(Symbol name, Object parent, Object slotNames) {
        StructureClass up = parent == Symbol.NIL ? null : classNamed((Symbol) parent);
        Object[] names = elements(slotNames);
        if (isAlready(name, up, names)) {
            return name.namedClass;
        }
        StructureClass c = BuiltInClasses.newStructureClass(name, up, names);
        name.namedClass = c;
        return c;
    }

    /// True if NAME names a structure class other than one with the slots SLOT-NAMES and the superclass PARENT.
    @Defun(value = "%structure-differs-p name parent slot-names => boolean", effects = NO_POLL)
    public static boolean differs(Symbol name, Object parent, Object slotNames) {
        StructureClass up = parent == Symbol.NIL ? null : classNamed((Symbol) parent);
        return name.namedClass instanceof StructureClass && !isAlready(name, up, elements(slotNames));
    }

    private static boolean isAlready(Symbol name, StructureClass parent, Object[] slotNames) {
        return name.namedClass instanceof StructureClass old
            && Arrays.equals(old.instanceLayout.slotNames, slotNames)
            && (old.depth == 0 ? parent == null : parent == old.display[old.depth - 1]);
    }

    private static StructureClass classNamed(Symbol name) {
        if (name.namedClass instanceof StructureClass c) {
            return c;
        }
        throw Errors.error("~S does not name a structure type.", name);
    }

    private static Object[] elements(Object list) {
        java.util.List<Object> out = new java.util.ArrayList<>();
        for (Object l = list; l instanceof Cons c; l = c.cdr) {
            out.add(c.car);
        }
        return out.toArray();
    }

    /// True if NAME names a structure class.
    @Defun(value = "%structure-class-p name => boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean isStructureClass(Object name) {
        return name instanceof Symbol s && s.namedClass instanceof StructureClass;
    }

    /// Returns a new structure of the type NAME with SLOTS, a value for each slot in order.
    @Defun(value = "%make-structure name &rest slots => structure", effects = {ALLOCATES, NO_POLL, BRIEF})
    public static Object makeStructure(Symbol name, Object[] slots) {
        StructureClass c = classNamed(name);
        if (slots.length != c.instanceLayout.slotNames.length) {
            throw Errors.programError("A structure of type ~S has ~D slots, not ~D.", name,
                (long) c.instanceLayout.slotNames.length, (long) slots.length);
        }
        return new StructureObject(c, slots);
    }

    /// Returns slot number INDEX of STRUCTURE, which must be of the type NAME.
    @Defun(value = "%structure-ref structure name index => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object structureRef(Object structure, Symbol name, int index) {
        return checked(structure, name).slots[index];
    }

    /// Stores VALUE in slot number INDEX of STRUCTURE, which must be of the type NAME, and returns it.
    @Defun(value = "%structure-set structure name index value => value", effects = {NO_POLL, BRIEF})
    public static Object structureSet(Object structure, Symbol name, int index, Object value) {
        return checked(structure, name).slots[index] = value;
    }

    private static StructureObject checked(Object x, Symbol name) {
        if (x instanceof StructureObject s && name.namedClass instanceof StructureClass c && s.isA(c)) {
            return s;
        }
        throw Errors.typeError(x, name);
    }

    /// True if OBJECT is a structure of the type NAME.
    @Defun(value = "%structure-p object name => boolean", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static boolean isStructure(Object object, Symbol name) {
        return object instanceof StructureObject s && name.namedClass instanceof StructureClass c && s.isA(c);
    }

    /// Returns STRUCTURE if it is of the type NAME, else signals TYPE-ERROR.
    @Defun(value = "%check-structure structure name => structure", effects = {NO_POLL, BRIEF})
    public static Object checkStructure(Object structure, Symbol name) {
        return checked(structure, name);
    }

    /// Returns a new structure of the same type as STRUCTURE with the same slots.
    @Defun(value = "common-lisp:copy-structure structure => copy", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object copyStructure(StructureObject structure) {
        return new StructureObject(structure.type, structure.slots.clone());
    }
}
