package weft.object;

/// A simple bit vector, 64 bits a word, lowest bit first; bits beyond the length are zero.
public final class SimpleBitVector extends LispVector {

    public final long[] words;
    private final int length;

    public SimpleBitVector(int length) {
        this.words = new long[(length + 63) >>> 6];
        this.length = length;
    }

    @Override public int length() {
        return length;
    }

    @Override public int totalSize() {
        return length;
    }

    @Override public ElementType elementType() {
        return ElementType.BIT;
    }

    public boolean bit(int index) {
        return (words[index >>> 6] >>> index & 1) != 0;
    }

    public void setBit(int index, boolean value) {
        long mask = 1L << index;
        if (value) {
            words[index >>> 6] |= mask;
        } else {
            words[index >>> 6] &= ~mask;
        }
    }

    @Override public Object getRowMajor(int index) {
        return words[index >>> 6] >>> index & 1;
    }

    @Override public void setRowMajor(int index, Object value) {
        setBit(index, (Long) value != 0);
    }
}
