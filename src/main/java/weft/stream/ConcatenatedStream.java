package weft.stream;

import java.util.Arrays;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// A stream that reads its components one after the other.
public final class ConcatenatedStream extends LispStream {

    private static final LispStream[] NONE = {};

    /// What is left to read, the current one first.
    private volatile LispStream[] rest;

    public ConcatenatedStream(LispStream... components) {
        rest = components;
    }

    /// The components left, as a Lisp list.
    Object components() {
        return Cons.list((Object[]) rest);
    }

    private LispStream current() {
        LispStream[] r = rest;
        return r.length == 0 ? null : r[0];
    }

    private void next(LispStream finished) {
        LispStream[] r = rest;
        if (r.length > 0 && r[0] == finished) {
            rest = r.length == 1 ? NONE : Arrays.copyOfRange(r, 1, r.length);
        }
    }

    @Override public boolean isInput() {
        return true;
    }

    @Override public boolean isBinary() {
        LispStream s = current();
        return s != null && s.isBinary();
    }

    @Override public Object elementType() {
        LispStream s = current();
        return s == null ? Symbol.NIL : s.elementType();
    }

    @Override public Object externalFormat() {
        LispStream s = current();
        return s == null ? LispPackage.keyword("DEFAULT") : s.externalFormat();
    }

    @Override public boolean isInteractive() {
        LispStream s = current();
        return s != null && s.isInteractive();
    }

    @Override public int readChar() {
        checkOpen();
        for (LispStream s = current(); s != null; s = current()) {
            int c = s.readChar();
            if (c != END) {
                return c;
            }
            next(s);
        }
        return END;
    }

    @Override public int readCharNoHang() {
        checkOpen();
        for (LispStream s = current(); s != null; s = current()) {
            int c = s.readCharNoHang();
            if (c != END) {
                return c;
            }
            next(s);
        }
        return END;
    }

    @Override public void unreadChar(int code) {
        LispStream s = current();
        if (s == null) {
            super.unreadChar(code);
        }
        s.unreadChar(code);
    }

    @Override public Object readByte() {
        checkOpen();
        for (LispStream s = current(); s != null; s = current()) {
            Object b = s.readByte();
            if (b != null) {
                return b;
            }
            next(s);
        }
        return null;
    }

    @Override public void clearInput() {
        LispStream s = current();
        if (s != null) {
            s.clearInput();
        }
    }

    @Override public TextPlace place() {
        LispStream s = current();
        return s == null ? null : s.place();
    }

    @Override public String sourceName() {
        LispStream s = current();
        return s == null ? null : s.sourceName();
    }
}
