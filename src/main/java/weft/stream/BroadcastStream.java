package weft.stream;

import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// A stream that writes to all its components; without any, it drops what is written. Questions go to the last component.
public final class BroadcastStream extends LispStream {

    private final LispStream[] components;
    private int column;

    public BroadcastStream(LispStream... components) {
        this.components = components;
    }

    /// The components as a Lisp list.
    Object components() {
        return Cons.list((Object[]) components);
    }

    private LispStream last() {
        return components.length == 0 ? null : components[components.length - 1];
    }

    @Override public boolean isOutput() {
        return true;
    }

    @Override public boolean isBinary() {
        LispStream s = last();
        return s != null && s.isBinary();
    }

    @Override public Object elementType() {
        return components.length == 0 ? Symbol.T : last().elementType();
    }

    @Override public Object externalFormat() {
        return components.length == 0 ? LispPackage.keyword("DEFAULT") : last().externalFormat();
    }

    @Override public void writeChar(int code) {
        checkOpen();
        column = code == '\n' ? 0 : column + 1;
        for (LispStream s : components) {
            s.writeChar(code);
        }
    }

    @Override public void writeCodes(int[] codes, int start, int end) {
        checkOpen();
        for (int i = start; i < end; i++) {
            column = codes[i] == '\n' ? 0 : column + 1;
        }
        for (LispStream s : components) {
            s.writeCodes(codes, start, end);
        }
    }

    @Override public int column() {
        return components.length == 0 ? column : last().column();
    }

    @Override public boolean freshLine() {
        if (components.length == 0) {
            return super.freshLine();
        }
        boolean wrote = false;
        for (LispStream s : components) {
            wrote = s.freshLine();
        }
        return wrote;
    }

    @Override public void writeByte(Object integer) {
        checkOpen();
        for (LispStream s : components) {
            s.writeByte(integer);
        }
    }

    @Override public void flush() {
        for (LispStream s : components) {
            s.flush();
        }
    }

    @Override public void clearOutput() {
        for (LispStream s : components) {
            s.clearOutput();
        }
    }

    @Override public long filePosition() {
        return components.length == 0 ? 0 : last().filePosition();
    }

    @Override public boolean setFilePosition(long position) {
        return components.length > 0 && last().setFilePosition(position);
    }

    @Override public boolean setFilePositionToEnd() {
        return components.length > 0 && last().setFilePositionToEnd();
    }

    @Override public long fileLength() {
        return components.length == 0 ? 0 : last().fileLength();
    }

    @Override public long encodedLength(int[] codes, int start, int end) {
        return components.length == 0 ? 1 : last().encodedLength(codes, start, end);
    }
}
