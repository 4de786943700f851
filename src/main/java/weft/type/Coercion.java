package weft.type;

import weft.array.ElementTypes;
import weft.condition.Errors;
import weft.object.BuiltInClasses;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispComplex;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.Symbol;

/// Conversion of an object to a type (CLHS COERCE). What makes the new object is the function of the standard that is there for it.
final class Coercion {

    private static final LispType VECTOR = AtomicType.VECTOR;
    private static final LispType FUNCTION = new LispType.InstanceOf(BuiltInClasses.named("FUNCTION"));

    private Coercion() {}

    static Object coerce(LispThread t, Object x, Object specifier) {
        LispType type = TypeSpecifiers.parse(t, specifier);
        if (type instanceof LispType.Unanswerable u && u.isFunction()) {
            type = FUNCTION;
        }
        if (type.contains(t, x)) {
            return x;
        }
        Object result = convert(t, x, type);
        if (result == null || !type.contains(t, result) && !isCanonicalComplex(type, result)) {
            throw Errors.typeError(x, specifier);
        }
        return result;
    }

    /// True for a rational that stands for a complex number: those are never complex with a rational imaginary part of zero.
    private static boolean isCanonicalComplex(LispType type, Object x) {
        return AtomicType.RATIONAL.contains(null, x) && (type == AtomicType.COMPLEX || type instanceof LispType.ComplexOf c && c.rationals());
    }

    private static Object convert(LispThread t, Object x, LispType type) {
        if (AtomicType.NUMBER.contains(t, x)) {
            return convertNumber(t, x, type);
        }
        if (type == AtomicType.CHARACTER || type == AtomicType.BASE_CHAR) {
            return call(t, "CHARACTER", x);
        }
        if (type.equals(FUNCTION)) {
            return convertToFunction(t, x);
        }
        return AtomicType.SEQUENCE.contains(t, x) ? convertSequence(t, x, type) : null;
    }

    private static Object convertNumber(LispThread t, Object x, LispType type) {
        if (AtomicType.REAL.contains(t, x)) {
            if (isWithin(type, AtomicType.SINGLE_FLOAT) || type == AtomicType.FLOAT) {
                return call(t, "FLOAT", x, 1f);
            }
            if (isWithin(type, AtomicType.DOUBLE_FLOAT)) {
                return call(t, "FLOAT", x, 1d);
            }
            if (isWithin(type, AtomicType.FLOAT)) {
                return call(t, "FLOAT", x);
            }
        }
        if (!isWithin(type, AtomicType.COMPLEX)) {
            return null;
        }
        boolean single = type instanceof LispType.ComplexOf c && c.singles() && !c.rationals();
        boolean twice = type instanceof LispType.ComplexOf c && c.doubles() && !c.rationals() && !c.singles();
        Object prototype = single ? (Object) 1f : twice ? (Object) 1d : null;
        Object real = x instanceof LispComplex z ? z.real() : x;
        Object imaginary = x instanceof LispComplex z ? z.imaginary() : (Object) 0L;
        return prototype == null ? call(t, "COMPLEX", real, imaginary)
            : call(t, "COMPLEX", call(t, "FLOAT", real, prototype), call(t, "FLOAT", imaginary, prototype));
    }

    private static Object convertToFunction(LispThread t, Object x) {
        if (x instanceof Symbol s) {
            if (s.function.isCallable()) {
                return s.function;
            }
            return call(t, "FDEFINITION", s);
        }
        return x instanceof Cons c && (c.car == cl("LAMBDA") || c.car == LispPackage.WEFT.define("NAMED-LAMBDA"))
            ? call(t, "EVAL", Cons.list(cl("FUNCTION"), x)) : null;
    }

    private static Object convertSequence(LispThread t, Object x, LispType type) {
        if (x instanceof LispVector v && isWithin(type, AtomicType.LIST)) {
            Object[] elements = new Object[v.length()];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = v.get(i);
            }
            return Cons.list(elements);
        }
        if (!isWithin(type, VECTOR)) {
            return null;
        }
        Object vector = call(t, "MAKE-ARRAY", call(t, "LENGTH", x), LispPackage.keyword("ELEMENT-TYPE"),
            ElementTypes.specifier(elementType(type)));
        return call(t, "REPLACE", vector, x);
    }

    /// The element type of the vectors made for `type`: general if it may be, else the first that it allows.
    static ElementType elementType(LispType type) {
        TypeSet set = TypeSets.of(type, true);
        for (ElementType e : ElementType.values()) {
            LispType simple = new LispType.ArrayOf(1 << e.ordinal(), true, new int[] {-1});
            if (set.intersect(TypeSets.of(simple, true)).isEmpty() != Verdict.YES) {
                return e;
            }
        }
        return ElementType.T;
    }

    private static boolean isWithin(LispType type, LispType other) {
        return type == other || Subtypes.isSubtype(type, other) == Verdict.YES;
    }

    private static Object call(LispThread t, String name, Object... arguments) {
        LispFunction f = cl(name).function;
        return f.apply(t, arguments);
    }

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }
}
