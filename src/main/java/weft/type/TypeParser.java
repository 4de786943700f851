package weft.type;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import weft.array.ElementTypes;
import weft.condition.Errors;
import weft.control.DefinitionFunctions;
import weft.number.Numbers;
import weft.object.BuiltInClasses;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispClass;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// Reads type specifiers (CLHS 4.2.3). Expanders of DEFTYPE are Lisp functions, so parsing may call Lisp.
final class TypeParser {

    /// The kind of definition that holds a DEFTYPE expander, a function of a form and an environment.
    static final Symbol EXPANDER = LispPackage.WEFT.define("TYPE-EXPANDER");
    static final String NO_TYPE = "~S is not a type specifier.";
    private static final Symbol STAR = LispPackage.COMMON_LISP.define("*");
    private static final int MANY = 1000;

    static {
        BuiltInClasses.of(Symbol.NIL); // names of classes mean something from here on
    }

    private final LispThread t;
    /// Expansions so far, against definitions that run in circles.
    private int expansions;
    /// True once something was met that another definition may change.
    boolean provisional;

    TypeParser(LispThread t) {
        this.t = t;
    }

    LispType parse(Object specifier) {
        return switch (specifier) {
            case LispClass c -> new LispType.InstanceOf(c);
            case Symbol s -> parseName(s, specifier);
            case Cons c when c.car instanceof Symbol s -> parseList(s, arguments(c), c);
            default -> throw malformed(specifier);
        };
    }

    private LispType parseName(Symbol s, Object specifier) {
        AtomicType atomic = AtomicType.named(s);
        if (atomic != null) {
            return atomic;
        }
        Object expander = DefinitionFunctions.definition(s, EXPANDER);
        if (expander != Symbol.NIL) {
            return expand(expander, specifier);
        }
        LispClass c = s.namedClass;
        if (c != null) {
            return new LispType.InstanceOf(c);
        }
        provisional = true;
        return new LispType.Unanswerable(specifier, false, NO_TYPE);
    }

    private LispType expand(Object expander, Object specifier) {
        if (++expansions > MANY) {
            throw Errors.error("The definition of the type ~S leads back to itself.", specifier);
        }
        Object form = specifier instanceof Cons ? specifier : new Cons(specifier, Symbol.NIL);
        return parse(((LispFunction) expander).call2(t, form, Symbol.NIL));
    }

    private LispType parseList(Symbol head, Object[] a, Cons whole) {
        if (head.homePackage == LispPackage.COMMON_LISP) {
            LispType known = parseStandard(head.name, a, whole);
            if (known != null) {
                return known;
            }
        }
        Object expander = DefinitionFunctions.definition(head, EXPANDER);
        if (expander != Symbol.NIL) {
            return expand(expander, whole);
        }
        if (a.length == 0 && (head.namedClass != null || AtomicType.named(head) != null)) {
            return parseName(head, whole);
        }
        if (head.namedClass != null || AtomicType.named(head) != null) {
            throw malformed(whole);
        }
        provisional = true;
        return new LispType.Unanswerable(whole, false, NO_TYPE);
    }

