package weft.clos;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.BuiltInClasses;
import weft.object.Cons;
import weft.object.FuncallableObject;
import weft.object.Layout;
import weft.object.LispClass;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.Precedence;
import weft.object.SimpleVector;
import weft.object.StandardObject;
import weft.object.Symbol;

/// Classes by name and by object, and what a class metaobject holds outside its slots.
@Library("common-lisp")
public final class ClassFunctions {

    private ClassFunctions() {}

    /// Returns the class of which OBJECT is a direct instance.
    @Defun(value = "class-of object => class", effects = {FLUSHABLE, NO_POLL})
    public static Object classOf(Object object) {
        return BuiltInClasses.of(object);
    }

    /// Returns the class named by SYMBOL; when there is none, signals an error, or returns NIL if ERRORP is false.
    @Defun("find-class symbol &optional (errorp t) environment => class")
    public static Object findClass(Symbol symbol, boolean errorp, Object environment) {
        LispClass c = symbol.namedClass;
        if (c != null) {
            return c;
        }
        if (!errorp) {
            return Symbol.NIL;
        }
        throw Errors.signal(LispPackage.WEFT.define("NO-CLASS-ERROR"), LispPackage.keyword("NAME"), symbol);
    }

    /// Makes SYMBOL name NEW-CLASS, or no class when that is NIL.
    @Defun("(setf find-class) new-class symbol &optional errorp environment => new-class")
    public static Object setFindClass(Object newClass, Symbol symbol, Object errorp, Object environment) {
        if (newClass == Symbol.NIL) {
            symbol.namedClass = null;
        } else if (newClass instanceof LispClass c) {
            symbol.namedClass = c;
        } else {
            throw Check.fail(newClass, LispClass.class);
        }
        return newClass;
    }

    /// Returns the name that CLASS holds.
    @Defun(value = "weft:%class-name class => name", effects = {FLUSHABLE, NO_POLL})
    public static Object className(LispClass c) {
        return c.name;
    }

    /// Gives CLASS another name, without touching what symbols name.
    @Defun("weft:%set-class-name class name => name")
    public static Object setClassName(LispClass c, Object name) {
        c.name = name;
        return name;
    }

    /// True when OBJECT is a class.
    @Defun(value = "weft:%classp object => boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean isClass(Object object) {
        return object instanceof LispClass;
    }

    /// True when CLASS is OTHER or inherits from it.
    @Defun(value = "weft:%subclassp class other => boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean isSubclass(LispClass c, LispClass other) {
        return c.isSubclassOf(other);
    }

    /// True when OBJECT is an instance of CLASS or of a subclass.
    @Defun(value = "weft:%instancep object class => boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean isInstance(Object object, LispClass c) {
        return BuiltInClasses.of(object).isSubclassOf(c);
    }

