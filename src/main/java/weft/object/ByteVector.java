package weft.object;

/// A simple vector of 8-bit integers.
public final class ByteVector extends LispVector {

    public final byte[] data;
    public final boolean signed;

    public ByteVector(byte[] data, boolean signed) {
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
        return signed ? ElementType.S8 : ElementType.U8;
    }

    @Override public Object getRowMajor(int index) {
        return (long) (signed ? data[index] : data[index] & 0xff);
    }

    @Override public void setRowMajor(int index, Object value) {
        data[index] = (byte) (long) (Long) value;
    }
}
