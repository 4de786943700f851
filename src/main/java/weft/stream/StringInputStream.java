package weft.stream;

import weft.condition.Errors;
import weft.object.LispCharacter;
import weft.object.LispVector;
import weft.object.SimpleString;

/// A stream that reads the characters of a string, or of a part of it.
///
/// It has no lock: it belongs to the thread that made it. Other threads that read it all the same may see a character twice,
/// never an error of the host, because the codes are an array that nobody changes or shortens and the index is checked on each read.
public final class StringInputStream extends LispStream {

    private final int[] codes;
    private final int end;
    private final int start;
    private int index;
    private String sourceName;
    private final TextPlace place = new TextPlace();

    public StringInputStream(String text) {
        this(text, null);
    }

    /// A stream on `text`, which positions call `name`; null for no name.
    public StringInputStream(String text, String name) {
        this(new SimpleString(text).codes);
        sourceName = name;
    }

    private StringInputStream(int[] codes) {
        this(codes, 0, codes.length);
    }

    StringInputStream(int[] codes, int start, int end) {
        this.codes = codes;
        this.start = start;
        this.index = start;
        this.end = end;
    }

    /// A stream on `string` from `start` to `end`, which the caller has checked.
    public static StringInputStream of(LispVector string, int start, int end) {
        if (string instanceof SimpleString s) {
            return new StringInputStream(s.codes, start, end);
        }
        int[] copy = new int[end];
        for (int i = start; i < end; i++) {
            copy[i] = ((LispCharacter) string.get(i)).code;
        }
        return new StringInputStream(copy, start, end);
    }

    @Override public String sourceName() {
        return sourceName;
    }

    /// Index in the string of the next character.
    public int index() {
        return index;
    }

    @Override public boolean isInput() {
        return true;
    }

    @Override public int readChar() {
        int i = index;
        if (i >= end) {
            checkOpen();
            return END;
        }
        index = i + 1;
        int code = codes[i];
        place.advance(code);
        return code;
    }

    @Override public int peekChar() {
        int i = index;
        if (i >= end) {
            checkOpen();
            return END;
        }
        return codes[i];
    }

    @Override public void unreadChar(int code) {
        checkOpen();
        if (index <= start) {
            throw Errors.streamError(this, "Nothing has been read from ~S that could be put back", this);
        }
        index--;
        place.retreat(code);
    }

    @Override public TextPlace place() {
        return place;
    }

    @Override public long filePosition() {
        return index;
    }

    @Override public boolean setFilePosition(long position) {
        if (position < start || position > end) {
            return false;
        }
        index = (int) position;
        return true;
    }

    @Override public boolean setFilePositionToEnd() {
        return setFilePosition(end);
    }

    @Override protected void closing(boolean abort) {
        index = end;
    }
}
