package weft.reader;

/// Characters to read, with the place of each in the source text.
public interface CharacterSource {

    /// The next code point, or -1 at the end.
    int read();

    /// Takes back `code`, the character read last.
    void unread(int code);

    /// The Lisp object that macro functions receive as their stream.
    Object stream();

    /// Number of characters read so far.
    int offset();

    /// Line of the next character, from 1.
    int line();

    /// Column of the next character, from 1.
    int column();

    /// Name of the file, or null when there is none.
    default String file() {
        return null;
    }
}
