package weft.stream;

import java.io.IOException;

/// Something that bytes are read from or written to, without a buffer: a file, a descriptor of the process.
abstract class ByteDevice {

    /// Reads at least one byte, waiting for it; -1 at the end.
    abstract int read(byte[] bytes, int start, int count) throws IOException;

    /// Writes all the bytes.
    abstract void write(byte[] bytes, int start, int count) throws IOException;

    /// Bytes that can be read without waiting, as far as is known.
    abstract int available() throws IOException;

    abstract void close() throws IOException;

    /// True when the device has a position that can be moved.
    boolean isSeekable() {
        return false;
    }

    long position() throws IOException {
        return -1;
    }

    void position(long position) throws IOException {}

    long size() throws IOException {
        return -1;
    }

    /// Waits until what was written is on the disk.
    void sync() throws IOException {}
}
