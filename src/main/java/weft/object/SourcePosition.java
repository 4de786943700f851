package weft.object;

/// A place in source text: file (null for the terminal or a string), line and column from 1, offset in characters from 0.
public record SourcePosition(String file, int line, int column, int offset) {

    /// Begins the file of each place in the library's own source, and of no other: no name of a file has a NUL in it.
    public static final String LIBRARY = "\0lisp-lib/";

    /// True for a place in the library's own source.
    public boolean isInLibrary() {
        return file != null && file.startsWith(LIBRARY);
    }

    @Override public String toString() {
        return (file == null ? "" : (isInLibrary() ? file.substring(1) : file) + ":") + line + ":" + column;
    }
}
