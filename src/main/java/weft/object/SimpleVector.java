package weft.object;

/// A simple general vector.
public final class SimpleVector extends LispVector {

    public final Object[] data;

    public SimpleVector(Object[] data) {
        this.data = data;
    }

    @Override public int length() {
        return data.length;
    }

    @Override public int totalSize() {
        return data.length;
    }

    @Override public ElementType elementType() {
        return ElementType.T;
    }

    @Override public Object getRowMajor(int index) {
        return data[index];
    }

    @Override public void setRowMajor(int index, Object value) {
        data[index] = value;
    }
}
