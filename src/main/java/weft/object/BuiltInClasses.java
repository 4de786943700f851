package weft.object;

import java.util.ArrayList;
import java.util.List;

/// The classes that stand from the start, and the class of every object (CLHS 4.3 and figure 4-8).
///
/// The table below is the only place that knows the slots of metaobjects: their positions are taken from it, in Java and
/// in Lisp. Standard condition classes are not here: `lisp-lib/conditions/conditions.lisp` defines them.
public final class BuiltInClasses {

    /// Metaclass letter, name (of package WEFT with `%` before it), direct superclasses, own slots. Superclasses come first.
    private static final String[] TABLE = {
        "B T||",
        "B FUNCTION|T|",
        "S STANDARD-OBJECT|T|",
        "S %METAOBJECT|STANDARD-OBJECT|",
        "S %SPECIALIZER|%METAOBJECT|%DIRECT-METHODS",
        "S CLASS|%SPECIALIZER|%DIRECT-SUPERCLASSES %DIRECT-SUBCLASSES %DIRECT-SLOTS %EFFECTIVE-SLOTS %DIRECT-DEFAULT-INITARGS"
            + " %DEFAULT-INITARGS DOCUMENTATION %PROTOTYPE %PLIST",
        "S BUILT-IN-CLASS|CLASS|",
        "S STRUCTURE-CLASS|CLASS|",
        "S %FORWARD-REFERENCED-CLASS|CLASS|",
        "S %CONDITION-CLASS|CLASS|",
        "S %STD-CLASS|CLASS|",
        "S STANDARD-CLASS|%STD-CLASS|",
        "S %FUNCALLABLE-STANDARD-CLASS|%STD-CLASS|",
        "S %EQL-SPECIALIZER|%SPECIALIZER|%OBJECT",
        "S %SLOT-DEFINITION|%METAOBJECT|%NAME %INITARGS %INITFORM %INITFUNCTION TYPE %ALLOCATION DOCUMENTATION",
        "S %DIRECT-SLOT-DEFINITION|%SLOT-DEFINITION|%READERS %WRITERS",
        "S %EFFECTIVE-SLOT-DEFINITION|%SLOT-DEFINITION|%LOCATION CLASS",
        "S %STANDARD-SLOT-DEFINITION|%SLOT-DEFINITION|",
        "S %STANDARD-DIRECT-SLOT-DEFINITION|%STANDARD-SLOT-DEFINITION %DIRECT-SLOT-DEFINITION|",
        "S %STANDARD-EFFECTIVE-SLOT-DEFINITION|%STANDARD-SLOT-DEFINITION %EFFECTIVE-SLOT-DEFINITION|",
        "S METHOD-COMBINATION|%METAOBJECT|%NAME %OPTIONS FUNCTION DOCUMENTATION",
        "S METHOD|%METAOBJECT|GENERIC-FUNCTION %QUALIFIERS %SPECIALIZERS %LAMBDA-LIST FUNCTION %MAKER %KEYS DOCUMENTATION",
        "S STANDARD-METHOD|METHOD|",
        "S %STANDARD-ACCESSOR-METHOD|STANDARD-METHOD|%SLOT-DEFINITION",
        "S %STANDARD-READER-METHOD|%STANDARD-ACCESSOR-METHOD|",
        "S %STANDARD-WRITER-METHOD|%STANDARD-ACCESSOR-METHOD|",
        "F %FUNCALLABLE-STANDARD-OBJECT|STANDARD-OBJECT FUNCTION|",
        "F GENERIC-FUNCTION|%METAOBJECT %FUNCALLABLE-STANDARD-OBJECT|%NAME %LAMBDA-LIST %METHODS %METHOD-CLASS METHOD-COMBINATION"
            + " %ARGUMENT-PRECEDENCE-ORDER %DECLARATIONS DOCUMENTATION %INITIAL-METHODS %DEPENDENTS %PARAMETERS",
        "F STANDARD-GENERIC-FUNCTION|GENERIC-FUNCTION|",
        "B COMPILED-FUNCTION|FUNCTION|",
        "U STRUCTURE-OBJECT|T|",
        "C CONDITION|T|",
        "R RESTART|T|%NAME FUNCTION %REPORT-FUNCTION %INTERACTIVE-FUNCTION %TEST-FUNCTION",
        "B CHARACTER|T|",
        "B SYMBOL|T|",
        "B SEQUENCE|T|",
        "B LIST|SEQUENCE|",
        "B CONS|LIST|",
        "B NULL|SYMBOL LIST|",
        "B NUMBER|T|",
        "B COMPLEX|NUMBER|",
        "B REAL|NUMBER|",
        "B FLOAT|REAL|",
        "B SINGLE-FLOAT|FLOAT|",
        "B DOUBLE-FLOAT|FLOAT|",
        "B RATIONAL|REAL|",
        "B RATIO|RATIONAL|",
        "B INTEGER|RATIONAL|",
        "B FIXNUM|INTEGER|",
        "B BIGNUM|INTEGER|",
        "B ARRAY|T|",
        "B SIMPLE-ARRAY|ARRAY|",
        "B VECTOR|ARRAY SEQUENCE|",
        "B SIMPLE-VECTOR|VECTOR SIMPLE-ARRAY|",
        "B BIT-VECTOR|VECTOR|",
        "B SIMPLE-BIT-VECTOR|BIT-VECTOR SIMPLE-ARRAY|",
        "B STRING|VECTOR|",
        "B SIMPLE-STRING|STRING SIMPLE-ARRAY|",
        "B HASH-TABLE|T|",
        "B PACKAGE|T|",
        "B READTABLE|T|",
        "B RANDOM-STATE|T|",
        "B PATHNAME|T|",
        "B LOGICAL-PATHNAME|PATHNAME|",
        "B STREAM|T|",
        "B BROADCAST-STREAM|STREAM|",
        "B CONCATENATED-STREAM|STREAM|",
        "B ECHO-STREAM|STREAM|",
        "B FILE-STREAM|STREAM|",
        "B STRING-STREAM|STREAM|",
        "B SYNONYM-STREAM|STREAM|",
        "B TWO-WAY-STREAM|STREAM|",
        "B %JAVA-OBJECT|T|",
    };

