package weft.type;

import java.math.BigInteger;
import java.util.List;
import weft.condition.Errors;
import weft.number.Arithmetic;
import weft.number.Numbers;
import weft.object.BuiltInClasses;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispArray;
import weft.object.LispClass;
import weft.object.LispComplex;
import weft.object.LispThread;
import weft.object.Ratio;
import weft.object.Symbol;

/// A parsed type specifier: a set of objects. Immutable; classes are resolved when the specifier is parsed.
public sealed interface LispType permits AtomicType, LispType.IntegerRange, LispType.RealRange, LispType.ComplexOf, LispType.ConsOf,
    LispType.ArrayOf, LispType.Member, LispType.And, LispType.Or, LispType.Not, LispType.Satisfies, LispType.InstanceOf,
    LispType.Unanswerable {

    /// True when `x` is of this type. SATISFIES calls Lisp.
    boolean contains(LispThread t, Object x);

    /// `(integer low high)`; null for no bound.
    record IntegerRange(BigInteger low, BigInteger high, long fixnumLow, long fixnumHigh) implements LispType {

        private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
        private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

        static IntegerRange of(BigInteger low, BigInteger high) {
            boolean none = low != null && low.compareTo(GREATEST) > 0 || high != null && high.compareTo(LEAST) < 0;
            return new IntegerRange(low, high,
                none ? Long.MAX_VALUE : low == null || low.compareTo(LEAST) < 0 ? Long.MIN_VALUE : low.longValue(),
                none ? Long.MIN_VALUE : high == null || high.compareTo(GREATEST) > 0 ? Long.MAX_VALUE : high.longValue());
        }

        @Override public boolean contains(LispThread t, Object x) {
            if (x instanceof Long n) {
                return n >= fixnumLow && n <= fixnumHigh;
            }
            return x instanceof BigInteger n && (low == null || n.compareTo(low) >= 0) && (high == null || n.compareTo(high) <= 0);
        }
    }

    /// An end of a range of reals; `value` is a real number.
    record Bound(Object value, boolean exclusive) {}

    /// The reals of some kinds between two bounds; null for no bound.
    record RealRange(boolean rationals, boolean singles, boolean doubles, Bound low, Bound high) implements LispType {

        @Override public boolean contains(LispThread t, Object x) {
            boolean kind = switch (x) {
                case Long n -> rationals;
                case BigInteger n -> rationals;
                case Ratio n -> rationals;
                case Float n -> singles;
                case Double n -> doubles;
                default -> false;
            };
            return kind
                && (low == null || (low.exclusive ? Arithmetic.less(low.value, x) : Arithmetic.lessOrEqual(low.value, x)))
                && (high == null || (high.exclusive ? Arithmetic.less(x, high.value) : Arithmetic.lessOrEqual(x, high.value)));
        }
    }

    /// The complex numbers whose parts are of some kinds.
    record ComplexOf(boolean rationals, boolean singles, boolean doubles) implements LispType {

        @Override public boolean contains(LispThread t, Object x) {
            return x instanceof LispComplex c && switch (c.real()) {
                case Float f -> singles;
                case Double d -> doubles;
                default -> rationals;
            };
        }
    }

    record ConsOf(LispType car, LispType cdr) implements LispType {

        @Override public boolean contains(LispThread t, Object x) {
            return x instanceof Cons c && car.contains(t, c.car) && cdr.contains(t, c.cdr);
        }
    }

    /// Arrays. `elements` has a bit for each [ElementType]; `dimensions` is null for any rank, and -1 in it stands for any dimension.
    record ArrayOf(int elements, boolean onlySimple, int[] dimensions) implements LispType {

        static final int ANY = (1 << ElementType.values().length) - 1;
        static final int STRING = 1 << ElementType.CHARACTER.ordinal() | 1 << ElementType.NIL.ordinal();

        @Override public boolean contains(LispThread t, Object x) {
            return x instanceof LispArray a
                && (elements == ANY || (elements >>> a.elementType().ordinal() & 1) != 0)
                && (!onlySimple || a.isSimple())
                && (dimensions == null || fits(a));
        }

        private boolean fits(LispArray a) {
            if (a.rank() != dimensions.length) {
                return false;
            }
            for (int i = 0; i < dimensions.length; i++) {
                if (dimensions[i] >= 0 && dimensions[i] != a.dimension(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// `(member …)` and `(eql …)`.
    record Member(List<Object> objects) implements LispType {

        @Override public boolean contains(LispThread t, Object x) {
            for (int i = 0; i < objects.size(); i++) {
                if (Numbers.eql(objects.get(i), x)) {
                    return true;
                }
            }
            return false;
        }
    }

    record And(List<LispType> parts) implements LispType {

        @Override public boolean contains(LispThread t, Object x) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).contains(t, x)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Or(List<LispType> parts) implements LispType {

        @Override public boolean contains(LispThread t, Object x) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).contains(t, x)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(LispType part) implements LispType {

        @Override public boolean contains(LispThread t, Object x) {
            return !part.contains(t, x);
        }
    }

    record Satisfies(Symbol predicate) implements LispType {

        @Override public boolean contains(LispThread t, Object x) {
            return predicate.function.call1(t, x) != Symbol.NIL;
        }
    }

    /// The instances of a class.
    record InstanceOf(LispClass type) implements LispType {

        @Override public boolean contains(LispThread t, Object x) {
            return BuiltInClasses.of(x).isSubclassOf(type);
        }
    }

    /// A specifier that says something, but not which objects belong to it: `(function …)` and `(values …)` lists, and names of no type.
    record Unanswerable(Object specifier, boolean isFunction, String control) implements LispType {

        @Override public boolean contains(LispThread t, Object x) {
            throw Errors.error(control, specifier);
        }
    }
}
