package weft.object;

/// An array whose rank is not one, simple or not; elements in row-major order in `target` from `offset`.
public final class MultiArray extends LispArray {

    public int[] dimensions;
    public LispArray target;
    public int offset;
    public boolean displaced;
    public final boolean adjustable;

    public MultiArray(int[] dimensions, LispArray target, int offset, boolean displaced, boolean adjustable) {
        this.dimensions = dimensions;
        this.target = target;
        this.offset = offset;
        this.displaced = displaced;
        this.adjustable = adjustable;
    }

    @Override public int rank() {
        return dimensions.length;
    }

    @Override public int dimension(int axis) {
        return dimensions[axis];
    }

    @Override public int totalSize() {
        int size = 1;
        for (int d : dimensions) {
            size *= d;
        }
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
        return !displaced && !adjustable;
    }
}