    static {
        for (String row : TABLE) {
            define(row);
        }
        // Metaclasses come later in the table than classes made of them: only now are all layouts there.
        for (String row : TABLE) {
            LispClass c = symbol(row.substring(2, row.indexOf('|'))).namedClass;
            c.layout = named(metaclassName(row.charAt(0))).instanceLayout;
        }
    }

    public static final LispClass T = named("T");
    public static final LispClass STANDARD_OBJECT = named("STANDARD-OBJECT");
    public static final LispClass STRUCTURE_OBJECT = named("STRUCTURE-OBJECT");
    public static final LispClass CLASS = named("CLASS");
    public static final LispClass STANDARD_CLASS = named("STANDARD-CLASS");
    public static final LispClass STRUCTURE_CLASS = named("STRUCTURE-CLASS");
    public static final LispClass FUNCALLABLE_STANDARD_CLASS = named("%FUNCALLABLE-STANDARD-CLASS");
    public static final LispClass CONDITION_CLASS = named("%CONDITION-CLASS");
    public static final LispClass RESTART = named("RESTART");
    private static final LispClass FIXNUM = named("FIXNUM");
    private static final LispClass FUNCTION = named("FUNCTION");
    private static final LispClass COMPILED_FUNCTION = named("COMPILED-FUNCTION");
    private static final LispClass CONS = named("CONS");
    private static final LispClass SYMBOL = named("SYMBOL");
    private static final LispClass NULL = named("NULL");
    private static final LispClass SIMPLE_STRING = named("SIMPLE-STRING");
    private static final LispClass VECTOR = named("VECTOR");
    private static final LispClass BIT_VECTOR = named("BIT-VECTOR");
    private static final LispClass STRING = named("STRING");
    private static final LispClass ARRAY = named("ARRAY");
    private static final LispClass SIMPLE_ARRAY = named("SIMPLE-ARRAY");

