package weft.stream;

import java.math.BigInteger;
import weft.condition.Errors;

/// A stream of integers on a file. Threads may share it: its monitor makes each operation atomic.
public final class BinaryFileStream extends LispStream implements FileStream {

    private final OpenFile file;
    private final BinaryElement element;
    private final BufferedBytes bytes;

    BinaryFileStream(OpenFile file, BinaryElement element) {
        this.file = file;
        this.element = element;
        this.bytes = new BufferedBytes(this, file.device());
    }

    @Override public LispPathname pathname() {
        return file.pathname();
    }

    @Override public boolean isInput() {
        return file.isInput();
    }

    @Override public boolean isOutput() {
        return file.isOutput();
    }

    @Override public boolean isBinary() {
        return true;
    }

    @Override public Object elementType() {
        return element.designator();
    }

    @Override public synchronized Object readByte() {
        if (!isInput()) {
            throw wrongDirection(true);
        }
        checkOpen();
        int n = element.bytes();
        if (n == 1) {
            int b = bytes.read();
            return b < 0 ? null : (Object) (long) (element.signed() ? (byte) b : b);
        }
        byte[] parts = new byte[n];
        if (bytes.read(parts, 0, n) < n) {
            return null;
        }
        return n <= 8 ? small(parts) : large(parts);
    }

    private Object small(byte[] parts) {
        long value = 0;
        for (int i = parts.length - 1; i >= 0; i--) {
            value = value << 8 | parts[i] & 0xff;
        }
        int unused = 64 - 8 * parts.length;
        if (element.signed()) {
            return value << unused >> unused;
        }
        return value >= 0 ? (Object) value : large(parts);
    }

    private Object large(byte[] parts) {
        byte[] big = new byte[parts.length];
        for (int i = 0; i < big.length; i++) {
            big[i] = parts[parts.length - 1 - i];
        }
        BigInteger value = element.signed() ? new BigInteger(big) : new BigInteger(1, big);
        return value.bitLength() < 64 ? (Object) value.longValue() : value;
    }

    @Override public synchronized void writeByte(Object integer) {
        if (!isOutput()) {
            throw wrongDirection(false);
        }
        BigInteger big = integer instanceof BigInteger b ? b : integer instanceof Long n && !fits(n) ? BigInteger.valueOf(n) : null;
        if (!(integer instanceof Long) && big == null || big != null && !fits(big)) {
            throw Errors.typeError(integer, element.elementType());
        }
        checkOpen();
        if (isInput()) {
            bytes.startWriting();
        }
        for (int i = 0; i < element.bytes(); i++) {
            bytes.write(big == null ? (int) ((Long) integer >> Math.min(63, 8 * i)) : big.shiftRight(8 * i).intValue());
        }
    }

    private boolean fits(long n) {
        int bits = element.bits();
        return element.signed() ? bits >= 64 || n >> bits - 1 == 0 || n >> bits - 1 == -1 : n >= 0 && (bits >= 63 || n >> bits == 0);
    }

    private boolean fits(BigInteger b) {
        return element.signed() ? b.bitLength() < element.bits() : b.signum() >= 0 && b.bitLength() <= element.bits();
    }

    @Override public synchronized void clearInput() {
        super.clearInput();
        bytes.clearInput();
    }

    @Override public synchronized boolean listen() {
        if (!isInput()) {
            throw wrongDirection(true);
        }
        return bytes.ready() && !bytes.atEndOfFile();
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
        return p < 0 ? p : p / element.bytes();
    }

    @Override public synchronized boolean setFilePosition(long position) {
        checkOpen();
        return bytes.position(position * element.bytes());
    }

    @Override public synchronized boolean setFilePositionToEnd() {
        checkOpen();
        long length = bytes.length();
        return length >= 0 && bytes.position(length);
    }

    @Override public synchronized long fileLength() {
        checkOpen();
        long n = bytes.length();
        return n < 0 ? super.fileLength() : n / element.bytes();
    }

    @Override protected synchronized void closing(boolean abort) {
        bytes.close(abort);
        file.finish(abort);
    }
}
