package weft.object;

/// A vector with a fill pointer, or adjustable, or displaced: a window onto the elements of another array.
public final class AdjustableVector extends LispVector {

    /// Holds the elements; when `displaced`, an array that the program knows, else a simple vector of our own.
    public LispArray target;
    public int offset;
    public boolean displaced;
    public final boolean adjustable;
    /// Number of active elements, or -1 when there is no fill pointer.
    public int fillPointer;
    private int size;

    public AdjustableVector(LispArray target, int offset, int size, int fillPointer, boolean displaced, boolean adjustable) {
        this.target = target;
        this.offset = offset;
        this.size = size;
        this.fillPointer = fillPointer;
        this.displaced = displaced;
        this.adjustable = adjustable;
    }

    /// Gives the vector other storage and another size.
    public void adjust(LispArray newTarget, int newOffset, int newSize, boolean nowDisplaced) {
        target = newTarget;
        offset = newOffset;
        size = newSize;
        displaced = nowDisplaced;
    }

    @Override public int length() {
        return fillPointer >= 0 ? fillPointer : size;
    }

    @Override public int totalSize() {
        return size;
    }

    @Override public ElementType elementType() {
        return target.elementType();
    }

    @Override public Object getRowMajor(int index) {
        return target.getRowMajor(offset + index);
    }

    @Override public void setRowMajor(int index, Object value) {
        target.setRowMajor(offset + index, value);
    }

    @Override public boolean isSimple() {
        return false;
    }
}
