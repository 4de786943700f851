package weft.array;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.AdjustableVector;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispArray;
import weft.object.LispPackage;
import weft.object.LispVector;
import weft.object.Symbol;

/// Vectors with fill pointers: stacks and growing vectors.
@Library("common-lisp")
public final class FillPointerFunctions {

    private static final Object TYPE = Cons.list(cl("AND"), cl("VECTOR"), Cons.list(cl("SATISFIES"), cl("ARRAY-HAS-FILL-POINTER-P")));

    private FillPointerFunctions() {}

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    private static AdjustableVector check(Object vector) {
        if (vector instanceof AdjustableVector v && v.fillPointer >= 0) {
            return v;
        }
        throw Errors.typeError(vector, TYPE);
    }

    /// Returns the fill pointer of VECTOR.
    @Defun(value = "fill-pointer vector => index", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static int fillPointer(Object vector) {
        return check(vector).fillPointer;
    }

    /// Makes VALUE the fill pointer of VECTOR.
    @Defun(value = "(setf fill-pointer) value vector => value", effects = {NO_POLL, BRIEF})
    public static Object setFillPointer(Object value, Object vector) {
        AdjustableVector v = check(vector);
        v.fillPointer = AccessFunctions.subscript(v, 0, value, v.totalSize() + 1);
        return value;
    }

    /// True if ARRAY has a fill pointer.
    @Defun(value = "array-has-fill-pointer-p array => boolean", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static boolean hasFillPointer(LispArray array) {
        return array instanceof AdjustableVector v && v.fillPointer >= 0;
    }

    /// Stores ELEMENT at the fill pointer of VECTOR, advances it and returns its old value; returns NIL when VECTOR is full.
    @Defun(value = "vector-push element vector => index", effects = {NO_POLL, BRIEF})
    public static Object vectorPush(Object element, Object vector) {
        AdjustableVector v = check(vector);
        int i = v.fillPointer;
        if (i == v.totalSize()) {
            return Symbol.NIL;
        }
        AccessFunctions.checkElement(v, element);
        v.setRowMajor(i, element);
        v.fillPointer = i + 1;
        return (long) i;
    }

    /// Stores ELEMENT at the fill pointer of VECTOR, which grows by at least EXTENSION when it is full; returns the element's index.
    @Defun("vector-push-extend element vector &optional extension => index")
    public static int vectorPushExtend(Object element, Object vector, Object extension) {
        AdjustableVector v = check(vector);
        if (extension != null && !(extension instanceof Long n && n > 0)) {
            throw Errors.typeError(extension, Cons.list(cl("INTEGER"), 1L));
        }
        AccessFunctions.checkElement(v, element);
        int i = v.fillPointer;
        if (i == v.totalSize()) {
            grow(v, extension == null ? Math.max(v.totalSize(), 8) : (Long) extension);
        }
        v.setRowMajor(i, element);
        v.fillPointer = i + 1;
        return i;
    }

    private static void grow(AdjustableVector v, long extension) {
        int old = v.totalSize();
        long size = Math.min(old + extension, Dimensions.LIMIT - 1L);
        if (size <= old) {
            throw Errors.error("~S cannot grow beyond ~D elements", v, (long) old);
        }
        LispVector storage = Storage.make(v.elementType(), (int) size);
        Storage.copy(v.target, v.offset, storage, 0, old);
        v.adjust(storage, 0, (int) size, false);
    }

    /// Takes the last active element off VECTOR and returns it; signals an error when there is none.
    @Defun(value = "vector-pop vector => element", effects = {NO_POLL, BRIEF})
    public static Object vectorPop(Object vector) {
        AdjustableVector v = check(vector);
        int i = v.fillPointer;
        if (i == 0) {
            throw Errors.error("There is nothing to pop from ~S", v);
        }
        if (v.elementType() == ElementType.NIL) {
            throw Errors.error("An array of element type NIL has no elements to read");
        }
        v.fillPointer = i - 1;
        return v.getRowMajor(i - 1);
    }
}
