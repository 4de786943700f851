package weft.object;

/// A simple vector of 16-bit integers.
public final class ShortVector extends LispVector {

    public final short[] data;
    public final boolean signed;

    public ShortVector(short[] data, boolean signed) {
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
        return signed ? ElementType.S16 : ElementType.U16;
    }

    @Override public Object getRowMajor(int index) {
        return (long) (signed ? data[index] : data[index] & 0xffff);
    }

    @Override public void setRowMajor(int index, Object value) {
        data[index] = (short) (long) (Long) value;
    }
}
