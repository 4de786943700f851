package weft.object;

/// A place in source text: file (null for the terminal or a string), line and column from 1, offset in characters from 0.
public record SourcePosition(String file, int line, int column, int offset) {

    @Override public String toString() {
        return (file == null ? "" : file + ":") + line + ":" + column;
    }
}
