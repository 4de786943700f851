package weft.object;

/// A simple vector of 32-bit integers.
public final class IntVector extends LispVector {

    public final int[] data;
    public final boolean signed;

    public IntVector(int[] data, boolean signed) {
        this.data = data;
        this.signed = signed;
    }

    @Override public int length() {
        return data.length;
    }

    @Override public int totalSize() {
        return data.length;
    }

    @Override public ElementType elementType() {
        return signed ? ElementType.S32 : ElementType.U32;
    }

    @Override public Object getRowMajor(int index) {
        return (long) (signed ? data[index] : data[index] & 0xffff_ffffL);
    }

    @Override public void setRowMajor(int index, Object value) {
        data[index] = (int) (long) (Long) value;
    }
}
