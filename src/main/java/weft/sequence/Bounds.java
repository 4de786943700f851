package weft.sequence;

import java.math.BigInteger;
import weft.cons.ListPositionFunctions;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.Symbol;

/// A part of a sequence: checked bounding indices, and the length of the whole.
public record Bounds(int start, int end, int length) {

    private static final Symbol SEQUENCE = LispPackage.COMMON_LISP.define("SEQUENCE");
    private static final Symbol INTEGER = LispPackage.COMMON_LISP.define("INTEGER");

    /// Checks a :START and an :END (null or NIL for none) against `sequence`.
    public static Bounds of(LispThread t, Object sequence, Object start, Object end) {
        return within(sequence, lengthOf(t, sequence), start, end);
    }

    /// Checks bounding indices against a sequence of known length.
    public static Bounds within(Object sequence, int length, Object start, Object end) {
        int s = 0;
        if (start != null && start != Symbol.NIL) {
            if (!(start instanceof Long n && n >= 0 && n <= length)) {
                throw Errors.boundingIndexError(sequence, start, 0, length, false);
            }
            s = (int) (long) n;
        }
        int e = length;
        if (end != null && end != Symbol.NIL) {
            if (!(end instanceof Long n && n >= s && n <= length)) {
                throw Errors.boundingIndexError(sequence, end, s, length, true);
            }
            e = (int) (long) n;
        }
        return new Bounds(s, e, length);
    }

    int size() {
        return end - start;
    }

    /// The length of any sequence.
    public static int lengthOf(LispThread t, Object sequence) {
        return switch (sequence) {
            case Cons c -> (int) ListPositionFunctions.properLength(t, c);
            case LispVector v -> v.length();
            default -> {
                if (sequence == Symbol.NIL) {
                    yield 0;
                }
                throw notSequence(sequence);
            }
        };
    }

    static RuntimeException notSequence(Object x) {
        return Errors.typeError(x, SEQUENCE);
    }

    /// A :COUNT argument: how many, at most.
    static int count(Object count) {
        return switch (count) {
            case null -> Integer.MAX_VALUE;
            case Long n -> (int) Math.max(0, Math.min(n, Integer.MAX_VALUE));
            case BigInteger b -> b.signum() < 0 ? 0 : Integer.MAX_VALUE;
            default -> {
                if (count == Symbol.NIL) {
                    yield Integer.MAX_VALUE;
                }
                throw Errors.typeError(count, Cons.list(LispPackage.COMMON_LISP.define("OR"), LispPackage.COMMON_LISP.define("NULL"), INTEGER));
            }
        };
    }

    /// The elements of the part in a fresh array.
    Object[] elements(Object sequence) {
        Object[] out = new Object[end - start];
        if (sequence instanceof LispVector v) {
            for (int i = 0; i < out.length; i++) {
                out[i] = v.get(start + i);
            }
            return out;
        }
        Object l = sequence;
        for (int i = 0; i < end && l instanceof Cons c; i++) {
            if (i >= start) {
                out[i - start] = c.car;
            }
            l = c.cdr;
        }
        return out;
    }

    /// The part of a list that begins at `start`.
    Object tail(Object list) {
        Object l = list;
        for (int i = 0; i < start && l instanceof Cons c; i++) {
            l = c.cdr;
        }
        return l;
    }
}
