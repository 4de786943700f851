package weft.array;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.builtin.Check;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.ByteVector;
import weft.object.DoubleVector;
import weft.object.FloatVector;
import weft.object.IntVector;
import weft.object.LongVector;
import weft.object.ShortVector;

/// AREF of vectors declared to hold fixnums or floats, for the compiler: the element is a Java number and no object. A vector of another kind is
/// read and written as by AREF; TYPE-ERROR is signalled if its element is no such number.
@Library("weft")
public final class NumberVectorFunctions {

    private NumberVectorFunctions() {}

    // --- double floats

    /// AREF of a vector of double floats.
    @Defun(value = "%aref1-double-float vector index => element", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static double arefDouble(Object vector, Object index) {
        return Check.doubleFloat(AccessFunctions.aref1(vector, index));
    }

    public static double arefDouble(Object vector, long index) {
        return vector instanceof DoubleVector v && index >= 0 && index < v.data.length ? v.data[(int) index]
            : Check.doubleFloat(AccessFunctions.aref1(vector, index));
    }

    /// (SETF AREF) of a vector of double floats.
    @Defun(value = "%set-aref1-double-float vector index value => value", effects = {NO_POLL, BRIEF})
    public static double setArefDouble(Object vector, Object index, double value) {
        AccessFunctions.setAref1(vector, index, (Object) value);
        return value;
    }

    public static double setArefDouble(Object vector, long index, double value) {
        if (vector instanceof DoubleVector v && index >= 0 && index < v.data.length) {
            v.data[(int) index] = value;
        } else {
            AccessFunctions.setAref1(vector, index, (Object) value);
        }
        return value;
    }

    // --- single floats

    /// AREF of a vector of single floats.
    @Defun(value = "%aref1-single-float vector index => element", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static float arefSingle(Object vector, Object index) {
        return Check.singleFloat(AccessFunctions.aref1(vector, index));
    }

    public static float arefSingle(Object vector, long index) {
        return vector instanceof FloatVector v && index >= 0 && index < v.data.length ? v.data[(int) index]
            : Check.singleFloat(AccessFunctions.aref1(vector, index));
    }

    /// (SETF AREF) of a vector of single floats.
    @Defun(value = "%set-aref1-single-float vector index value => value", effects = {NO_POLL, BRIEF})
    public static float setArefSingle(Object vector, Object index, float value) {
        AccessFunctions.setAref1(vector, index, (Object) value);
        return value;
    }

    public static float setArefSingle(Object vector, long index, float value) {
        if (vector instanceof FloatVector v && index >= 0 && index < v.data.length) {
            v.data[(int) index] = value;
        } else {
            AccessFunctions.setAref1(vector, index, (Object) value);
        }
        return value;
    }

    // --- fixnums

    /// AREF of a vector of integers that are all fixnums.
    @Defun(value = "%aref1-fixnum vector index => element", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static long arefFixnum(Object vector, Object index) {
        return Check.fixnum(AccessFunctions.aref1(vector, index));
    }

    public static long arefFixnum(Object vector, long index) {
        if (vector instanceof LongVector v && v.signed && index >= 0 && index < v.data.length) {
            return v.data[(int) index];
        }
        if (vector instanceof ByteVector v && index >= 0 && index < v.data.length) {
            byte n = v.data[(int) index];
            return v.signed ? n : n & 0xff;
        }
        if (vector instanceof IntVector v && index >= 0 && index < v.data.length) {
            int n = v.data[(int) index];
            return v.signed ? n : n & 0xffff_ffffL;
        }
        if (vector instanceof ShortVector v && index >= 0 && index < v.data.length) {
            short n = v.data[(int) index];
            return v.signed ? n : n & 0xffff;
        }
        return Check.fixnum(AccessFunctions.aref1(vector, index));
    }

    /// (SETF AREF) of a vector of integers that are all fixnums.
    @Defun(value = "%set-aref1-fixnum vector index value => value", effects = {NO_POLL, BRIEF})
    public static long setArefFixnum(Object vector, Object index, long value) {
        AccessFunctions.setAref1(vector, index, (Object) value);
        return value;
    }

    public static long setArefFixnum(Object vector, long index, long value) {
        if (vector instanceof LongVector v && v.signed && index >= 0 && index < v.data.length) {
            v.data[(int) index] = value;
        } else if (vector instanceof ByteVector v && index >= 0 && index < v.data.length && value == (v.signed ? (byte) value : value & 0xff)) {
            v.data[(int) index] = (byte) value;
        } else if (vector instanceof IntVector v && index >= 0 && index < v.data.length && value == (v.signed ? (int) value : value & 0xffff_ffffL)) {
            v.data[(int) index] = (int) value;
        } else if (vector instanceof ShortVector v && index >= 0 && index < v.data.length && value == (v.signed ? (short) value : value & 0xffff)) {
            v.data[(int) index] = (short) value;
        } else {
            AccessFunctions.setAref1(vector, index, (Object) value);
        }
        return value;
    }
}
