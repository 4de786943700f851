package weft.sequence;

import weft.cons.ListFunctions;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.SimpleVector;
import weft.object.Symbol;

/// A walk over a part of a sequence, forward or backward: each [#next] sets `element` and `index`.
///
/// A list without an :END is walked without counting it first; backward, the part of a list is copied into an array. When user
/// code shortens the sequence meanwhile, the walk ends early.
public final class Scan {

    public Object element;
    /// Index of `element` in the whole sequence.
    public int index;

    private final LispThread thread;
    private final int step;
    private int left;
    private Object list;
    private Cons cell;
    private Object[] data;
    private int dataOffset;
    private LispVector vector;

    private Scan(LispThread thread, int first, int count, boolean backward) {
        this.thread = thread;
        this.step = backward ? -1 : 1;
        this.index = first - step;
        this.left = count;
    }

    /// A walk over the whole of `sequence`.
    public static Scan of(LispThread t, Object sequence) {
        return of(t, sequence, null, null, false);
    }

    /// A walk over the part from `start` to `end` (null or NIL for none), from its end when `backward`.
    public static Scan of(LispThread t, Object sequence, Object start, Object end, boolean backward) {
        if (sequence instanceof Cons && !backward && none(end) && (none(start) || start.equals(0L))) {
            Scan s = new Scan(t, 0, Integer.MAX_VALUE, false);
            s.list = sequence;
            return s;
        }
        return of(t, sequence, Bounds.of(t, sequence, start, end), backward);
    }

    static Scan of(LispThread t, Object sequence, Bounds b, boolean backward) {
        Scan s = new Scan(t, backward ? b.end() - 1 : b.start(), b.size(), backward);
        if (sequence instanceof SimpleVector v) {
            s.data = v.data;
        } else if (sequence instanceof LispVector v) {
            s.vector = v;
        } else if (backward) {
            s.data = b.elements(sequence);
            s.dataOffset = b.start();
        } else {
            s.list = b.tail(sequence);
        }
        return s;
    }

    private static boolean none(Object bound) {
        return bound == null || bound == Symbol.NIL;
    }

    /// Goes to the next element; false at the end.
    public boolean next() {
        thread.safePoint();
        if (left-- <= 0) {
            return false;
        }
        index += step;
        if (data != null) {
            element = data[index - dataOffset];
            return true;
        }
        if (vector != null) {
            if (index >= vector.totalSize()) {
                return false;
            }
            element = vector.get(index);
            return true;
        }
        if (list instanceof Cons c) {
            cell = c;
            element = c.car;
            list = c.cdr;
            return true;
        }
        ListFunctions.checkEnd(list);
        left = 0;
        return false;
    }

    /// The cons that holds `element`, in a forward walk along a list.
    Cons cell() {
        return cell;
    }

    /// Stores `value` where `element` came from. Only for forward walks and for vectors.
    void replace(Object value) {
        if (cell != null) {
            cell.car = value;
        } else if (data != null) {
            data[index - dataOffset] = value;
        } else {
            weft.array.AccessFunctions.checkElement(vector, value);
            vector.set(index, value);
        }
    }
}
