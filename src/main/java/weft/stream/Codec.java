package weft.stream;

/// The state of turning the bytes of one stream into characters and back.
abstract class Codec {

    /// What [#decode] returns for bytes that mean no character; at least one of them has been consumed.
    static final int MALFORMED = -2;

    /// Reads a character: its code, [LispStream#END] or [#MALFORMED].
    abstract int decode(BufferedBytes in);

    /// Writes a character; false when the encoding has none for it, and then nothing has been written.
    abstract boolean encode(int code, BufferedBytes out);

    /// Number of bytes that encode the character, or -1 when it cannot be told.
    abstract int size(int code);
}
