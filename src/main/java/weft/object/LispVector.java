package weft.object;

/// A one-dimensional array.
public abstract class LispVector extends LispArray {

    /// Number of active elements: up to the fill pointer if there is one.
    public abstract int length();

    public final Object get(int index) {
        return getRowMajor(index);
    }

    public final void set(int index, Object value) {
        setRowMajor(index, value);
    }

    /// True for strings, simple or not.
    public boolean isString() {
        return elementType() == ElementType.CHARACTER || elementType() == ElementType.NIL;
    }

    @Override public final int rank() {
        return 1;
    }

    @Override public final int dimension(int axis) {
        return totalSize();
    }
}
