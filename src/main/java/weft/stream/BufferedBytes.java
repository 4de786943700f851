package weft.stream;

import java.io.IOException;
import java.util.Arrays;
import weft.condition.Errors;

/// The buffers between a stream and its device, one for each direction; host errors come out as STREAM-ERRORs of the stream.
///
/// Invariant: on a seekable device at most one of the two buffers holds anything, so that the position of the stream is the
/// device's, less what was read ahead, plus what was not yet written. The owner's monitor guards all of it.
final class BufferedBytes {

    private static final int SIZE = 8192;
    private static final byte[] NONE = {};

    private final LispStream owner;
    private final ByteDevice device;
    private byte[] in = NONE;
    private int inPosition;
    private int inLimit;
    private byte[] out = NONE;
    private int outCount;

    BufferedBytes(LispStream owner, ByteDevice device) {
        this.owner = owner;
        this.device = device;
    }

    /// The next byte, or -1 at the end.
    int read() {
        return inPosition < inLimit || fill() ? in[inPosition++] & 0xff : -1;
    }

    /// The next byte without reading it, or -1 at the end.
    int peek() {
        return inPosition < inLimit || fill() ? in[inPosition] & 0xff : -1;
    }

    /// Reads bytes; returns how many, fewer than `count` only at the end.
    int read(byte[] bytes, int start, int count) {
        int done = 0;
        while (done < count && (inPosition < inLimit || fill())) {
            int n = Math.min(count - done, inLimit - inPosition);
            System.arraycopy(in, inPosition, bytes, start + done, n);
            inPosition += n;
            done += n;
        }
        return done;
    }

    /// What comes next, without reading it: at least a byte, unless at the end, and at most `count`, as far as the device gives them at once.
    byte[] peek(int count) {
        return inPosition < inLimit || fill() ? Arrays.copyOfRange(in, inPosition, Math.min(inLimit, inPosition + count)) : NONE;
    }

    private boolean fill() {
        owner.checkOpen();
        try {
            if (outCount > 0 && device.isSeekable()) {
                drain();
            }
            if (in.length == 0) {
                in = new byte[SIZE];
            }
            int n = device.read(in, 0, SIZE);
            inPosition = 0;
            inLimit = Math.max(n, 0);
            return n > 0;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    boolean hasBufferedInput() {
        return inPosition < inLimit;
    }

    /// True when a byte can be read without waiting.
    boolean ready() {
        owner.checkOpen();
        try {
            return inPosition < inLimit || device.available() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// True at the end of a file that can tell.
    boolean atEndOfFile() {
        try {
            return inPosition == inLimit && device.isSeekable() && position() >= device.size();
        } catch (IOException e) {
            return false;
        }
    }

    void write(int b) {
        if (outCount == out.length) {
            makeRoom();
        }
        out[outCount++] = (byte) b;
    }

    void write(byte[] bytes, int start, int count) {
        while (count > 0) {
            if (outCount == out.length) {
                makeRoom();
            }
            int n = Math.min(count, out.length - outCount);
            System.arraycopy(bytes, start, out, outCount, n);
            outCount += n;
            start += n;
            count -= n;
        }
    }

    private void makeRoom() {
        owner.checkOpen();
        if (out.length == 0) {
            out = new byte[SIZE];
        }
        if (outCount > 0) {
            flush();
        }
    }

    /// Gives what was written to the device; first makes up for bytes read ahead.
    void flush() {
        if (outCount > 0) {
            try {
                drain();
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    private void drain() throws IOException {
        int n = outCount;
        outCount = 0;
        dropReadAhead();
        device.write(out, 0, n);
    }

    private void dropReadAhead() throws IOException {
        if (device.isSeekable() && inPosition < inLimit) {
            device.position(device.position() - (inLimit - inPosition));
            inPosition = inLimit = 0;
        }
    }

    /// Tells the buffers that a write follows reading, before the first byte is buffered.
    void startWriting() {
        if (inPosition < inLimit && device.isSeekable()) {
            try {
                dropReadAhead();
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    void sync() {
        flush();
        try {
            device.sync();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void clearInput() {
        if (!device.isSeekable()) {
            inPosition = inLimit = 0;
            try {
                byte[] dropped = new byte[SIZE];
                while (device.available() > 0 && device.read(dropped, 0, SIZE) > 0) {
                    continue;
                }
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    void clearOutput() {
        if (!device.isSeekable()) {
            outCount = 0;
        }
    }

    /// Position in bytes, or -1.
    long position() {
        if (!device.isSeekable()) {
            return -1;
        }
        try {
            return device.position() - (inLimit - inPosition) + outCount;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    boolean position(long position) {
        if (!device.isSeekable()) {
            return false;
        }
        flush();
        try {
            inPosition = inLimit = 0;
            device.position(position);
            return true;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Length in bytes with what is still in the buffer, or -1.
    long length() {
        if (!device.isSeekable()) {
            return -1;
        }
        flush();
        try {
            return device.size();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Writes what is left, unless `abort`, and closes the device.
    void close(boolean abort) {
        try {
            try {
                if (!abort && outCount > 0) {
                    drain();
                }
            } finally {
                outCount = 0;
                inPosition = inLimit = 0;
                in = NONE;
                out = NONE;
                device.close();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private RuntimeException failed(IOException e) {
        String m = e.getMessage();
        return Errors.streamError(owner, "~A", new weft.object.SimpleString(m == null ? e.getClass().getSimpleName() : m));
    }
}
