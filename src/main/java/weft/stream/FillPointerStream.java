package weft.stream;

import weft.condition.Errors;
import weft.object.AdjustableVector;
import weft.object.ElementType;
import weft.object.LispCharacter;
import weft.object.SimpleString;

/// A stream that appends to a string with a fill pointer, as VECTOR-PUSH-EXTEND would. No lock: see [StringOutputStream].
final class FillPointerStream extends LispStream {

    private final AdjustableVector string;
    private int column = -1;

    FillPointerStream(AdjustableVector string) {
        this.string = string;
    }

    @Override public boolean isOutput() {
        return true;
    }

    @Override public void writeChar(int code) {
        checkOpen();
        int n = string.fillPointer;
        if (n < 0) {
            throw Errors.error("The string ~S has lost its fill pointer", string);
        }
        if (n >= string.totalSize()) {
            extend(n);
        }
        if (string.elementType() != ElementType.CHARACTER) {
            throw Errors.typeError(LispCharacter.of(code), weft.object.Symbol.NIL);
        }
        string.setRowMajor(n, LispCharacter.of(code));
        string.fillPointer = n + 1;
        column = code == '\n' ? 0 : column + (column >= 0 ? 1 : 0);
    }

    private void extend(int n) {
        if (!string.adjustable) {
            throw Errors.error("The string ~S is full and not adjustable", string);
        }
        int[] codes = new int[n * 2 + 16];
        for (int i = 0; i < n; i++) {
            codes[i] = ((LispCharacter) string.getRowMajor(i)).code;
        }
        string.adjust(new SimpleString(codes), 0, codes.length, false);
    }

    /// Counted from the last newline in the string.
    @Override public int column() {
        if (column < 0) {
            int n = string.length();
            int i = n;
            while (i > 0 && ((LispCharacter) string.get(i - 1)).code != '\n') {
                i--;
            }
            column = n - i;
        }
        return column;
    }

    @Override public void clearOutput() {}

    @Override public long filePosition() {
        return string.length();
    }
}
