package weft.stream;

/// A pair of streams of which the second receives what is read from the first, besides what is written. A character put back and read again is echoed once.
public final class EchoStream extends PairStream {

    /// True when the next character was put back, so that it has been echoed already.
    private boolean echoed;

    public EchoStream(LispStream in, LispStream out) {
        super(in, out);
    }

    @Override public int readChar() {
        return echo(super.readChar());
    }

    @Override public int readCharNoHang() {
        return echo(super.readCharNoHang());
    }

    private int echo(int code) {
        if (code >= 0) {
            if (!echoed) {
                out().writeChar(code);
            }
            echoed = false;
        }
        return code;
    }

    @Override public void unreadChar(int code) {
        super.unreadChar(code);
        echoed = true;
    }

    /// Peeking does not echo.
    @Override public int peekChar() {
        checkOpen();
        return in().peekChar();
    }

    @Override public boolean listen() {
        return in().listen();
    }

    @Override public Object readByte() {
        Object b = super.readByte();
        if (b != null) {
            out().writeByte(b);
        }
        return b;
    }
}