    private LispType parseStandard(String head, Object[] a, Cons whole) {
        return switch (head) {
            case "AND" -> new LispType.And(parseAll(a));
            case "OR" -> new LispType.Or(parseAll(a));
            case "NOT" -> new LispType.Not(parse(check(a, 1, 1, whole)[0]));
            case "MEMBER" -> new LispType.Member(List.of(a));
            case "EQL" -> new LispType.Member(List.of(check(a, 1, 1, whole)));
            case "SATISFIES" -> {
                if (check(a, 1, 1, whole)[0] instanceof Symbol s) {
                    yield new LispType.Satisfies(s);
                }
                throw malformed(whole);
            }
            case "CONS" -> cons(check(a, 0, 2, whole));
            case "INTEGER" -> integer(check(a, 0, 2, whole), whole);
            case "MOD" -> LispType.IntegerRange.of(BigInteger.ZERO,
                Numbers.big(positive(check(a, 1, 1, whole)[0], whole)).subtract(BigInteger.ONE));
            case "UNSIGNED-BYTE" -> isStar(check(a, 0, 1, whole), 0) ? AtomicType.UNSIGNED_BYTE
                : LispType.IntegerRange.of(BigInteger.ZERO, BigInteger.ONE.shiftLeft(bits(a[0], whole)).subtract(BigInteger.ONE));
            case "SIGNED-BYTE" -> {
                if (isStar(check(a, 0, 1, whole), 0)) {
                    yield AtomicType.INTEGER;
                }
                BigInteger half = BigInteger.ONE.shiftLeft(bits(a[0], whole) - 1);
                yield LispType.IntegerRange.of(half.negate(), half.subtract(BigInteger.ONE));
            }
            case "REAL" -> range(true, true, true, check(a, 0, 2, whole), whole);
            case "RATIONAL" -> range(true, false, false, check(a, 0, 2, whole), whole);
            case "FLOAT" -> range(false, true, true, check(a, 0, 2, whole), whole);
            case "SINGLE-FLOAT", "SHORT-FLOAT" -> range(false, true, false, check(a, 0, 2, whole), whole);
            case "DOUBLE-FLOAT", "LONG-FLOAT" -> range(false, false, true, check(a, 0, 2, whole), whole);
            case "COMPLEX" -> isStar(check(a, 0, 1, whole), 0) ? AtomicType.COMPLEX : complex(parse(a[0]), whole);
            case "ARRAY" -> array(false, check(a, 0, 2, whole), whole);
            case "SIMPLE-ARRAY" -> array(true, check(a, 0, 2, whole), whole);
            case "VECTOR" -> vector(elements(check(a, 0, 2, whole), 0), false, a, 1, whole);
            case "SIMPLE-VECTOR" -> vector(1 << ElementType.T.ordinal(), true, check(a, 0, 1, whole), 0, whole);
            case "BIT-VECTOR" -> vector(1 << ElementType.BIT.ordinal(), false, check(a, 0, 1, whole), 0, whole);
            case "SIMPLE-BIT-VECTOR" -> vector(1 << ElementType.BIT.ordinal(), true, check(a, 0, 1, whole), 0, whole);
            case "STRING" -> vector(LispType.ArrayOf.STRING, false, check(a, 0, 1, whole), 0, whole);
            case "SIMPLE-STRING" -> vector(LispType.ArrayOf.STRING, true, check(a, 0, 1, whole), 0, whole);
            case "BASE-STRING" -> vector(1 << ElementType.CHARACTER.ordinal(), false, check(a, 0, 1, whole), 0, whole);
            case "SIMPLE-BASE-STRING" -> vector(1 << ElementType.CHARACTER.ordinal(), true, check(a, 0, 1, whole), 0, whole);
            case "FUNCTION" -> isAnyFunction(check(a, 0, 2, whole))
                ? new LispType.InstanceOf(BuiltInClasses.named("FUNCTION"))
                : new LispType.Unanswerable(whole, true, "Whether an object is of type ~S cannot be tested.");
            case "VALUES" -> new LispType.Unanswerable(whole, false, "~S is no type of objects.");
            default -> null;
        };
    }

    private static boolean isAnyFunction(Object[] a) {
        return isStar(a, 0) && isStar(a, 1);
    }

    private List<LispType> parseAll(Object[] specifiers) {
        List<LispType> parts = new ArrayList<>(specifiers.length);
        for (Object s : specifiers) {
            parts.add(parse(s));
        }
        return parts;
    }

    private LispType cons(Object[] a) {
        LispType car = isStar(a, 0) ? AtomicType.T : parse(a[0]);
        LispType cdr = isStar(a, 1) ? AtomicType.T : parse(a[1]);
        return car == AtomicType.T && cdr == AtomicType.T ? AtomicType.CONS : new LispType.ConsOf(car, cdr);
    }

    // --- numbers

    private LispType integer(Object[] a, Object whole) {
        return isStar(a, 0) && isStar(a, 1) ? AtomicType.INTEGER
            : LispType.IntegerRange.of(integerBound(a, 0, 1, whole), integerBound(a, 1, -1, whole));
    }

