package weft.object;

/// A simple vector of single floats.
public final class FloatVector extends LispVector {

    public final float[] data;

    public FloatVector(float[] data) {
        this.data = data;
    }

    @Override public int length() {
        return data.length;
    }

    @Override public int totalSize() {
        return data.length;
    }

    @Override public ElementType elementType() {
        return ElementType.SINGLE;
    }

    @Override public Object getRowMajor(int index) {
        return data[index];
    }

    @Override public void setRowMajor(int index, Object value) {
        data[index] = (Float) value;
    }
}
