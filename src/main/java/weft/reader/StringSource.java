package weft.reader;

/// The characters of a Java string.
public final class StringSource implements CharacterSource {

    private final String text;
    private final String file;
    private int index;
    private int offset;
    private int line = 1;
    private int lineStart;
    private int previousLineStart;

    public StringSource(String text) {
        this(text, null);
    }

    /// The text of the file called `file`.
    public StringSource(String text, String file) {
        this.text = text;
        this.file = file;
    }

    @Override public int read() {
        if (index >= text.length()) {
            return -1;
        }
        int c = text.charAt(index++);
        if (Character.isHighSurrogate((char) c) && index < text.length() && Character.isLowSurrogate(text.charAt(index))) {
            c = Character.toCodePoint((char) c, text.charAt(index++));
        }
        offset++;
        if (c == '\n') {
            line++;
            previousLineStart = lineStart;
            lineStart = offset;
        }
        return c;
    }

    @Override public void unread(int code) {
        index -= Character.charCount(code);
        offset--;
        if (code == '\n') {
            line--;
            lineStart = previousLineStart;
        }
    }

    @Override public Object stream() {
        return this;
    }

    @Override public int offset() {
        return offset;
    }

    @Override public int line() {
        return line;
    }

    @Override public int column() {
        return offset - lineStart + 1;
    }

    @Override public String file() {
        return file;
    }
}
