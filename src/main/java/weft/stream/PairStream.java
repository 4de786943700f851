package weft.stream;

import weft.object.Cons;
import weft.object.LispPackage;

/// A stream that reads from one component and writes to another: what two-way and echo streams have in common.
public abstract class PairStream extends LispStream {

    private final LispStream in;
    private final LispStream out;

    PairStream(LispStream in, LispStream out) {
        this.in = in;
        this.out = out;
    }

    public final LispStream in() {
        return in;
    }

    public final LispStream out() {
        return out;
    }

    @Override public final boolean isInput() {
        return true;
    }

    @Override public final boolean isOutput() {
        return true;
    }

    @Override public final boolean isInteractive() {
        return in.isInteractive();
    }

    @Override public final Object elementType() {
        Object a = in.elementType();
        Object b = out.elementType();
        return a == b ? a : Cons.list(LispPackage.COMMON_LISP.define("AND"), a, b);
    }

    @Override public final boolean isBinary() {
        return in.isBinary();
    }

    @Override public final Object externalFormat() {
        return in.externalFormat();
    }

    @Override public int readChar() {
        checkOpen();
        return in.readChar();
    }

    @Override public void unreadChar(int code) {
        checkOpen();
        in.unreadChar(code);
    }

    @Override public int readCharNoHang() {
        checkOpen();
        return in.readCharNoHang();
    }

    @Override public boolean listen() {
        checkOpen();
        return in.listen();
    }

    @Override public void clearInput() {
        in.clearInput();
    }

    @Override public final TextPlace place() {
        return in.place();
    }

    @Override public final String sourceName() {
        return in.sourceName();
    }

    @Override public final void writeChar(int code) {
        checkOpen();
        out.writeChar(code);
    }

    @Override public final void writeString(String text) {
        checkOpen();
        out.writeString(text);
    }

    @Override public final void writeCodes(int[] codes, int start, int end) {
        checkOpen();
        out.writeCodes(codes, start, end);
    }

    @Override public final int column() {
        return out.column();
    }

    @Override public final boolean freshLine() {
        return out.freshLine();
    }

    @Override public final void flush() {
        out.flush();
    }

    @Override public final void clearOutput() {
        out.clearOutput();
    }

    @Override public Object readByte() {
        checkOpen();
        return in.readByte();
    }

    @Override public final void writeByte(Object integer) {
        checkOpen();
        out.writeByte(integer);
    }

    @Override public final long encodedLength(int[] codes, int start, int end) {
        return out.encodedLength(codes, start, end);
    }
}
