package weft.sequence;

import weft.array.Storage;
import weft.cons.ItemTest;
import weft.cons.ListBuilder;
import weft.object.AdjustableVector;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.Symbol;

/// Sequences without some of their elements: first the elements to go are marked, then the others are kept in order.
final class Removal {

    private Removal() {}

    /// `sequence` without the elements in the part that satisfy `test`, at most `count` of them; itself when there are none.
    static Object of(LispThread t, Object sequence, ItemTest test, Object start, Object end, boolean fromEnd, Object count, boolean destroy) {
        int limit = Bounds.count(count);
        if (sequence instanceof Cons && (start == null || start.equals(0L)) && (end == null || end == Symbol.NIL)
                && (!fromEnd || limit == Integer.MAX_VALUE)) {
            return destroy ? deleteFromList(sequence, t, test, limit) : removeFromList(sequence, t, test, limit);
        }
        Bounds b = Bounds.of(t, sequence, start, end);
        boolean[] gone = new boolean[b.length()];
        int n = 0;
        Scan s = Scan.of(t, sequence, b, fromEnd);
        while (n < limit && s.next()) {
            if (test.matches(s.element)) {
                gone[s.index] = true;
                n++;
            }
        }
        return without(sequence, gone, n, destroy);
    }

    private static Object removeFromList(Object list, LispThread t, ItemTest test, int limit) {
        ListBuilder out = new ListBuilder();
        Scan s = Scan.of(t, list);
        int n = 0;
        Object shared = list;
        while (n < limit && s.next()) {
            if (test.matches(s.element)) {
                // What was pending since the last removal is copied; the rest stays shared until another removal.
                n++;
                shared = copyUntil(out, shared, s.cell());
            }
        }
        return n == 0 ? list : out.listEndingIn(shared);
    }

    /// Copies the conses from `from` up to `stop` into `out` and returns the cdr of `stop`.
    private static Object copyUntil(ListBuilder out, Object from, Cons stop) {
        Object l = from;
        while (l != stop && l instanceof Cons c) {
            out.add(c.car);
            l = c.cdr;
        }
        return stop.cdr;
    }

    private static Object deleteFromList(Object list, LispThread t, ItemTest test, int limit) {
        Object head = list;
        Cons before = null;
        Scan s = Scan.of(t, list);
        int n = 0;
        while (n < limit && s.next()) {
            Cons cell = s.cell();
            if (test.matches(s.element)) {
                n++;
                if (before == null) {
                    head = cell.cdr;
                } else {
                    before.cdr = cell.cdr;
                }
            } else {
                before = cell;
            }
        }
        return head;
    }

    /// `sequence` without the `n` marked elements.
    static Object without(Object sequence, boolean[] gone, int n, boolean destroy) {
        if (n == 0) {
            return sequence;
        }
        if (sequence instanceof LispVector v) {
            return withoutInVector(v, gone, n, destroy);
        }
        ListBuilder out = new ListBuilder();
        Object l = sequence;
        int left = n;
        for (int i = 0; left > 0 && l instanceof Cons c; i++) {
            Object next = c.cdr;
            if (gone[i]) {
                left--;
            } else if (destroy) {
                out.append(c);
            } else {
                out.add(c.car);
            }
            l = next;
        }
        return out.listEndingIn(l);
    }

    private static Object withoutInVector(LispVector v, boolean[] gone, int n, boolean destroy) {
        int length = Math.min(gone.length, v.length());
        boolean inPlace = destroy && v instanceof AdjustableVector a && a.fillPointer >= 0;
        LispVector out = inPlace ? v : Storage.make(v.elementType(), gone.length - n);
        int j = 0;
        for (int i = 0; i < length; i++) {
            if (!gone[i]) {
                out.set(j++, v.get(i));
            }
        }
        if (inPlace) {
            ((AdjustableVector) v).fillPointer = j;
        }
        return out;
    }
}
