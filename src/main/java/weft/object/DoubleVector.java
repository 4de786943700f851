package weft.object;

/// A simple vector of double floats.
public final class DoubleVector extends LispVector {

    public final double[] data;

    public DoubleVector(double[] data) {
        this.data = data;
    }

    @Override public int length() {
        return data.length;
    }

    @Override public int totalSize() {
        return data.length;
    }

    @Override public ElementType elementType() {
        return ElementType.DOUBLE;
    }

    @Override public Object getRowMajor(int index) {
        return data[index];
    }

    @Override public void setRowMajor(int index, Object value) {
        data[index] = (Double) value;
    }
}
