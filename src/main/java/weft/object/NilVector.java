package weft.object;

/// A simple vector that can hold nothing: its element type is NIL, so it has a length and no elements. It counts as a string.
public final class NilVector extends LispVector {

    private final int length;

    public NilVector(int length) {
        this.length = length;
    }

    @Override public int length() {
        return length;
    }

    @Override public int totalSize() {
        return length;
    }

    @Override public ElementType elementType() {
        return ElementType.NIL;
    }

    @Override public Object getRowMajor(int index) {
        throw new IllegalStateException("an element of a vector that has none");
    }

    @Override public void setRowMajor(int index, Object value) {
        throw new IllegalStateException("an element for a vector that takes none");
    }
}
