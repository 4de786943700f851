package weft.type;

import weft.number.Numbers;
import weft.object.BuiltInClasses;
import weft.object.ElementType;
import weft.object.LispClass;
import weft.object.LispPackage;
import weft.object.Symbol;

/// Turns types into sets of objects: the smallest known to enclose the type (`outer`), or the largest known to lie within it.
final class TypeSets {

    private static final Kind[] RATIONALS = {Kind.INTEGER, Kind.RATIO};
    private static final Kind[] COMPLEXES = {Kind.COMPLEX_RATIONAL, Kind.COMPLEX_SINGLE, Kind.COMPLEX_DOUBLE};
    private static final TypeSet REALS = TypeSet.of(Kind.INTEGER, Kind.RATIO, Kind.SINGLE, Kind.DOUBLE);
    private static final TypeSet LIST = TypeSet.of(Kind.NIL, Kind.CONS);
    private static final TypeSet SYMBOL = TypeSet.of(Kind.NIL, Kind.KEYWORD, Kind.SYMBOL);

    private TypeSets() {}

    static TypeSet of(LispType type, boolean outer) {
        return switch (type) {
            case AtomicType a -> of(a);
            case LispType.IntegerRange r -> integers(r.low() == null ? null : Numbers.integer(r.low()),
                r.high() == null ? null : Numbers.integer(r.high()));
            case LispType.RealRange r -> reals(r);
            case LispType.ComplexOf c -> complexes(c);
            case LispType.ConsOf c -> pairs(of(c.car(), outer), of(c.cdr(), outer));
            case LispType.ArrayOf a -> arrays(a.elements(), a.onlySimple(), a.dimensions());
            case LispType.Member m -> {
                TypeSet s = TypeSet.NONE;
                for (Object x : m.objects()) {
                    s = s.unite(TypeSet.only(x));
                }
                yield s;
            }
            case LispType.And a -> {
                TypeSet s = TypeSet.ALL;
                for (LispType part : a.parts()) {
                    s = s.intersect(of(part, outer));
                }
                yield s;
            }
            case LispType.Or o -> {
                TypeSet s = TypeSet.NONE;
                for (LispType part : o.parts()) {
                    s = s.unite(of(part, outer));
                }
                yield s;
            }
            case LispType.Not n -> of(n.part(), !outer).complement();
            case LispType.Satisfies s -> outer ? TypeSet.ALL : TypeSet.NONE;
            case LispType.InstanceOf i -> instances(i.type());
            case LispType.Unanswerable u -> !outer ? TypeSet.NONE : u.isFunction() ? instances(BuiltInClasses.named("FUNCTION")) : TypeSet.ALL;
        };
    }

    private static TypeSet of(AtomicType type) {
        return switch (type) {
            case T -> TypeSet.ALL;
            case NIL, EXTENDED_CHAR -> TypeSet.NONE;
            case ATOM -> TypeSet.of(Kind.CONS).complement();
            case LIST -> LIST;
            case CONS -> TypeSet.of(Kind.CONS);
            case SEQUENCE -> LIST.unite(of(AtomicType.VECTOR));
            case SYMBOL -> SYMBOL;
            case NULL -> TypeSet.of(Kind.NIL);
            case KEYWORD -> TypeSet.of(Kind.KEYWORD);
            case BOOLEAN -> TypeSet.of(Kind.NIL).unite(TypeSet.only(Symbol.T));
            case NUMBER -> REALS.unite(TypeSet.of(COMPLEXES));
            case REAL -> REALS;
            case RATIONAL -> TypeSet.of(RATIONALS);
            case INTEGER, SIGNED_BYTE -> TypeSet.of(Kind.INTEGER);
            case FIXNUM -> fixnums();
            case BIGNUM -> TypeSet.of(Kind.INTEGER).intersect(fixnums().complement());
            case BIT -> integers(0L, 1L);
            case UNSIGNED_BYTE -> integers(0L, null);
            case RATIO -> TypeSet.of(Kind.RATIO);
            case FLOAT -> TypeSet.of(Kind.SINGLE, Kind.DOUBLE);
            case SINGLE_FLOAT, SHORT_FLOAT -> TypeSet.of(Kind.SINGLE);
            case DOUBLE_FLOAT, LONG_FLOAT -> TypeSet.of(Kind.DOUBLE);
            case COMPLEX -> TypeSet.of(COMPLEXES);
            case CHARACTER, BASE_CHAR -> TypeSet.of(Kind.CHARACTER);
            case STANDARD_CHAR -> TypeSet.of(Kind.CHARACTER,
                LineRegion.between(Line.CHARACTERS, 32L, 127L).unite(LineRegion.between(Line.CHARACTERS, 10L, 11L)));
            case ARRAY -> TypeSet.of(Kind.ARRAY);
            case SIMPLE_ARRAY -> arrays(LispType.ArrayOf.ANY, true, null);
            case VECTOR -> arrays(LispType.ArrayOf.ANY, false, new int[] {-1});
            case SIMPLE_VECTOR -> vectors(true, ElementType.T);
            case BIT_VECTOR -> vectors(false, ElementType.BIT);
            case SIMPLE_BIT_VECTOR -> vectors(true, ElementType.BIT);
            case STRING -> vectors(false, ElementType.CHARACTER, ElementType.NIL);
            case SIMPLE_STRING -> vectors(true, ElementType.CHARACTER, ElementType.NIL);
            case BASE_STRING -> vectors(false, ElementType.CHARACTER);
            case SIMPLE_BASE_STRING -> vectors(true, ElementType.CHARACTER);
        };
    }

