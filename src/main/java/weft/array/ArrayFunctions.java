package weft.array;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import java.math.BigInteger;
import weft.builtin.Arguments;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.AdjustableVector;
import weft.object.ElementType;
import weft.object.LispArray;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.MultiArray;
import weft.object.NilVector;
import weft.object.SimpleBitVector;
import weft.object.SimpleString;
import weft.object.SimpleVector;
import weft.object.Symbol;

/// Questions to arrays: their types, dimensions and displacement.
@Library("common-lisp")
public final class ArrayFunctions {

    private ArrayFunctions() {}

    /// True if OBJECT is an array.
    @Defun(value = "arrayp object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean arrayp(Object object) {
        return object instanceof LispArray;
    }

    /// True if OBJECT is a vector.
    @Defun(value = "vectorp object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean vectorp(Object object) {
        return object instanceof LispVector;
    }

    /// True if OBJECT is a simple general vector.
    @Defun(value = "simple-vector-p object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean simpleVectorP(Object object) {
        return object instanceof SimpleVector;
    }

    /// True if OBJECT is a bit vector.
    @Defun(value = "bit-vector-p object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean bitVectorP(Object object) {
        return object instanceof LispVector v && v.elementType() == ElementType.BIT;
    }

    /// True if OBJECT is a simple bit vector.
    @Defun(value = "simple-bit-vector-p object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean simpleBitVectorP(Object object) {
        return object instanceof SimpleBitVector;
    }

    /// True if OBJECT is a string.
    @Defun(value = "stringp object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean stringp(Object object) {
        return object instanceof LispVector v && v.isString();
    }

    /// True if OBJECT is a simple string.
    @Defun(value = "simple-string-p object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean simpleStringP(Object object) {
        return object instanceof SimpleString || object instanceof NilVector;
    }

    /// True if OBJECT is a simple array.
    @Defun(value = "weft:%simple-array-p object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean simpleArrayP(Object object) {
        return object instanceof LispArray a && a.isSimple();
    }

    /// True if adjusting ARRAY keeps its identity.
    @Defun(value = "adjustable-array-p array => boolean", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static boolean adjustableArrayP(LispArray array) {
        return array instanceof AdjustableVector || array instanceof MultiArray m && (m.adjustable || m.displaced);
    }

    /// Returns the number of dimensions of ARRAY.
    @Defun(value = "array-rank array => rank", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static int arrayRank(LispArray array) {
        return array.rank();
    }

    /// Returns the size of dimension AXIS of ARRAY.
    @Defun(value = "array-dimension array axis => size", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static int arrayDimension(LispArray array, Object axis) {
        return array.dimension(AccessFunctions.subscript(array, 0, axis, array.rank()));
    }

    /// Returns the list of the dimensions of ARRAY.
    @Defun(value = "array-dimensions array => list", effects = {FLUSHABLE, NO_POLL})
    public static Object arrayDimensions(LispArray array) {
        return Dimensions.list(array);
    }

    /// Returns the number of elements of ARRAY, its fill pointer ignored.
    @Defun(value = "array-total-size array => size", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static int arrayTotalSize(LispArray array) {
        return array.totalSize();
    }

    /// Returns the type of the elements ARRAY can hold.
    @Defun(value = "array-element-type array => type", effects = {FLUSHABLE, NO_POLL})
    public static Object arrayElementType(LispArray array) {
        return ElementTypes.specifier(array.elementType());
    }

    /// Returns the element type of the most specialised array that can hold every object of TYPE.
    @Defun(value = "upgraded-array-element-type type &optional environment => type", effects = FLUSHABLE)
    public static Object upgradedArrayElementType(LispThread t, Object type, Object environment) {
        return ElementTypes.specifier(ElementTypes.upgrade(t, type));
    }

    /// True if SUBSCRIPTS are valid for ARRAY.
    @Defun(value = "array-in-bounds-p array &rest subscripts => boolean", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static boolean arrayInBoundsP(Object array, Object[] subscripts) {
        LispArray a = Arguments.cast(array, LispArray.class);
        if (subscripts.length != a.rank()) {
            AccessFunctions.rowMajor(a, subscripts);
        }
        for (int i = 0; i < subscripts.length; i++) {
            Object subscript = subscripts[i];
            if (!(subscript instanceof Long) && !(subscript instanceof BigInteger)) {
                throw Errors.typeError(subscript, LispPackage.COMMON_LISP.define("INTEGER"));
            }
            if (!(subscript instanceof Long n) || n < 0 || n >= a.dimension(i)) {
                return false;
            }
        }
        return true;
    }

    /// Returns the row-major index of the element of ARRAY at SUBSCRIPTS.
    @Defun(value = "array-row-major-index array &rest subscripts => index", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static int arrayRowMajorIndex(Object array, Object[] subscripts) {
        return AccessFunctions.rowMajor(Arguments.cast(array, LispArray.class), subscripts);
    }

    /// Returns the array that ARRAY is displaced to and the offset, or NIL and 0.
    @Defun(value = "array-displacement array => target, offset", effects = {FLUSHABLE, NO_POLL})
    public static Object arrayDisplacement(LispThread t, LispArray array) {
        return switch (array) {
            case AdjustableVector v when v.displaced -> t.values(v.target, (long) v.offset);
            case MultiArray m when m.displaced -> t.values(m.target, (long) m.offset);
            default -> t.values(Symbol.NIL, 0L);
        };
    }
}
