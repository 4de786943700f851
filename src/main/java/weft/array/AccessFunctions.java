package weft.array;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.builtin.Arguments;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.AdjustableVector;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispArray;
import weft.object.LispPackage;
import weft.object.MultiArray;
import weft.object.SimpleBitVector;
import weft.object.SimpleVector;
import weft.object.Symbol;

/// Elements of arrays read and written. Fill pointers do not count here.
@Library("common-lisp")
public final class AccessFunctions {

    private AccessFunctions() {}

    /// A subscript for dimension `axis` of `array`, which has `limit` elements, as an int.
    static int subscript(LispArray array, int axis, Object index, int limit) {
        if (index instanceof Long n && n >= 0 && n < limit) {
            return (int) (long) n;
        }
        throw Errors.indexError(array, axis, index, limit);
    }

    static int subscript(LispArray array, int axis, long index, int limit) {
        if (index >= 0 && index < limit) {
            return (int) index;
        }
        throw Errors.indexError(array, axis, index, limit);
    }

    private static void checkRank(LispArray array, int given) {
        if (array.rank() != given) {
            throw Errors.programError("~S has rank ~D: it takes as many subscripts, not ~D", array, (long) array.rank(), (long) given);
        }
    }

    /// Signals an error when the array that `array` is displaced to has become too small for it.
    static void checkWindow(LispArray array) {
        LispArray a = array;
        while (true) {
            LispArray target;
            int needed;
            switch (a) {
                case AdjustableVector v when v.displaced -> {
                    target = v.target;
                    needed = v.offset + v.totalSize();
                }
                case MultiArray m when m.displaced -> {
                    target = m.target;
                    needed = m.offset + m.totalSize();
                }
                default -> {
                    return;
                }
            }
            if (target.totalSize() < needed) {
                throw Errors.error("The array that ~S is displaced to has become too small for it", array);
            }
            a = target;
        }
    }

    private static Object read(LispArray array, int index) {
        if (array.elementType() == ElementType.NIL) {
            throw Errors.error("An array of element type NIL has no elements to read");
        }
        if (!(array instanceof SimpleVector)) {
            checkWindow(array);
        }
        return array.getRowMajor(index);
    }

    private static Object write(LispArray array, int index, Object value) {
        if (!(array instanceof SimpleVector)) {
            checkElement(array, value);
            checkWindow(array);
        }
        array.setRowMajor(index, value);
        return value;
    }

    /// Signals TYPE-ERROR unless `value` may be an element of `array`.
    public static void checkElement(LispArray array, Object value) {
        if (!array.accepts(value)) {
            throw Errors.typeError(value, ElementTypes.specifier(array.elementType()));
        }
    }

    /// The row-major index of the element with these subscripts.
    static int rowMajor(LispArray array, Object[] subscripts) {
        checkRank(array, subscripts.length);
        int index = 0;
        for (int i = 0; i < subscripts.length; i++) {
            int limit = array.dimension(i);
            index = index * limit + subscript(array, i, subscripts[i], limit);
        }
        return index;
    }

    private static LispArray array(Object x) {
        return Arguments.cast(x, LispArray.class);
    }

