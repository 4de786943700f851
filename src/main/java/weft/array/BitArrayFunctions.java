package weft.array;

import static weft.declare.Effect.NO_POLL;

import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispArray;
import weft.object.LispPackage;
import weft.object.MultiArray;
import weft.object.SimpleBitVector;
import weft.object.Symbol;

/// Logic on whole bit arrays, 64 bits at a time where both are simple vectors.
///
/// The result goes into RESULT when it is a bit array of the same dimensions, into the first argument when RESULT is T, and into
/// a fresh array when it is NIL.
@Library("common-lisp")
public final class BitArrayFunctions {

    private BitArrayFunctions() {}

    private enum Logic {
        AND, OR, XOR, EQV, NAND, NOR, ANDC1, ANDC2, ORC1, ORC2, NOT;

        long apply(long a, long b) {
            return switch (this) {
                case AND -> a & b;
                case OR -> a | b;
                case XOR -> a ^ b;
                case EQV -> ~(a ^ b);
                case NAND -> ~(a & b);
                case NOR -> ~(a | b);
                case ANDC1 -> ~a & b;
                case ANDC2 -> a & ~b;
                case ORC1 -> ~a | b;
                case ORC2 -> a | ~b;
                case NOT -> ~a;
            };
        }
    }

    private static LispArray bits(Object x) {
        if (x instanceof LispArray a && a.elementType() == ElementType.BIT) {
            return a;
        }
        throw Errors.typeError(x, Cons.list(LispPackage.COMMON_LISP.define("ARRAY"), LispPackage.COMMON_LISP.define("BIT")));
    }

    private static void checkSame(LispArray a, LispArray b) {
        boolean same = a.rank() == b.rank();
        for (int i = 0; same && i < a.rank(); i++) {
            same = a.dimension(i) == b.dimension(i);
        }
        if (!same) {
            throw Errors.error("The bit arrays ~S and ~S differ in their dimensions", a, b);
        }
    }

    private static LispArray result(LispArray first, Object result) {
        if (result == Symbol.T) {
            return first;
        }
        if (result != Symbol.NIL) {
            LispArray r = bits(result);
            checkSame(first, r);
            return r;
        }
        SimpleBitVector storage = new SimpleBitVector(first.totalSize());
        if (first.rank() == 1) {
            return storage;
        }
        int[] dimensions = new int[first.rank()];
        for (int i = 0; i < dimensions.length; i++) {
            dimensions[i] = first.dimension(i);
        }
        return new MultiArray(dimensions, storage, 0, false, false);
    }

    private static LispArray combine(Logic op, Object array1, Object array2, Object result) {
        LispArray a = bits(array1);
        LispArray b = bits(array2);
        checkSame(a, b);
        LispArray r = result(a, result);
        SimpleBitVector x = words(a);
        SimpleBitVector y = words(b);
        SimpleBitVector z = words(r);
        int n = a.totalSize();
        if (x != null && y != null && z != null) {
            for (int i = 0; i < x.words.length; i++) {
                z.words[i] = op.apply(x.words[i], y.words[i]);
            }
            if ((n & 63) != 0) {
                z.words[z.words.length - 1] &= (1L << n) - 1;
            }
        } else {
            for (int i = 0; i < n; i++) {
                r.setRowMajor(i, op.apply((Long) a.getRowMajor(i), (Long) b.getRowMajor(i)) & 1);
            }
        }
        return r;
    }

    /// The storage of an array that is exactly a simple bit vector's elements, or null.
    private static SimpleBitVector words(LispArray a) {
        return a instanceof SimpleBitVector v ? v
            : a instanceof MultiArray m && !m.displaced && m.target instanceof SimpleBitVector v ? v : null;
    }

    /// Returns the bitwise and of two bit arrays.
    @Defun(value = "bit-and bit-array-1 bit-array-2 &optional (result nil) => bit-array", effects = NO_POLL)
    public static LispArray bitAnd(Object array1, Object array2, Object result) {
        return combine(Logic.AND, array1, array2, result);
    }

    /// Returns the bitwise inclusive or of two bit arrays.
    @Defun(value = "bit-ior bit-array-1 bit-array-2 &optional (result nil) => bit-array", effects = NO_POLL)
    public static LispArray bitIor(Object array1, Object array2, Object result) {
        return combine(Logic.OR, array1, array2, result);
    }

    /// Returns the bitwise exclusive or of two bit arrays.
    @Defun(value = "bit-xor bit-array-1 bit-array-2 &optional (result nil) => bit-array", effects = NO_POLL)
    public static LispArray bitXor(Object array1, Object array2, Object result) {
        return combine(Logic.XOR, array1, array2, result);
    }

    /// Returns the bitwise equivalence of two bit arrays.
    @Defun(value = "bit-eqv bit-array-1 bit-array-2 &optional (result nil) => bit-array", effects = NO_POLL)
    public static LispArray bitEqv(Object array1, Object array2, Object result) {
        return combine(Logic.EQV, array1, array2, result);
    }

    /// Returns the complement of the bitwise and of two bit arrays.
    @Defun(value = "bit-nand bit-array-1 bit-array-2 &optional (result nil) => bit-array", effects = NO_POLL)
    public static LispArray bitNand(Object array1, Object array2, Object result) {
        return combine(Logic.NAND, array1, array2, result);
    }

    /// Returns the complement of the bitwise inclusive or of two bit arrays.
    @Defun(value = "bit-nor bit-array-1 bit-array-2 &optional (result nil) => bit-array", effects = NO_POLL)
    public static LispArray bitNor(Object array1, Object array2, Object result) {
        return combine(Logic.NOR, array1, array2, result);
    }

    /// Returns the bitwise and of two bit arrays, the first complemented.
    @Defun(value = "bit-andc1 bit-array-1 bit-array-2 &optional (result nil) => bit-array", effects = NO_POLL)
    public static LispArray bitAndc1(Object array1, Object array2, Object result) {
        return combine(Logic.ANDC1, array1, array2, result);
    }

    /// Returns the bitwise and of two bit arrays, the second complemented.
    @Defun(value = "bit-andc2 bit-array-1 bit-array-2 &optional (result nil) => bit-array", effects = NO_POLL)
    public static LispArray bitAndc2(Object array1, Object array2, Object result) {
        return combine(Logic.ANDC2, array1, array2, result);
    }

    /// Returns the bitwise inclusive or of two bit arrays, the first complemented.
    @Defun(value = "bit-orc1 bit-array-1 bit-array-2 &optional (result nil) => bit-array", effects = NO_POLL)
    public static LispArray bitOrc1(Object array1, Object array2, Object result) {
        return combine(Logic.ORC1, array1, array2, result);
    }

    /// Returns the bitwise inclusive or of two bit arrays, the second complemented.
    @Defun(value = "bit-orc2 bit-array-1 bit-array-2 &optional (result nil) => bit-array", effects = NO_POLL)
    public static LispArray bitOrc2(Object array1, Object array2, Object result) {
        return combine(Logic.ORC2, array1, array2, result);
    }

    /// Returns the complement of a bit array.
    @Defun(value = "bit-not bit-array &optional (result nil) => bit-array", effects = NO_POLL)
    public static LispArray bitNot(Object array, Object result) {
        return combine(Logic.NOT, array, array, result);
    }
}
