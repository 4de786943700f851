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

    /// The code points of a string from `start` to `end`, copied.
    public final int[] codes(int start, int end) {
        int[] codes = new int[end - start];
        for (int i = start; i < end; i++) {
            codes[i - start] = ((LispCharacter) get(i)).code;
        }
        return codes;
    }

    @Override public final int rank() {
        return 1;
    }

    @Override public final int dimension(int axis) {
        return totalSize();
    }
}
