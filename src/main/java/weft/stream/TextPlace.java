package weft.stream;

/// Where an input stream stands in its text: line and column from 1, offset in characters from 0, of the next character.
public final class TextPlace {

    private int line = 1;
    private int column = 1;
    private int offset;
    private int lastColumn = 1;

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public int offset() {
        return offset;
    }

    void advance(int code) {
        offset++;
        if (code == '\n') {
            lastColumn = column;
            line++;
            column = 1;
        } else {
            column++;
        }
    }

    /// Takes the latest [#advance] back.
    void retreat(int code) {
        offset--;
        if (code == '\n') {
            line--;
            column = lastColumn;
        } else {
            column--;
        }
    }
}
