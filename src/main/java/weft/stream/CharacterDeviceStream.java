package weft.stream;

import weft.condition.Errors;
import weft.object.LispCharacter;
import weft.object.LispPackage;

/// A stream of characters on a byte device: a file, or a descriptor of the process.
///
/// Threads may share it: its monitor makes each operation atomic, a whole line or string included.
/// State: the buffered bytes, the codec, one character put back (or none: -1), the place in the input, the column of the output.
/// All of it is guarded by the monitor. Errors are signalled with the monitor held, which is reentrant; what handlers do
/// with this stream finds it in a consistent state.
public abstract class CharacterDeviceStream extends LispStream {

    private final BufferedBytes bytes;
    private final ExternalFormat format;
    private final Codec codec;
    private final boolean input;
    private final boolean output;
    private int putBack = END;
    private final TextPlace place = new TextPlace();
    private int column;

    CharacterDeviceStream(ByteDevice device, ExternalFormat format, boolean input, boolean output) {
        this.bytes = new BufferedBytes(this, device);
        this.format = format;
        this.codec = format.newCodec();
        this.input = input;
        this.output = output;
    }

    @Override public boolean isInput() {
        return input;
    }

    @Override public boolean isOutput() {
        return output;
    }

    @Override public Object externalFormat() {
        return format.designator;
    }

    @Override public synchronized int readChar() {
        int code = putBack;
        if (code != END) {
            putBack = END;
        } else {
            if (!input) {
                throw wrongDirection(true);
            }
            code = codec.decode(bytes);
            if (code < 0) {
                if (code == END) {
                    return END;
                }
                code = replacementForBytes();
            }
        }
        place.advance(code);
        return code;
    }

    private int replacementForBytes() {
        if (format.replacement >= 0) {
            return format.replacement;
        }
        throw Errors.signal(LispPackage.WEFT.define("STREAM-DECODING-ERROR"), LispPackage.keyword("STREAM"), this,
            LispPackage.keyword("EXTERNAL-FORMAT"), format.designator);
    }

    @Override public synchronized void unreadChar(int code) {
        if (!input) {
            throw wrongDirection(true);
        }
        checkOpen();
        if (putBack != END) {
            throw Errors.streamError(this, "Two characters in a row put back into ~S", this);
        }
        putBack = code;
        place.retreat(code);
    }

    @Override public synchronized int readCharNoHang() {
        if (putBack == END && input && !bytes.ready() && !bytes.atEndOfFile()) {
            return NOT_READY;
        }
        return readChar();
    }

    /// The bytes of the next characters, without reading them: at most `count`, as far as the device gives them at once; none at the end.
    public final synchronized byte[] peekBytes(int count) {
        return bytes.peek(count);
    }

    /// True when a read will not have to ask the device.
    final boolean hasBufferedInput() {
        return putBack != END || bytes.hasBufferedInput();
    }

    @Override public synchronized LineText readLine() {
        return super.readLine();
    }

    @Override public synchronized int readCodes(int[] codes, int start, int end) {
        return super.readCodes(codes, start, end);
    }

    @Override public synchronized void clearInput() {
        super.clearInput();
        putBack = END;
        bytes.clearInput();
    }

    @Override public TextPlace place() {
        return input ? place : null;
    }

    @Override public synchronized void writeChar(int code) {
        if (!output) {
            throw wrongDirection(false);
        }
        if (input) {
            bytes.startWriting();
        }
        if (!codec.encode(code, bytes)) {
            encodeReplacement(code);
        }
        if (code == '\n') {
            column = 0;
            lineEnded();
        } else {
            column++;
        }
    }

    /// Takes note that something else, the echo of a terminal, has ended the output line.
    final synchronized void lineEndedElsewhere() {
        column = 0;
    }

    /// Called after a newline was written.
    void lineEnded() {}

    private void encodeReplacement(int code) {
        if (format.replacement >= 0) {
            if (codec.encode(format.replacement, bytes) || codec.encode('?', bytes)) {
                return;
            }
        }
        throw Errors.signal(LispPackage.WEFT.define("STREAM-ENCODING-ERROR"), LispPackage.keyword("STREAM"), this,
            LispPackage.keyword("CHARACTER"), LispCharacter.of(code), LispPackage.keyword("EXTERNAL-FORMAT"), format.designator);
    }

    @Override public synchronized void writeString(String text) {
        super.writeString(text);
    }

    @Override public synchronized void writeCodes(int[] codes, int start, int end) {
        super.writeCodes(codes, start, end);
    }

    @Override public int column() {
        return output ? column : -1;
    }

    @Override public synchronized boolean freshLine() {
        return super.freshLine();
    }

    @Override public synchronized void flush() {
        super.flush();
        checkOpen();
        bytes.flush();
    }

    @Override public synchronized void clearOutput() {
        super.clearOutput();
        bytes.clearOutput();
    }

    @Override public synchronized long filePosition() {
        checkOpen();
        long p = bytes.position();
        return p < 0 || putBack == END ? p : p - codec.size(putBack);
    }

    @Override public synchronized boolean setFilePosition(long position) {
        checkOpen();
        putBack = END;
        return bytes.position(position);
    }

    @Override public synchronized boolean setFilePositionToEnd() {
        long length = bytes.length();
        return length >= 0 && setFilePosition(length);
    }

    @Override public synchronized long fileLength() {
        checkOpen();
        long n = bytes.length();
        return n < 0 ? super.fileLength() : n;
    }

    @Override public synchronized long encodedLength(int[] codes, int start, int end) {
        long sum = 0;
        for (int i = start; i < end; i++) {
            int n = codec.size(codes[i]);
            if (n < 0) {
                return -1;
            }
            sum += n;
        }
        return sum;
    }

    @Override protected synchronized void closing(boolean abort) {
        putBack = END;
        bytes.close(abort);
    }
}
