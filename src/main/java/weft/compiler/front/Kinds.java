package weft.compiler.front;

import java.math.BigInteger;
import java.util.function.Function;
import weft.compiler.ir.ValueKind;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.ThreadContext;
import weft.runtime.Upcall;

/// From type specifiers to the kinds of value that the compiler can represent without an object.
public final class Kinds {

    /// A type whose definition leads back to itself is not expanded for ever.
    static final int MOST_EXPANSIONS = 32;

    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private Kinds() {}

    /// The kind of the values of `type`; [ValueKind#OBJECT] when there is no special one.
    public static ValueKind of(Object type) {
        return expanding(type, Kinds::known);
    }

    /// The kind of the elements of arrays of `type`, if that is unboxed; else [ValueKind#OBJECT].
    static ValueKind ofElements(Object type) {
        ValueKind k = expanding(type, Kinds::knownElements);
        return k.isUnboxed() ? k : ValueKind.OBJECT;
    }

    /// What `known` says of `type`, or of what that stands for.
    ///
    /// @param known null for a type that is to be expanded
    private static ValueKind expanding(Object type, Function<Object, ValueKind> known) {
        Object spec = type;
        for (int i = 0; i < MOST_EXPANSIONS; i++) {
            ValueKind k = known.apply(spec);
            if (k != null) {
                return k;
            }
            if (!Upcall.EXPAND_TYPE.isDefined()) {
                return ValueKind.OBJECT;
            }
            LispThread t = ThreadContext.current();
            Object expanded = Upcall.EXPAND_TYPE.call(t, spec);
            if (expanded == spec) {
                return ValueKind.OBJECT;
            }
            spec = expanded;
        }
        return ValueKind.OBJECT;
    }

    private static ValueKind knownElements(Object spec) {
        Symbol name = (spec instanceof Cons c ? c.car : spec) instanceof Symbol s ? s : null;
        if (name == null || name.homePackage != LispPackage.COMMON_LISP) {
            return null;
        }
        return switch (name.name) {
            case "ARRAY", "SIMPLE-ARRAY", "VECTOR" -> spec instanceof Cons c && c.cdr instanceof Cons d ? of(d.car) : ValueKind.OBJECT;
            default -> ValueKind.OBJECT;
        };
    }

    private static ValueKind known(Object spec) {
        if (spec instanceof Symbol s) {
            if (s.homePackage != LispPackage.COMMON_LISP) {
                return null;
            }
            return switch (s.name) {
                case "FIXNUM", "BIT" -> ValueKind.FIXNUM;
                case "DOUBLE-FLOAT", "LONG-FLOAT" -> ValueKind.DOUBLE;
                case "SINGLE-FLOAT", "SHORT-FLOAT" -> ValueKind.SINGLE;
                default -> ValueKind.OBJECT;
            };
        }
        if (spec instanceof Cons c && c.car instanceof Symbol s && s.homePackage == LispPackage.COMMON_LISP) {
            return switch (s.name) {
                case "INTEGER" -> bounds(c.cdr);
                case "UNSIGNED-BYTE" -> width(c.cdr, 63);
                case "SIGNED-BYTE" -> width(c.cdr, 64);
                case "MOD" -> width(c.cdr, Integer.MAX_VALUE) == ValueKind.FIXNUM ? ValueKind.FIXNUM : ValueKind.OBJECT;
                case "DOUBLE-FLOAT", "LONG-FLOAT" -> ValueKind.DOUBLE;
                case "SINGLE-FLOAT", "SHORT-FLOAT" -> ValueKind.SINGLE;
                default -> ValueKind.OBJECT;
            };
        }
        return null;
    }

    private static ValueKind width(Object args, int max) {
        return args instanceof Cons c && c.car instanceof Long n && (max == Integer.MAX_VALUE || n <= max)
            ? ValueKind.FIXNUM : ValueKind.OBJECT;
    }

    private static ValueKind bounds(Object args) {
        return args instanceof Cons lo && inRange(lo.car) && lo.cdr instanceof Cons hi && inRange(hi.car)
            ? ValueKind.FIXNUM : ValueKind.OBJECT;
    }

    private static boolean inRange(Object bound) {
        Object n = bound instanceof Cons c ? c.car : bound;
        return n instanceof Long || n instanceof BigInteger b && b.compareTo(MIN) >= 0 && b.compareTo(MAX) <= 0;
    }

    /// True for symbols that may stand in the place of TYPE in a declaration: names of types.
    static boolean isTypeName(Symbol s) {
        return s.homePackage == LispPackage.COMMON_LISP || Upcall.EXPAND_TYPE.isDefined();
    }
}