    private static TypeSet fixnums() {
        return integers(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static TypeSet integers(Object low, Object high) {
        return TypeSet.of(Kind.INTEGER, stretch(Line.INTEGERS, low == null ? null : new LispType.Bound(low, false),
            high == null ? null : new LispType.Bound(high, false)));
    }

    private static TypeSet reals(LispType.RealRange r) {
        TypeSet s = TypeSet.NONE;
        if (r.rationals()) {
            for (Kind k : RATIONALS) {
                s = s.unite(TypeSet.of(k, stretch(k.line, r.low(), r.high())));
            }
        }
        if (r.singles()) {
            s = s.unite(TypeSet.of(Kind.SINGLE, stretch(Line.SINGLES, r.low(), r.high())));
        }
        if (r.doubles()) {
            s = s.unite(TypeSet.of(Kind.DOUBLE, stretch(Line.DOUBLES, r.low(), r.high())));
        }
        return s;
    }

    private static Region stretch(Line line, LispType.Bound low, LispType.Bound high) {
        if (low == null && high == null) {
            return LineRegion.all(line);
        }
        Object least = line.first() == null ? null : line.firstNumber();
        return LineRegion.between(line, low == null ? least : line.cut(low.value(), low.exclusive()),
            high == null ? null : line.cut(high.value(), !high.exclusive()));
    }

    private static TypeSet complexes(LispType.ComplexOf c) {
        TypeSet s = c.rationals() ? TypeSet.of(Kind.COMPLEX_RATIONAL) : TypeSet.NONE;
        s = c.singles() ? s.unite(TypeSet.of(Kind.COMPLEX_SINGLE)) : s;
        return c.doubles() ? s.unite(TypeSet.of(Kind.COMPLEX_DOUBLE)) : s;
    }

    private static TypeSet pairs(TypeSet car, TypeSet cdr) {
        return car == TypeSet.ALL && cdr == TypeSet.ALL ? TypeSet.of(Kind.CONS)
            : TypeSet.of(Kind.CONS, AtomRegion.of(new Atom.Pair(car, cdr)));
    }

    private static TypeSet vectors(boolean onlySimple, ElementType... elements) {
        int mask = 0;
        for (ElementType e : elements) {
            mask |= 1 << e.ordinal();
        }
        return arrays(mask, onlySimple, new int[] {-1});
    }

    private static TypeSet arrays(int elements, boolean onlySimple, int[] dimensions) {
        int storage = 0;
        for (int i = 0; i < ElementType.values().length; i++) {
            if ((elements >>> i & 1) != 0) {
                storage |= (onlySimple ? 2 : 3) << 2 * i;
            }
        }
        return TypeSet.of(Kind.ARRAY, AtomRegion.of(new Atom.Shape(storage, dimensions)));
    }

    private static TypeSet instances(LispClass c) {
        if (c.name instanceof Symbol s && s.homePackage == LispPackage.COMMON_LISP && s.namedClass == c) {
            AtomicType a = AtomicType.named(s);
            if (a != null) {
                return of(a);
            }
        }
        return TypeSet.of(Kind.OTHER, AtomRegion.of(new Atom.Instances(c)));
    }
}
