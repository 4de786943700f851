package weft.sequence;

import weft.array.AccessFunctions;
import weft.array.ElementTypes;
import weft.array.Storage;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispClass;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.Symbol;
import weft.runtime.Upcall;

/// The type of sequence that a result-type argument asks for: lists or vectors of an element type, perhaps of a certain length.
///
/// @param element the element type of vectors, null for lists
/// @param minimum the least length allowed
/// @param maximum the greatest length allowed, -1 when there is none
/// @param orElse the same element type with other lengths, which will do too, or null
public record SequenceType(ElementType element, int minimum, int maximum, SequenceType orElse) {

    private static final Symbol STAR = LispPackage.COMMON_LISP.define("*");
    private static final SequenceType LIST = new SequenceType(null, 0, -1);

    private SequenceType(ElementType element, int minimum, int maximum) {
        this(element, minimum, maximum, null);
    }

    /// What `specifier` asks for; signals TYPE-ERROR when it is no subtype of LIST or VECTOR that can be made.
    public static SequenceType of(LispThread t, Object specifier) {
        SequenceType type = resolve(t, specifier);
        if (type == null) {
            throw Errors.typeError(specifier, Cons.list(cl("SATISFIES"), LispPackage.WEFT.define("%SEQUENCE-TYPE-SPECIFIER-P")));
        }
        return type;
    }

    /// What `specifier` asks for, or null.
    static SequenceType resolve(LispThread t, Object specifier) {
        return switch (specifier) {
            case Symbol s -> ofSymbol(t, s);
            case Cons c when c.car instanceof Symbol s -> ofCompound(t, s, c);
            case LispClass k when k.name instanceof Symbol s -> ofSymbol(t, s);
            default -> null;
        };
    }

    private static SequenceType ofSymbol(LispThread t, Symbol s) {
        return switch (s.homePackage == LispPackage.COMMON_LISP ? s.name : "") {
            case "LIST" -> LIST;
            case "NULL" -> new SequenceType(null, 0, 0);
            case "CONS" -> new SequenceType(null, 1, -1);
            case "VECTOR", "SIMPLE-VECTOR", "ARRAY", "SIMPLE-ARRAY" -> vector(ElementType.T, -1);
            case "STRING", "SIMPLE-STRING", "BASE-STRING", "SIMPLE-BASE-STRING" -> vector(ElementType.CHARACTER, -1);
            case "BIT-VECTOR", "SIMPLE-BIT-VECTOR" -> vector(ElementType.BIT, -1);
            case "NIL", "T", "SEQUENCE", "*" -> null;
            default -> expanded(t, s);
        };
    }

    private static SequenceType ofCompound(LispThread t, Symbol head, Cons form) {
        Object[] args = ElementTypes.arguments(form);
        Object first = args.length > 0 ? args[0] : STAR;
        Object second = args.length > 1 ? args[1] : STAR;
        return switch (head.homePackage == LispPackage.COMMON_LISP ? head.name : "") {
            case "LIST", "NULL" -> args.length == 0 ? ofSymbol(t, head) : null;
            case "CONS" -> ofCons(t, second);
            case "VECTOR" -> vector(t, first, second);
            case "ARRAY", "SIMPLE-ARRAY" -> ofArray(t, first, second);
            case "SIMPLE-VECTOR" -> vector(t, Symbol.T, first);
            case "STRING", "SIMPLE-STRING", "BASE-STRING", "SIMPLE-BASE-STRING" -> vector(t, cl("CHARACTER"), first);
            case "BIT-VECTOR", "SIMPLE-BIT-VECTOR" -> vector(t, cl("BIT"), first);
            case "OR" -> {
                SequenceType all = null;
                for (Object o : args) {
                    SequenceType type = resolve(t, o);
                    if (type == null || all != null && type.element != all.element) {
                        yield null;
                    }
                    all = new SequenceType(type.element, type.minimum, type.maximum, all);
                }
                yield all;
            }
            case "AND" -> {
                SequenceType all = null;
                for (Object o : args) {
                    SequenceType type = resolve(t, o);
                    all = all == null ? type : type == null ? all : all.and(type);
                }
                yield all;
            }
            default -> expanded(t, form);
        };
    }

    private static SequenceType ofCons(LispThread t, Object cdrType) {
        SequenceType rest = cdrType == STAR ? LIST : resolve(t, cdrType);
        return rest == null || rest.element != null ? new SequenceType(null, 1, -1)
            : new SequenceType(null, rest.minimum + 1, rest.maximum < 0 ? -1 : rest.maximum + 1);
    }

    private static SequenceType ofArray(LispThread t, Object element, Object dimensions) {
        if (dimensions instanceof Cons c) {
            return c.cdr == Symbol.NIL ? vector(t, element, c.car) : null;
        }
        return dimensions == STAR || dimensions instanceof Long n && n == 1 ? vector(t, element, STAR) : null;
    }

    private static SequenceType vector(LispThread t, Object element, Object size) {
        return vector(element == STAR ? ElementType.T : ElementTypes.upgrade(t, element), size instanceof Long n ? (int) (long) n : -1);
    }

    private static SequenceType vector(ElementType element, int size) {
        return new SequenceType(element, Math.max(size, 0), size);
    }

    /// Both of two.
    private SequenceType and(SequenceType o) {
        return new SequenceType(element == ElementType.T ? o.element : element, Math.max(minimum, o.minimum),
            maximum < 0 ? o.maximum : o.maximum < 0 ? maximum : Math.min(maximum, o.maximum));
    }

    private static SequenceType expanded(LispThread t, Object type) {
        if (!Upcall.EXPAND_TYPE.isDefined()) {
            return null;
        }
        Object expansion = Upcall.EXPAND_TYPE.call(t, type);
        return expansion == type ? null : resolve(t, expansion);
    }

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    public boolean isList() {
        return element == null;
    }

    private boolean allows(int length) {
        return length >= minimum && (maximum < 0 || length <= maximum) || orElse != null && orElse.allows(length);
    }

    /// Signals TYPE-ERROR unless the type has sequences of `length` elements.
    public void checkLength(int length) {
        if (!allows(length)) {
            throw Errors.typeError((long) length, Cons.list(cl("INTEGER"), (long) minimum, maximum < 0 ? STAR : (Object) (long) maximum));
        }
    }

    /// A fresh sequence of the type with these elements; signals TYPE-ERROR if the length or an element does not fit.
    public Object fromArray(Object[] elements) {
        checkLength(elements.length);
        if (element == null) {
            return Cons.list(elements);
        }
        if (element == ElementType.T) {
            return new weft.object.SimpleVector(elements);
        }
        LispVector v = Storage.make(element, elements.length);
        for (int i = 0; i < elements.length; i++) {
            AccessFunctions.checkElement(v, elements[i]);
            v.set(i, elements[i]);
        }
        return v;
    }

    /// A fresh sequence of the type with `length` elements, each `initial`, or what storage holds at first when that is null.
    public Object make(int length, Object initial) {
        checkLength(length);
        if (element == null) {
            Object list = Symbol.NIL;
            for (int i = 0; i < length; i++) {
                list = new Cons(initial == null ? Symbol.NIL : initial, list);
            }
            return list;
        }
        LispVector v = Storage.make(element, length);
        if (initial != null) {
            AccessFunctions.checkElement(v, initial);
            Storage.fill(v, initial, 0, length);
        }
        return v;
    }
}
