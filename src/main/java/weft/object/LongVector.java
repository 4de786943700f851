package weft.object;

import java.math.BigInteger;

/// A simple vector of 64-bit integers: fixnums when signed.
public final class LongVector extends LispVector {

    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

    public final long[] data;
    public final boolean signed;

    public LongVector(long[] data, boolean signed) {
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
        return signed ? ElementType.FIXNUM : ElementType.U64;
    }

    @Override public Object getRowMajor(int index) {
        long n = data[index];
        if (signed || n >= 0) {
            return n;
        }
        return BigInteger.valueOf(n).add(TWO_TO_64);
    }

    @Override public void setRowMajor(int index, Object value) {
        data[index] = ((Number) value).longValue();
    }
}
