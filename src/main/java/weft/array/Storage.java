package weft.array;

import java.util.Arrays;
import weft.object.ByteVector;
import weft.object.DoubleVector;
import weft.object.ElementType;
import weft.object.FloatVector;
import weft.object.IntVector;
import weft.object.LispArray;
import weft.object.LispCharacter;
import weft.object.LispVector;
import weft.object.LongVector;
import weft.object.NilVector;
import weft.object.ShortVector;
import weft.object.SimpleBitVector;
import weft.object.SimpleString;
import weft.object.SimpleVector;
import weft.object.Symbol;

/// Simple vectors of every element type, as values and as what holds the elements of other arrays.
public final class Storage {

    private Storage() {}

    /// A fresh simple vector: of NIL, of characters with code 0, of zeros.
    public static LispVector make(ElementType type, int size) {
        return switch (type) {
            case T -> {
                Object[] data = new Object[size];
                Arrays.fill(data, Symbol.NIL);
                yield new SimpleVector(data);
            }
            case CHARACTER -> new SimpleString(new int[size]);
            case BIT -> new SimpleBitVector(size);
            case U8 -> new ByteVector(new byte[size], false);
            case S8 -> new ByteVector(new byte[size], true);
            case U16 -> new ShortVector(new short[size], false);
            case S16 -> new ShortVector(new short[size], true);
            case U32 -> new IntVector(new int[size], false);
            case S32 -> new IntVector(new int[size], true);
            case U64 -> new LongVector(new long[size], false);
            case FIXNUM -> new LongVector(new long[size], true);
            case SINGLE -> new FloatVector(new float[size]);
            case DOUBLE -> new DoubleVector(new double[size]);
            case NIL -> new NilVector(size);
        };
    }

    /// Stores `value`, which the array accepts, into the elements from `start` to `end`.
    public static void fill(LispArray array, Object value, int start, int end) {
        switch (array) {
            case SimpleVector v -> Arrays.fill(v.data, start, end, value);
            case SimpleString s -> Arrays.fill(s.codes, start, end, ((LispCharacter) value).code);
            case DoubleVector v -> Arrays.fill(v.data, start, end, (Double) value);
            case FloatVector v -> Arrays.fill(v.data, start, end, (Float) value);
            case LongVector v -> Arrays.fill(v.data, start, end, ((Number) value).longValue());
            case IntVector v -> Arrays.fill(v.data, start, end, (int) (long) (Long) value);
            case ShortVector v -> Arrays.fill(v.data, start, end, (short) (long) (Long) value);
            case ByteVector v -> Arrays.fill(v.data, start, end, (byte) (long) (Long) value);
            default -> {
                for (int i = start; i < end; i++) {
                    array.setRowMajor(i, value);
                }
            }
        }
    }

    /// Copies `count` elements between arrays of which the target accepts them all, right also when the regions overlap.
    public static void copy(LispArray from, int fromIndex, LispArray to, int toIndex, int count) {
        if (count <= 0) {
            return;
        }
        switch (from) {
            case SimpleVector a when to instanceof SimpleVector b -> System.arraycopy(a.data, fromIndex, b.data, toIndex, count);
            case SimpleString a when to instanceof SimpleString b -> System.arraycopy(a.codes, fromIndex, b.codes, toIndex, count);
            case DoubleVector a when to instanceof DoubleVector b -> System.arraycopy(a.data, fromIndex, b.data, toIndex, count);
            case FloatVector a when to instanceof FloatVector b -> System.arraycopy(a.data, fromIndex, b.data, toIndex, count);
            case LongVector a when to instanceof LongVector b && a.signed == b.signed ->
                System.arraycopy(a.data, fromIndex, b.data, toIndex, count);
            case IntVector a when to instanceof IntVector b && a.signed == b.signed ->
                System.arraycopy(a.data, fromIndex, b.data, toIndex, count);
            case ShortVector a when to instanceof ShortVector b && a.signed == b.signed ->
                System.arraycopy(a.data, fromIndex, b.data, toIndex, count);
            case ByteVector a when to instanceof ByteVector b && a.signed == b.signed ->
                System.arraycopy(a.data, fromIndex, b.data, toIndex, count);
            default -> copyEach(from, fromIndex, to, toIndex, count);
        }
    }

    private static void copyEach(LispArray from, int fromIndex, LispArray to, int toIndex, int count) {
        if (fromIndex >= toIndex) {
            for (int i = 0; i < count; i++) {
                to.setRowMajor(toIndex + i, from.getRowMajor(fromIndex + i));
            }
        } else {
            for (int i = count - 1; i >= 0; i--) {
                to.setRowMajor(toIndex + i, from.getRowMajor(fromIndex + i));
            }
        }
    }
}