    /// The class of each Java class, found by walking up to one that is known; [#register] adds to it.
    private static final ClassValue<LispClass[]> BY_JAVA_CLASS = new ClassValue<>() {
        @Override protected LispClass[] computeValue(Class<?> c) {
            return new LispClass[1];
        }
    };

    static {
        register(Long.class, "FIXNUM");
        register(java.math.BigInteger.class, "BIGNUM");
        register(Ratio.class, "RATIO");
        register(Float.class, "SINGLE-FLOAT");
        register(Double.class, "DOUBLE-FLOAT");
        register(LispComplex.class, "COMPLEX");
        register(LispCharacter.class, "CHARACTER");
        register(SimpleVector.class, "SIMPLE-VECTOR");
        register(SimpleString.class, "SIMPLE-STRING");
        register(SimpleBitVector.class, "SIMPLE-BIT-VECTOR");
        register(LispVector.class, "VECTOR");
        register(LispArray.class, "ARRAY");
        register(LispHashTable.class, "HASH-TABLE");
        register(LispPackage.class, "PACKAGE");
    }

    private BuiltInClasses() {}

    /// Makes the classes of the table stand under their names: initializing this Java class does so.
    public static void install() {}

    /// Makes the instances of Java class `c` (and of its subclasses, unless they say otherwise) members of the class called `name`.
    /// For the chapters whose Java classes stand above this package: streams, pathnames, readtables…
    public static void register(Class<?> c, String name) {
        BY_JAVA_CLASS.get(c)[0] = named(name);
    }

    /// The class of `x`.
    public static LispClass of(Object x) {
        if (x instanceof StandardObject s) {
            return s.layout.owner;
        }
        if (x instanceof Cons) {
            return CONS;
        }
        if (x instanceof Symbol) {
            return x == Symbol.NIL ? NULL : SYMBOL;
        }
        if (x instanceof Long) {
            return FIXNUM;
        }
        if (x instanceof StructureObject s) {
            return s.type;
        }
        if (x instanceof SimpleString) {
            return SIMPLE_STRING;
        }
        if (x instanceof FuncallableObject f) {
            return f.layout.owner;
        }
        if (x instanceof AdjustableVector v) {
            return v.isString() ? STRING : v.elementType() == ElementType.BIT ? BIT_VECTOR : VECTOR;
        }
        if (x instanceof MultiArray a) {
            return a.isSimple() ? SIMPLE_ARRAY : ARRAY;
        }
        if (x instanceof LispFunction f) {
            return f.isCompiled() ? COMPILED_FUNCTION : FUNCTION;
        }
        return ofJavaClass(x.getClass());
    }

    private static LispClass ofJavaClass(Class<?> javaClass) {
        LispClass[] cell = BY_JAVA_CLASS.get(javaClass);
        LispClass found = cell[0];
        if (found == null) {
            Class<?> up = javaClass.getSuperclass();
            found = up == null || up == Object.class ? named("%JAVA-OBJECT") : ofJavaClass(up);
            cell[0] = found;
        }
        return found;
    }

    /// A new structure class with all that the kernel knows of it; it is not yet named by `name`.
    public static StructureClass newStructureClass(Object name, StructureClass parent, Object[] slotNames) {
        StructureClass c = new StructureClass(STRUCTURE_CLASS.instanceLayout, emptySlots(STRUCTURE_CLASS.instanceLayout), name, parent);
        LispClass up = parent == null ? STRUCTURE_OBJECT : parent;
        LispClass[] above = up.precedence;
        LispClass[] precedence = new LispClass[above.length + 1];
        precedence[0] = c;
        System.arraycopy(above, 0, precedence, 1, above.length);
        c.precedence = precedence;
        c.instanceLayout = new Layout(c, Layout.Representation.STRUCTURE, slotNames, new Object[0], new Cons[0], true);
        setSlot(c, "%DIRECT-SUPERCLASSES", new Cons(up, Symbol.NIL));
        synchronized (up) {
            setSlot(up, "%DIRECT-SUBCLASSES", new Cons(c, getSlot(up, "%DIRECT-SUBCLASSES")));
        }
        return c;
    }

