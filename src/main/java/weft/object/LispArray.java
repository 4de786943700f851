package weft.object;

/// An array of any rank. Indices are not checked here: callers signal in Lisp terms first.
public abstract class LispArray {

    public abstract int rank();

    public abstract int dimension(int axis);

    /// Number of elements, the fill pointer ignored.
    public abstract int totalSize();

    public abstract ElementType elementType();

    public abstract Object getRowMajor(int index);

    /// Stores `value`, which [#accepts] has approved.
    public abstract void setRowMajor(int index, Object value);

    /// True for arrays that are neither displaced, nor adjustable, nor have a fill pointer.
    public boolean isSimple() {
        return true;
    }

    /// True when `value` may be an element.
    public final boolean accepts(Object value) {
        return switch (elementType()) {
            case T -> true;
            case CHARACTER -> value instanceof LispCharacter;
            case BIT -> value instanceof Long n && (n == 0 || n == 1);
            case U8 -> value instanceof Long n && n >= 0 && n < 0x100;
            case S8 -> value instanceof Long n && (byte) (long) n == n;
            case U16 -> value instanceof Long n && n >= 0 && n < 0x10000;
            case S16 -> value instanceof Long n && (short) (long) n == n;
            case U32 -> value instanceof Long n && n >= 0 && n < 0x1_0000_0000L;
            case S32 -> value instanceof Long n && (int) (long) n == n;
            case U64 -> value instanceof Long n ? n >= 0
                : value instanceof java.math.BigInteger b && b.signum() >= 0 && b.bitLength() <= 64;
            case FIXNUM -> value instanceof Long;
            case SINGLE -> value instanceof Float;
            case DOUBLE -> value instanceof Double;
            case NIL -> false;
        };
    }
}