    private BigInteger integerBound(Object[] a, int i, int inward, Object whole) {
        LispType.Bound b = bound(a, i, whole);
        if (b == null) {
            return null;
        }
        if (!Numbers.isInteger(b.value())) {
            throw malformed(whole);
        }
        BigInteger n = Numbers.big(b.value());
        return b.exclusive() ? n.add(BigInteger.valueOf(inward)) : n;
    }

    private LispType range(boolean rationals, boolean singles, boolean doubles, Object[] a, Object whole) {
        return new LispType.RealRange(rationals, singles, doubles, bound(a, 0, whole), bound(a, 1, whole));
    }

    private LispType.Bound bound(Object[] a, int i, Object whole) {
        if (isStar(a, i)) {
            return null;
        }
        boolean exclusive = a[i] instanceof Cons;
        Object value = a[i] instanceof Cons c && c.cdr == Symbol.NIL ? c.car : a[i];
        if (!Numbers.isReal(value)) {
            throw malformed(whole);
        }
        return new LispType.Bound(value, exclusive);
    }

    private LispType complex(LispType part, Object whole) {
        TypeSet parts = TypeSets.of(part, true);
        if (parts.intersect(TypeSet.of(Kind.INTEGER, Kind.RATIO, Kind.SINGLE, Kind.DOUBLE).complement()).isEmpty() == Verdict.NO) {
            throw malformed(whole);
        }
        return new LispType.ComplexOf(meets(parts, Kind.INTEGER) || meets(parts, Kind.RATIO), meets(parts, Kind.SINGLE), meets(parts, Kind.DOUBLE));
    }

    private static boolean meets(TypeSet s, Kind k) {
        return s.intersect(TypeSet.of(k)).isEmpty() != Verdict.YES;
    }

    private Object positive(Object x, Object whole) {
        if (Numbers.isInteger(x) && Numbers.big(x).signum() > 0) {
            return x;
        }
        throw malformed(whole);
    }

    private int bits(Object x, Object whole) {
        if (x instanceof Long n && n > 0 && n < Integer.MAX_VALUE) {
            return (int) (long) n;
        }
        throw malformed(whole);
    }

    // --- arrays

    private LispType array(boolean onlySimple, Object[] a, Object whole) {
        int elements = elements(a, 0);
        int[] dimensions = isStar(a, 1) ? null : dimensions(a[1], whole);
        return new LispType.ArrayOf(elements, onlySimple, dimensions);
    }

    private LispType vector(int elements, boolean onlySimple, Object[] a, int i, Object whole) {
        return new LispType.ArrayOf(elements, onlySimple, new int[] {isStar(a, i) ? -1 : dimension(a[i], whole)});
    }

    private int elements(Object[] a, int i) {
        return isStar(a, i) ? LispType.ArrayOf.ANY : 1 << ElementTypes.upgrade(t, a[i]).ordinal();
    }

    private int[] dimensions(Object x, Object whole) {
        if (x instanceof Long) {
            int[] any = new int[dimension(x, whole)];
            java.util.Arrays.fill(any, -1);
            return any;
        }
        if (x != Symbol.NIL && !(x instanceof Cons)) {
            throw malformed(whole);
        }
        Object[] list = elementsOf(x, whole);
        int[] out = new int[list.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = list[i] == STAR ? -1 : dimension(list[i], whole);
        }
        return out;
    }

    private int dimension(Object x, Object whole) {
        if (x instanceof Long n && n >= 0 && n < Integer.MAX_VALUE) {
            return (int) (long) n;
        }
        throw malformed(whole);
    }

    // --- lists

    private static boolean isStar(Object[] a, int i) {
        return i >= a.length || a[i] == STAR;
    }

    private Object[] arguments(Cons c) {
        return elementsOf(c.cdr, c);
    }

    private Object[] elementsOf(Object list, Object whole) {
        List<Object> out = new ArrayList<>();
        while (list instanceof Cons c) {
            out.add(c.car);
            list = c.cdr;
        }
        if (list != Symbol.NIL) {
            throw malformed(whole);
        }
        return out.toArray();
    }

    private Object[] check(Object[] a, int min, int max, Object whole) {
        if (a.length < min || a.length > max) {
            throw malformed(whole);
        }
        return a;
    }

    private static RuntimeException malformed(Object specifier) {
        return Errors.error(NO_TYPE, specifier);
    }
}
