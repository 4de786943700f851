package weft.control;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import java.math.BigInteger;
import weft.character.LetterCases;
import weft.declare.Defun;
import weft.declare.Library;
import weft.number.Numbers;
import weft.object.Cons;
import weft.object.EqualByContent;
import weft.object.LispArray;
import weft.object.LispCharacter;
import weft.object.LispComplex;
import weft.object.LispHashTable;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.Ratio;
import weft.object.SimpleBitVector;
import weft.object.SimpleString;
import weft.object.StructureObject;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

/// The four equality predicates of CLHS 5.3, for Lisp and for the kernel.
@Library("common-lisp")
public final class Equality {

    private static final int STEPS_PER_POLL = 1024;

    private Equality() {}

    /// True when X and Y are the same object; fixnums and characters are compared by value.
    @Defun(value = "eq x y => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean eq(Object x, Object y) {
        return x == y || x instanceof Long a && y instanceof Long b && a.longValue() == b.longValue();
    }

    /// True when X and Y are EQ, or numbers of one type with one value.
    @Defun(value = "eql x y => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean eql(Object x, Object y) {
        if (x == y) {
            return true;
        }
        if (x instanceof Long a) {
            return y instanceof Long b && a.longValue() == b.longValue();
        }
        return isHeapNumber(x) && x.equals(y);
    }

    /// True for numbers that EQL compares by value and EQ by identity.
    public static boolean isHeapNumber(Object x) {
        return x instanceof Number && (x instanceof Double || x instanceof Float || x instanceof BigInteger)
            || x instanceof Ratio || x instanceof LispComplex;
    }

    /// True when X and Y print alike, roughly: conses, strings, bit vectors and pathnames by content, the rest by EQL.
    @Defun(value = "equal x y => boolean", effects = FLUSHABLE)
    public static boolean equal(Object x, Object y) {
        int steps = 0;
        while (x instanceof Cons a && y instanceof Cons b) {
            if (x == y) {
                return true;
            }
            if (!equal(a.car, b.car)) {
                return false;
            }
            x = a.cdr;
            y = b.cdr;
            if (++steps == STEPS_PER_POLL) {
                steps = 0;
                poll();
            }
        }
        return x == y || equalAtoms(x, y);
    }

    private static boolean equalAtoms(Object x, Object y) {
        return switch (x) {
            case Symbol s -> false;
            case Long a -> y instanceof Long b && a.longValue() == b.longValue();
            case SimpleString a when y instanceof SimpleString b -> java.util.Arrays.equals(a.codes, b.codes);
            case LispVector a when y instanceof LispVector b -> equalVectors(a, b);
            case EqualByContent a -> a.equals(y);
            default -> isHeapNumber(x) && x.equals(y);
        };
    }

    private static boolean equalVectors(LispVector a, LispVector b) {
        if (a.isString() ? !b.isString() : !(isBits(a) && isBits(b))) {
            return false;
        }
        int n = a.length();
        if (b.length() != n) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (!eql(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBits(LispVector v) {
        return v instanceof SimpleBitVector || v.elementType() == weft.object.ElementType.BIT;
    }

    /// True when X and Y are EQUAL but for letter case and number type, or arrays, structures or hash tables with EQUALP contents.
    @Defun(value = "equalp x y => boolean", effects = FLUSHABLE)
    public static boolean equalp(Object x, Object y) {
        int steps = 0;
        while (x instanceof Cons a && y instanceof Cons b) {
            if (x == y) {
                return true;
            }
            if (!equalp(a.car, b.car)) {
                return false;
            }
            x = a.cdr;
            y = b.cdr;
            if (++steps == STEPS_PER_POLL) {
                steps = 0;
                poll();
            }
        }
        return x == y || equalpAtoms(x, y);
    }

    private static boolean equalpAtoms(Object x, Object y) {
        return switch (x) {
            case Symbol s -> false;
            case LispCharacter a -> y instanceof LispCharacter b && LetterCases.fold(a.code) == LetterCases.fold(b.code);
            case LispArray a -> y instanceof LispArray b && equalpArrays(a, b);
            case StructureObject a -> y instanceof StructureObject b && equalpStructures(a, b);
            case LispHashTable a -> y instanceof LispHashTable b && a.equalpTo(b);
            case EqualByContent a -> a.equals(y);
            default -> Numbers.isNumber(x) && Numbers.isNumber(y) && Numbers.equalpNumbers(x, y);
        };
    }

    private static boolean equalpArrays(LispArray a, LispArray b) {
        int n;
        if (a instanceof LispVector v) {
            n = v.length();
            if (!(b instanceof LispVector w) || w.length() != n) {
                return false;
            }
        } else {
            int rank = a.rank();
            if (b.rank() != rank) {
                return false;
            }
            for (int i = 0; i < rank; i++) {
                if (a.dimension(i) != b.dimension(i)) {
                    return false;
                }
            }
            n = a.totalSize();
        }
        for (int i = 0; i < n; i++) {
            if (!equalp(a.getRowMajor(i), b.getRowMajor(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalpStructures(StructureObject a, StructureObject b) {
        if (a.type != b.type) {
            return false;
        }
        for (int i = 0; i < a.slots.length; i++) {
            if (!equalp(a.slots[i], b.slots[i])) {
                return false;
            }
        }
        return true;
    }

    private static void poll() {
        ThreadContext.current().safePoint();
    }
}
