package weft.sequence;

import weft.builtin.Check;
import weft.cons.ItemTest;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.SimpleVector;
import weft.object.Symbol;

/// SORT, STABLE-SORT and MERGE.
///
/// Sorting copies the elements and their keys, merges them, and stores them back at the end: a non-local exit from the predicate leaves
/// the sequence as it was, and a predicate that contradicts itself gives some order, never an error. Each key is computed once.
@Library("common-lisp")
public final class SortFunctions {

    private static final int RUN = 6;

    private SortFunctions() {}

    /// Sorts SEQUENCE by PREDICATE, in place.
    @Defun("sort sequence predicate &key key => sequence")
    public static Object sort(LispThread t, Object sequence, Object predicate, Object key) {
        return stableSort(t, sequence, predicate, key);
    }

    /// Sorts SEQUENCE by PREDICATE, in place; elements of which neither is less stay in order.
    @Defun("stable-sort sequence predicate &key key => sequence")
    public static Object stableSort(LispThread t, Object sequence, Object predicate, Object key) {
        LispFunction less = Check.function(predicate);
        LispFunction k = ItemTest.keyFunction(key);
        Object[] elements = Bounds.of(t, sequence, null, null).elements(sequence);
        if (elements.length < 2) {
            return sequence;
        }
        Object[] sorted = new Sorting(t, less, k, elements).sort();
        if (sequence instanceof LispVector v) {
            int n = Math.min(sorted.length, v.totalSize());
            if (v instanceof SimpleVector s) {
                System.arraycopy(sorted, 0, s.data, 0, n);
            } else {
                for (int i = 0; i < n; i++) {
                    v.set(i, sorted[i]);
                }
            }
            return sequence;
        }
        Object l = sequence;
        for (int i = 0; i < sorted.length && l instanceof Cons c; i++) {
            c.car = sorted[i];
            l = c.cdr;
        }
        return sequence;
    }

    /// One merge sort: runs of a few elements by insertion, then merges from `a` to `b` and back.
    private static final class Sorting {

        private final LispThread t;
        private final LispFunction less;
        private Object[] a;
        private Object[] b;
        /// Keys beside the elements; the same arrays when there is no key function.
        private Object[] aKeys;
        private Object[] bKeys;
        private final boolean keyed;

        Sorting(LispThread t, LispFunction less, LispFunction key, Object[] elements) {
            this.t = t;
            this.less = less;
            this.a = elements;
            this.b = new Object[elements.length];
            this.keyed = key != null;
            this.aKeys = elements;
            this.bKeys = b;
            if (keyed) {
                aKeys = new Object[elements.length];
                bKeys = new Object[elements.length];
                for (int i = 0; i < elements.length; i++) {
                    aKeys[i] = key.call1(t, elements[i]);
                }
            }
        }

        private boolean less(Object x, Object y) {
            t.safePoint();
            return less.call2(t, x, y) != Symbol.NIL;
        }

        Object[] sort() {
            int n = a.length;
            for (int i = 0; i < n; i += RUN) {
                insert(i, Math.min(i + RUN, n));
            }
            for (int width = RUN; width < n && width > 0; width *= 2) {
                for (int i = 0; i < n; i += 2 * width) {
                    if (n - i <= width) {
                        move(i, i, n - i);
                        break;
                    }
                    merge(i, i + width, (int) Math.min((long) i + 2L * width, n));
                }
                Object[] x = a;
                a = b;
                b = x;
                x = aKeys;
                aKeys = bKeys;
                bKeys = x;
            }
            return a;
        }

        private void insert(int from, int to) {
            for (int i = from + 1; i < to; i++) {
                Object x = a[i];
                Object k = aKeys[i];
                int j = i;
                while (j > from && less(k, aKeys[j - 1])) {
                    j--;
                }
                System.arraycopy(a, j, a, j + 1, i - j);
                a[j] = x;
                if (keyed) {
                    System.arraycopy(aKeys, j, aKeys, j + 1, i - j);
                    aKeys[j] = k;
                }
            }
        }

        private void move(int from, int to, int n) {
            System.arraycopy(a, from, b, to, n);
            if (keyed) {
                System.arraycopy(aKeys, from, bKeys, to, n);
            }
        }

        private void merge(int left, int middle, int end) {
            int i = left;
            int j = middle;
            int out = left;
            if (!less(aKeys[middle], aKeys[middle - 1])) {
                move(left, left, end - left);
                return;
            }
            while (i < middle && j < end) {
                int from = less(aKeys[j], aKeys[i]) ? j++ : i++;
                b[out] = a[from];
                if (keyed) {
                    bKeys[out] = aKeys[from];
                }
                out++;
            }
            move(i, out, middle - i);
            move(j, out + middle - i, end - j);
        }
    }

    /// Merges two sorted sequences into one of RESULT-TYPE; of elements of which neither is less, those of SEQUENCE-1 come first.
    @Defun("merge result-type sequence-1 sequence-2 predicate &key key => sequence")
    public static Object merge(LispThread t, Object resultType, Object sequence1, Object sequence2, Object predicate, Object key) {
        SequenceType type = SequenceType.of(t, resultType);
        LispFunction less = Check.function(predicate);
        LispFunction k = ItemTest.keyFunction(key);
        Object[] a = Bounds.of(t, sequence1, null, null).elements(sequence1);
        Object[] b = Bounds.of(t, sequence2, null, null).elements(sequence2);
        type.checkLength(Math.addExact(a.length, b.length));
        Object[] out = new Object[a.length + b.length];
        int i = 0;
        int j = 0;
        Object ka = null;
        Object kb = null;
        while (i < a.length && j < b.length) {
            t.safePoint();
            ka = ka != null ? ka : k == null ? a[i] : k.call1(t, a[i]);
            kb = kb != null ? kb : k == null ? b[j] : k.call1(t, b[j]);
            if (less.call2(t, kb, ka) != Symbol.NIL) {
                out[i + j] = b[j++];
                kb = null;
            } else {
                out[i + j] = a[i++];
                ka = null;
            }
        }
        System.arraycopy(a, i, out, i + j, a.length - i);
        System.arraycopy(b, j, out, a.length + j, b.length - j);
        return type.fromArray(out);
    }
}
