package weft.reader;

import weft.object.Cons;
import weft.object.SourcePosition;

/// Where each cons read from a text began and ended, by identity.
///
/// Made for one toplevel form, or for one file, and dropped with it. Open addressing over parallel arrays, because a map
/// entry and a position object for each cons would cost more than the cons.
public final class SourceMap {

    private final String file;
    private Object[] keys = new Object[64];
    private int[] places = new int[64 * 4];
    private int count;
    /// The top-level form read last, if it is no cons, and where it stands.
    private Object atom;
    private SourcePosition atomPosition;

    /// An empty map of conses from `file`, null for a terminal or a string.
    public SourceMap(String file) {
        this.file = file;
    }

    /// Remembers where `cons` stands, unless it is known already.
    void record(Cons cons, int line, int column, int start, int end) {
        int i = index(cons);
        if (keys[i] != null) {
            return;
        }
        if (++count * 2 > keys.length) {
            grow();
            i = index(cons);
        }
        keys[i] = cons;
        places[i * 4] = line;
        places[i * 4 + 1] = column;
        places[i * 4 + 2] = start;
        places[i * 4 + 3] = end;
    }

    /// Remembers where the top-level form `form` begins, which is no cons.
    void recordAtom(Object form, int line, int column, int start) {
        atom = form;
        atomPosition = new SourcePosition(file, line, column, start);
    }

    /// The text that the places are in, or null.
    String file() {
        return file;
    }

    private int index(Object key) {
        int mask = keys.length - 1;
        int i = System.identityHashCode(key) * 0x9E3779B9 >>> 7 & mask;
        while (keys[i] != null && keys[i] != key) {
            i = i + 1 & mask;
        }
        return i;
    }

    private void grow() {
        Object[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new Object[oldKeys.length * 2];
        places = new int[oldPlaces.length * 2];
        for (int j = 0; j < oldKeys.length; j++) {
            if (oldKeys[j] != null) {
                int i = index(oldKeys[j]);
                keys[i] = oldKeys[j];
                System.arraycopy(oldPlaces, j * 4, places, i * 4, 4);
            }
        }
    }

    /// Where `form` begins, or null when it was not read from this text. An atom has a place only if it is the top-level form.
    public SourcePosition positionOf(Object form) {
        if (!(form instanceof Cons)) {
            return form == atom ? atomPosition : null;
        }
        int i = index(form);
        return keys[i] == null ? null : new SourcePosition(file, places[i * 4], places[i * 4 + 1], places[i * 4 + 2]);
    }

    /// The offset after the last character of `form`, or -1 when it was not read from this text.
    public int endOf(Object form) {
        int i = form instanceof Cons ? index(form) : -1;
        return i < 0 || keys[i] == null ? -1 : places[i * 4 + 3];
    }

    /// Forgets everything, so that the map can serve the next form.
    public void clear() {
        atom = null;
        if (count > 0) {
            java.util.Arrays.fill(keys, null);
            count = 0;
        }
    }
}
