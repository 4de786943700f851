package weft.stream;

import weft.object.Symbol;
import weft.runtime.ThreadContext;

/// A stream that stands for whatever stream is the value of a symbol at the time.
public final class SynonymStream extends LispStream {

    private final Symbol symbol;

    public SynonymStream(Symbol symbol) {
        this.symbol = symbol;
    }

    Symbol symbol() {
        return symbol;
    }

    private LispStream target() {
        return StreamArgument.valueOf(ThreadContext.current(), symbol);
    }

    @Override public boolean isInput() {
        return target().isInput();
    }

    @Override public boolean isOutput() {
        return target().isOutput();
    }

    @Override public boolean isInteractive() {
        return target().isInteractive();
    }

    @Override public boolean isBinary() {
        return target().isBinary();
    }

    @Override public Object elementType() {
        return target().elementType();
    }

    @Override public Object externalFormat() {
        return target().externalFormat();
    }

    @Override public int readChar() {
        return target().readChar();
    }

    @Override public void unreadChar(int code) {
        target().unreadChar(code);
    }

    @Override public int peekChar() {
        return target().peekChar();
    }

    @Override public int readCharNoHang() {
        return target().readCharNoHang();
    }

    @Override public boolean listen() {
        return target().listen();
    }

    @Override public LineText readLine() {
        return target().readLine();
    }

    @Override public int readCodes(int[] codes, int start, int end) {
        return target().readCodes(codes, start, end);
    }

    @Override public void clearInput() {
        target().clearInput();
    }

    @Override public TextPlace place() {
        return target().place();
    }

    @Override public String sourceName() {
        return target().sourceName();
    }

    @Override public void writeChar(int code) {
        target().writeChar(code);
    }

    @Override public void writeString(String text) {
        target().writeString(text);
    }

    @Override public void writeCodes(int[] codes, int start, int end) {
        target().writeCodes(codes, start, end);
    }

    @Override public int column() {
        return target().column();
    }

    @Override public boolean freshLine() {
        return target().freshLine();
    }

    @Override public void flush() {
        target().flush();
    }

    @Override public void clearOutput() {
        target().clearOutput();
    }

    @Override public Object readByte() {
        return target().readByte();
    }

    @Override public void writeByte(Object integer) {
        target().writeByte(integer);
    }

    @Override public long filePosition() {
        return target().filePosition();
    }

    @Override public boolean setFilePosition(long position) {
        return target().setFilePosition(position);
    }

    @Override public boolean setFilePositionToEnd() {
        return target().setFilePositionToEnd();
    }

    @Override public long fileLength() {
        return target().fileLength();
    }

    @Override public long encodedLength(int[] codes, int start, int end) {
        return target().encodedLength(codes, start, end);
    }
}