    /// Returns the precedence list of CLASS, NIL while it is not finalized.
    @Defun(value = "weft:%class-precedence class => list", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object precedence(LispClass c) {
        return c.precedence == null ? Symbol.NIL : Cons.list((Object[]) c.precedence);
    }

    /// Sets the precedence list of CLASS.
    @Defun("weft:%set-class-precedence class list => list")
    public static Object setPrecedence(LispClass c, Object list) {
        c.precedence = list == Symbol.NIL ? null : classes(list);
        return list;
    }

    /// Returns the precedence list that CLASS has with the finalized classes SUPERS as its direct superclasses, NIL when their orders disagree.
    @Defun("weft:%compute-precedence class supers => list")
    public static Object computePrecedence(LispClass c, Object supers) {
        LispClass[] list = Precedence.of(c, classes(supers));
        return list == null ? Symbol.NIL : Cons.list((Object[]) list);
    }

    private static LispClass[] classes(Object list) {
        int n = 0;
        for (Object l = list; l instanceof Cons c; l = c.cdr) {
            n++;
        }
        LispClass[] out = new LispClass[n];
        int i = 0;
        for (Object l = list; l instanceof Cons c; l = c.cdr) {
            out[i++] = (LispClass) c.car;
        }
        return out;
    }

    /// Returns the layout of the direct instances of CLASS, NIL when there is none.
    @Defun(value = "weft:%class-layout class => layout", effects = {FLUSHABLE, NO_POLL})
    public static Object layout(LispClass c) {
        return c.instanceLayout == null ? Symbol.NIL : c.instanceLayout;
    }

    /// Gives CLASS a new layout, or none for NIL; the one it had becomes obsolete.
    @Defun("weft:%set-class-layout class layout => layout")
    public static Object setLayout(LispClass c, Object layout) {
        synchronized (c) {
            Layout old = c.instanceLayout;
            c.instanceLayout = layout == Symbol.NIL ? null : (Layout) layout;
            if (old != null) {
                old.obsolete = true;
            }
        }
        return layout;
    }

    /// Returns a layout for CLASS: the names of slots in each instance, names and cells of shared slots (all lists);
    /// REPRESENTATION is :OBJECT, :FUNCALLABLE, :CLASS or :STRUCTURE; DIRECT says that slots are accessed without calling generic functions.
    @Defun(value = "weft:%make-layout class representation names shared-names cells direct => layout", effects = ALLOCATES)
    public static Object makeLayout(LispClass c, Symbol representation, Object names, Object sharedNames, Object cells, boolean direct) {
        Object[] shared = elements(cells);
        return new Layout(c, Layout.Representation.valueOf(representation.name), elements(names), elements(sharedNames),
            java.util.Arrays.copyOf(shared, shared.length, Cons[].class), direct);
    }

    static Object[] elements(Object list) {
        java.util.ArrayList<Object> out = new java.util.ArrayList<>();
        for (Object l = list; l instanceof Cons c; l = c.cdr) {
            out.add(c.car);
        }
        return out.toArray();
    }

    /// Returns the kind of Java object that LAYOUT's instances are, as a keyword.
    @Defun(value = "weft:%layout-representation layout => keyword", effects = NO_POLL)
    public static Object representation(Layout layout) {
        return LispPackage.keyword(layout.representation.name());
    }

    /// Returns the names of the slots in each instance of LAYOUT, in order.
    @Defun(value = "weft:%layout-slots layout => list", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object layoutSlots(Layout layout) {
        return Cons.list(layout.slotNames);
    }

    /// Returns the names of the slots that the instances of LAYOUT share.
    @Defun(value = "weft:%layout-shared layout => list", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object layoutShared(Layout layout) {
        return Cons.list(layout.sharedNames);
    }

    /// Returns the position of the slot NAME in instances of LAYOUT, or NIL.
    @Defun(value = "weft:%layout-position layout name => position", effects = {FLUSHABLE, NO_POLL})
    public static Object layoutPosition(Layout layout, Object name) {
        int i = layout.indexOf(name);
        return i < 0 ? Symbol.NIL : (Object) (long) i;
    }

    /// Returns the cell of the slot NAME shared by the instances of LAYOUT, or NIL.
    @Defun(value = "weft:%layout-cell layout name => cons", effects = {FLUSHABLE, NO_POLL})
    public static Object layoutCell(Layout layout, Object name) {
        Cons cell = layout.sharedCell(name);
        return cell == null ? Symbol.NIL : cell;
    }

    /// True when instances of LAYOUT are accessed without calling generic functions.
    @Defun(value = "weft:%layout-direct-p layout => boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean isDirect(Layout layout) {
        return layout.direct;
    }

    /// True when LAYOUT belongs to an older definition of its class.
    @Defun(value = "weft:%layout-obsolete-p layout => boolean", effects = NO_POLL)
    public static boolean isObsolete(Layout layout) {
        return layout.obsolete;
    }

    /// Returns the class whose instances LAYOUT describes.
    @Defun(value = "weft:%layout-owner layout => class", effects = NO_POLL)
    public static Object layoutOwner(Layout layout) {
        return layout.owner;
    }

    /// Returns a new instance of CLASS, which is finalized, with no value in any slot.
    @Defun(value = "weft:%allocate-instance class => instance", effects = ALLOCATES)
    public static Object allocateInstance(LispClass c) {
        Layout layout = c.instanceLayout;
        if (layout == null) {
            throw Errors.error("~S can have no instances.", c);
        }
        return instance(c, layout, BuiltInClasses.emptySlots(layout));
    }

    private static Object instance(LispClass c, Layout layout, Object[] slots) {
        return switch (layout.representation) {
            case OBJECT -> new StandardObject(layout, slots);
            case CLASS -> new LispClass(layout, slots, Symbol.NIL);
            case FUNCALLABLE -> new FuncallableObject(layout, slots, new UninitializedFunction());
            case STRUCTURE -> new weft.object.StructureObject((weft.object.StructureClass) c, slots);
        };
    }

    /// Returns a new instance of CLASS, a class of metaobjects, with VALUES in its first slots and NIL in the others. Hundreds are made at each
    /// start.
    @Defun(value = "weft:%make-metaobject class &rest values => instance", effects = ALLOCATES)
    public static Object makeMetaobject(LispClass c, Object[] values) {
        Layout layout = c.instanceLayout;
        int n = layout.slotNames.length;
        Object[] slots = new Object[n];
        int given = Math.min(values.length, n);
        System.arraycopy(values, 0, slots, 0, given);
        for (int i = given; i < n; i++) {
            slots[i] = Symbol.NIL;
        }
        return instance(c, layout, slots);
    }

    /// Returns the layout of INSTANCE, NIL when it is no instance of a standard class or a condition.
    @Defun(value = "weft:%instance-layout instance => layout", effects = NO_POLL)
    public static Object instanceLayout(Object instance) {
        Layout l = layoutOf(instance);
        return l == null ? Symbol.NIL : l;
    }

    static Layout layoutOf(Object instance) {
        return instance instanceof StandardObject s ? s.layout : instance instanceof FuncallableObject f ? f.layout : null;
    }

    /// True when INSTANCE belongs to an older definition of its class.
    @Defun(value = "weft:%obsolete-instance-p instance => boolean", effects = NO_POLL)
    public static boolean isObsoleteInstance(Object instance) {
        Layout l = layoutOf(instance);
        return l != null && l.obsolete;
    }

    /// Moves INSTANCE to LAYOUT with the slots in SLOTS, a simple vector.
    @Defun("weft:%set-instance instance layout slots => instance")
    public static Object setInstance(Object instance, Layout layout, SimpleVector slots) {
        if (instance instanceof StandardObject s) {
            s.slots = slots.data;
            s.layout = layout;
        } else {
            FuncallableObject f = (FuncallableObject) instance;
            f.slots = slots.data;
            f.layout = layout;
        }
        return instance;
    }

    /// Returns a simple vector for the slots of an instance of LAYOUT, none with a value.
    @Defun(value = "weft:%layout-storage layout => vector", effects = ALLOCATES)
    public static Object layoutStorage(Layout layout) {
        return new SimpleVector(BuiltInClasses.emptySlots(layout));
    }

    /// True when OBJECT is an instance that is called through a function of its own.
    @Defun(value = "weft:%funcallable-instance-p object => boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean isFuncallableInstance(Object object) {
        return object instanceof FuncallableObject;
    }

    /// Makes INSTANCE call FUNCTION.
    @Defun("weft:set-funcallable-instance-function instance function => function")
    public static Object setFuncallableInstanceFunction(FuncallableObject instance, LispFunction function) {
        instance.function = function;
        return function;
    }
}