    /// Slots for an instance of `layout`, all without a value but those of classes, which are NIL.
    public static Object[] emptySlots(Layout layout) {
        Object[] slots = new Object[layout.slotNames.length];
        java.util.Arrays.fill(slots, Symbol.UNBOUND);
        if (layout.representation == Layout.Representation.CLASS) {
            java.util.Arrays.fill(slots, 0, CLASS_SLOTS, Symbol.NIL);
        }
        return slots;
    }

    private static int CLASS_SLOTS;

    private static void define(String row) {
        int bar = row.indexOf('|');
        int second = row.indexOf('|', bar + 1);
        Symbol name = symbol(row.substring(2, bar));
        LispClass c = new LispClass(null, null, name);
        name.namedClass = c;
        List<LispClass> supers = new ArrayList<>();
        for (String s : words(row.substring(bar + 1, second))) {
            supers.add(named(s));
        }
        c.precedence = Precedence.of(c, supers.toArray(new LispClass[0]));
        List<Object> names = new ArrayList<>();
        for (int i = c.precedence.length - 1; i > 0; i--) {
            for (Object n : own(c.precedence[i])) {
                names.add(n);
            }
        }
        List<Object> ownNames = new ArrayList<>();
        for (String s : words(row.substring(second + 1))) {
            ownNames.add(symbol(s));
        }
        names.addAll(ownNames);
        boolean isClass = c.name == symbol("CLASS") || !supers.isEmpty() && supers.get(0).instanceLayout != null
            && supers.get(0).instanceLayout.representation == Layout.Representation.CLASS;
        if (isClass) {
            CLASS_SLOTS = names.size();
        }
        char metaclass = row.charAt(0);
        Layout.Representation r = isClass ? Layout.Representation.CLASS
            : metaclass == 'F' ? Layout.Representation.FUNCALLABLE : Layout.Representation.OBJECT;
        if (metaclass != 'B' && metaclass != 'U') {
            c.instanceLayout = new Layout(c, r, names.toArray(), new Object[0], new Cons[0], true);
        }
        c.slots = new Object[CLASS_SLOTS_IN_ALL];
        java.util.Arrays.fill(c.slots, Symbol.NIL);
        c.slots[OWN_SLOTS] = Cons.list(ownNames.toArray());
        c.slots[SUPERCLASSES] = Cons.list(supers.toArray());
        for (LispClass s : supers) {
            s.slots[SUBCLASSES] = new Cons(c, s.slots[SUBCLASSES]);
        }
    }

    // While the table is read, before the layout of classes exists; the order of slots in the table above.
    private static final int CLASS_SLOTS_IN_ALL = 10;
    private static final int SUPERCLASSES = 1;
    private static final int SUBCLASSES = 2;
    private static final int OWN_SLOTS = 3;

    private static Object[] own(LispClass c) {
        List<Object> out = new ArrayList<>();
        for (Object l = c.slots[OWN_SLOTS]; l instanceof Cons cell; l = cell.cdr) {
            out.add(cell.car);
        }
        return out.toArray();
    }

    private static String metaclassName(char letter) {
        return switch (letter) {
            case 'S' -> "STANDARD-CLASS";
            case 'F' -> "%FUNCALLABLE-STANDARD-CLASS";
            case 'U' -> "STRUCTURE-CLASS";
            case 'C' -> "%CONDITION-CLASS";
            default -> "BUILT-IN-CLASS";
        };
    }

    private static Object getSlot(LispClass c, String slot) {
        return c.slots[c.layout.indexOf(symbol(slot))];
    }

    private static void setSlot(LispClass c, String slot, Object value) {
        c.slots[c.layout.indexOf(symbol(slot))] = value;
    }

    /// The class of the table called `name`, `%` before the names of package WEFT.
    public static LispClass named(String name) {
        return symbol(name).namedClass;
    }

    private static Symbol symbol(String name) {
        return name.charAt(0) == '%' ? LispPackage.WEFT.define(name.substring(1)) : LispPackage.COMMON_LISP.define(name);
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ");
    }
}
