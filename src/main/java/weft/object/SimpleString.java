package weft.object;

import java.util.Arrays;

/// A simple string: one code point an element, so that any character fits anywhere and no surrogate is ever seen.
public final class SimpleString extends LispVector {

    public final int[] codes;

    public SimpleString(int[] codes) {
        this.codes = codes;
    }

    public SimpleString(String text) {
        this.codes = codePoints(text);
    }

    private static int[] codePoints(String text) {
        int n = text.length();
        int[] codes = new int[n];
        int j = 0;
        for (int i = 0; i < n; j++) {
            int c = text.codePointAt(i);
            codes[j] = c;
            i += Character.charCount(c);
        }
        return j == n ? codes : Arrays.copyOf(codes, j);
    }

    @Override public int length() {
        return codes.length;
    }

    @Override public int totalSize() {
        return codes.length;
    }

    @Override public ElementType elementType() {
        return ElementType.CHARACTER;
    }

    @Override public Object getRowMajor(int index) {
        return LispCharacter.of(codes[index]);
    }

    @Override public void setRowMajor(int index, Object value) {
        codes[index] = ((LispCharacter) value).code;
    }

    /// The text as a Java string.
    @Override public String toString() {
        return new String(codes, 0, codes.length);
    }
}
