package weft.stream;

/// Whoever shows output on the terminal while a person types there.
public interface TerminalOutput {

    /// Shows `count` bytes of text from `start` on, sooner or later and in their order; false if the terminal is free to take them itself.
    boolean take(byte[] bytes, int start, int count);

    /// Shows what has been held back: the program ends.
    void release();
}