    /// Returns the element of ARRAY at SUBSCRIPTS.
    @Defun(value = "aref array &rest subscripts => element", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object aref(Object array, Object[] subscripts) {
        return subscripts.length == 1 ? aref1(array, subscripts[0]) : read(array(array), rowMajor(array(array), subscripts));
    }

    /// Makes VALUE the element of ARRAY at SUBSCRIPTS.
    @Defun(value = "(setf aref) value array &rest subscripts => value", effects = {NO_POLL, BRIEF})
    public static Object setAref(Object value, Object array, Object[] subscripts) {
        return subscripts.length == 1 ? setAref1(array, subscripts[0], value)
            : write(array(array), rowMajor(array(array), subscripts), value);
    }

    /// AREF of a vector.
    @Defun(value = "weft:%aref1 vector index => element", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object aref1(Object vector, Object index) {
        if (vector instanceof SimpleVector v && index instanceof Long n && n >= 0 && n < v.data.length) {
            return v.data[(int) (long) n];
        }
        LispArray a = array(vector);
        checkRank(a, 1);
        return read(a, subscript(a, 0, index, a.totalSize()));
    }

    public static Object aref1(Object vector, long index) {
        if (vector instanceof SimpleVector v && index >= 0 && index < v.data.length) {
            return v.data[(int) index];
        }
        LispArray a = array(vector);
        checkRank(a, 1);
        return read(a, subscript(a, 0, index, a.totalSize()));
    }

    /// AREF of an array of two dimensions.
    @Defun(value = "weft:%aref2 array i j => element", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object aref2(Object array, Object i, Object j) {
        int k = general2(array, i, j);
        if (k >= 0) {
            return ((SimpleVector) ((MultiArray) array).target).data[k];
        }
        LispArray a = array(array);
        return read(a, index2(a, i, j));
    }

    public static Object aref2(Object array, long i, long j) {
        int k = general2(array, i, j);
        return k >= 0 ? ((SimpleVector) ((MultiArray) array).target).data[k] : aref2(array, (Object) i, (Object) j);
    }

    /// AREF of an array of three dimensions.
    @Defun(value = "weft:%aref3 array i j k => element", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object aref3(Object array, Object i, Object j, Object k) {
        LispArray a = array(array);
        return read(a, index3(a, i, j, k));
    }

    /// The row-major index of an element of a general array of two dimensions with storage of its own; -1 for everything else.
    private static int general2(Object array, Object i, Object j) {
        return i instanceof Long row && j instanceof Long column ? general2(array, (long) row, (long) column) : -1;
    }

    private static int general2(Object array, long row, long column) {
        if (array instanceof MultiArray m && !m.displaced && m.target instanceof SimpleVector v) {
            int[] d = m.dimensions;
            if (d.length == 2 && row >= 0 && row < d[0] && column >= 0 && column < d[1]) {
                int k = (int) row * d[1] + (int) column;
                return k < v.data.length ? k : -1;
            }
        }
        return -1;
    }

    private static int index2(LispArray a, Object i, Object j) {
        checkRank(a, 2);
        int columns = a.dimension(1);
        return subscript(a, 0, i, a.dimension(0)) * columns + subscript(a, 1, j, columns);
    }

    private static int index3(LispArray a, Object i, Object j, Object k) {
        checkRank(a, 3);
        int n1 = a.dimension(1);
        int n2 = a.dimension(2);
        return (subscript(a, 0, i, a.dimension(0)) * n1 + subscript(a, 1, j, n1)) * n2 + subscript(a, 2, k, n2);
    }

    /// (SETF AREF) of a vector.
    @Defun(value = "weft:%set-aref1 vector index value => value", effects = {NO_POLL, BRIEF})
    public static Object setAref1(Object vector, Object index, Object value) {
        if (vector instanceof SimpleVector v && index instanceof Long n && n >= 0 && n < v.data.length) {
            v.data[(int) (long) n] = value;
            return value;
        }
        LispArray a = array(vector);
        checkRank(a, 1);
        return write(a, subscript(a, 0, index, a.totalSize()), value);
    }

    public static Object setAref1(Object vector, long index, Object value) {
        if (vector instanceof SimpleVector v && index >= 0 && index < v.data.length) {
            v.data[(int) index] = value;
            return value;
        }
        LispArray a = array(vector);
        checkRank(a, 1);
        return write(a, subscript(a, 0, index, a.totalSize()), value);
    }

    /// (SETF AREF) of an array of two dimensions.
    @Defun(value = "weft:%set-aref2 array i j value => value", effects = {NO_POLL, BRIEF})
    public static Object setAref2(Object array, Object i, Object j, Object value) {
        int k = general2(array, i, j);
        if (k >= 0) {
            ((SimpleVector) ((MultiArray) array).target).data[k] = value;
            return value;
        }
        LispArray a = array(array);
        return write(a, index2(a, i, j), value);
    }

    public static Object setAref2(Object array, long i, long j, Object value) {
        int k = general2(array, i, j);
        if (k >= 0) {
            ((SimpleVector) ((MultiArray) array).target).data[k] = value;
            return value;
        }
        return setAref2(array, (Object) i, (Object) j, value);
    }

    /// (SETF AREF) of an array of three dimensions.
    @Defun(value = "weft:%set-aref3 array i j k value => value", effects = {NO_POLL, BRIEF})
    public static Object setAref3(Object array, Object i, Object j, Object k, Object value) {
        LispArray a = array(array);
        return write(a, index3(a, i, j, k), value);
    }

    /// Returns the element of ARRAY at the row-major INDEX.
    @Defun(value = "row-major-aref array index => element", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object rowMajorAref(LispArray array, Object index) {
        return read(array, subscript(array, 0, index, array.totalSize()));
    }

    /// Makes VALUE the element of ARRAY at the row-major INDEX.
    @Defun(value = "(setf row-major-aref) value array index => value", effects = {NO_POLL, BRIEF})
    public static Object setRowMajorAref(Object value, LispArray array, Object index) {
        return write(array, subscript(array, 0, index, array.totalSize()), value);
    }

    /// Returns element INDEX of the simple vector VECTOR.
    @Defun(value = "svref vector index => element", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object svref(SimpleVector vector, Object index) {
        return vector.data[subscript(vector, 0, index, vector.data.length)];
    }

    public static Object svref(SimpleVector vector, long index) {
        return vector.data[subscript(vector, 0, index, vector.data.length)];
    }

    /// Makes VALUE element INDEX of the simple vector VECTOR.
    @Defun(value = "(setf svref) value vector index => value", effects = {NO_POLL, BRIEF})
    public static Object setSvref(Object value, SimpleVector vector, Object index) {
        vector.data[subscript(vector, 0, index, vector.data.length)] = value;
        return value;
    }

    public static Object setSvref(Object value, SimpleVector vector, long index) {
        vector.data[subscript(vector, 0, index, vector.data.length)] = value;
        return value;
    }

    private static LispArray bits(Object array, boolean simple) {
        LispArray a = array(array);
        if (a.elementType() != ElementType.BIT || simple && !a.isSimple()) {
            throw Errors.typeError(array, Cons.list(cl(simple ? "SIMPLE-ARRAY" : "ARRAY"), cl("BIT")));
        }
        return a;
    }

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    /// Returns the element of BIT-ARRAY at SUBSCRIPTS.
    @Defun(value = "bit bit-array &rest subscripts => bit", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object bit(Object array, Object[] subscripts) {
        return read(bits(array, false), rowMajor(array(array), subscripts));
    }

    /// Makes VALUE the element of BIT-ARRAY at SUBSCRIPTS.
    @Defun(value = "(setf bit) value bit-array &rest subscripts => value", effects = {NO_POLL, BRIEF})
    public static Object setBit(Object value, Object array, Object[] subscripts) {
        return write(bits(array, false), rowMajor(array(array), subscripts), value);
    }

    /// Returns the element of the simple BIT-ARRAY at SUBSCRIPTS.
    @Defun(value = "sbit bit-array &rest subscripts => bit", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object sbit(Object array, Object[] subscripts) {
        return read(bits(array, true), rowMajor(array(array), subscripts));
    }

    /// Makes VALUE the element of the simple BIT-ARRAY at SUBSCRIPTS.
    @Defun(value = "(setf sbit) value bit-array &rest subscripts => value", effects = {NO_POLL, BRIEF})
    public static Object setSbit(Object value, Object array, Object[] subscripts) {
        return write(bits(array, true), rowMajor(array(array), subscripts), value);
    }

    /// BIT of a vector.
    @Defun(value = "weft:%bit1 bit-vector index => bit", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object bit1(Object vector, Object index) {
        if (vector instanceof SimpleBitVector v && index instanceof Long n && n >= 0 && n < v.length()) {
            return v.getRowMajor((int) (long) n);
        }
        LispArray a = bits(vector, false);
        checkRank(a, 1);
        return read(a, subscript(a, 0, index, a.totalSize()));
    }

    /// (SETF BIT) of a vector.
    @Defun(value = "weft:%set-bit1 bit-vector index value => value", effects = {NO_POLL, BRIEF})
    public static Object setBit1(Object vector, Object index, Object value) {
        LispArray a = bits(vector, false);
        checkRank(a, 1);
        return write(a, subscript(a, 0, index, a.totalSize()), value);
    }
}
