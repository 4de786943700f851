package weft.stream;

import java.util.Arrays;
import weft.object.SimpleString;

/// A stream that collects what is written to it in a string.
///
/// It has no lock: almost always it lives in one WITH-OUTPUT-TO-STRING of one thread, and a lock would cost more than the store it
/// guards. Threads that share one may lose characters, and nothing worse: every store goes to an array and index read once into
/// locals and checked there, so there is no error of the host and no broken object.
public final class StringOutputStream extends LispStream {

    private int[] codes = new int[64];
    private int count;
    private int lineStart;

    public StringOutputStream() {}

    /// A stream whose first character counts as standing at `column`.
    StringOutputStream(int column) {
        lineStart = -column;
    }

    @Override public boolean isOutput() {
        return true;
    }

    @Override public void writeChar(int code) {
        int[] a = codes;
        int n = count;
        if (n >= a.length) {
            a = grow(n + 1);
        }
        a[n] = code;
        count = n + 1;
        if (code == '\n') {
            lineStart = n + 1;
        }
    }

    private int[] grow(int needed) {
        checkOpen();
        int[] a = Arrays.copyOf(codes, Math.max(needed, codes.length * 2 + 16));
        codes = a;
        return a;
    }

    @Override public void writeString(String text) {
        int length = text.length();
        int[] a = codes;
        int n = count;
        if (n + length > a.length) {
            a = grow(n + length);
        }
        for (int i = 0; i < length;) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            a[n++] = c;
            if (c == '\n') {
                lineStart = n;
            }
        }
        count = n;
    }

    @Override public void writeCodes(int[] from, int start, int end) {
        int length = end - start;
        int[] a = codes;
        int n = count;
        if (n + length > a.length) {
            a = grow(n + length);
        }
        System.arraycopy(from, start, a, n, length);
        count = n + length;
        for (int i = end - 1; i >= start; i--) {
            if (from[i] == '\n') {
                lineStart = n + (i - start) + 1;
                break;
            }
        }
    }

    @Override public int column() {
        return Math.max(0, count - lineStart);
    }

    @Override public void clearOutput() {}

    @Override public long filePosition() {
        return count;
    }

    /// What has been written since the last take.
    public SimpleString take() {
        SimpleString s = new SimpleString(Arrays.copyOf(codes, Math.min(count, codes.length)));
        int column = column();
        count = 0;
        lineStart = -column;
        return s;
    }

    /// The text so far, without taking it.
    public String text() {
        return new String(codes, 0, Math.min(count, codes.length));
    }

    /// Nothing is kept, so that the next write sees that the stream is closed.
    @Override protected void closing(boolean abort) {
        codes = new int[0];
        count = 0;
    }
}
