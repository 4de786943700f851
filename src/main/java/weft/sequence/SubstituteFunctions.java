package weft.sequence;

import weft.cons.ItemTest;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;

/// Elements exchanged: the SUBSTITUTE and NSUBSTITUTE families.
@Library("common-lisp")
public final class SubstituteFunctions {

    private SubstituteFunctions() {}

    /// Returns a copy of SEQUENCE with NEW in place of the elements that satisfy the test against OLD.
    @Defun("substitute new old sequence &key (from-end nil) test test-not start end count key => sequence")
    public static Object substitute(LispThread t, Object replacement, Object old, Object sequence, boolean fromEnd, Object test, Object testNot, Object start,
            Object end, Object count, Object key) {
        return exchanged(t, replacement, sequence, ItemTest.of(t, old, test, testNot, key), start, end, fromEnd, count, false);
    }

    /// Returns a copy of SEQUENCE with NEW in place of the elements that satisfy PREDICATE.
    @Defun("substitute-if new predicate sequence &key (from-end nil) start end count key => sequence")
    public static Object substituteIf(LispThread t, Object replacement, Object predicate, Object sequence, boolean fromEnd, Object start,
            Object end, Object count, Object key) {
        return exchanged(t, replacement, sequence, ItemTest.satisfying(t, predicate, key), start, end, fromEnd, count, false);
    }

    /// Returns a copy of SEQUENCE with NEW in place of the elements that do not satisfy PREDICATE.
    @Defun("substitute-if-not new predicate sequence &key (from-end nil) start end count key => sequence")
    public static Object substituteIfNot(LispThread t, Object replacement, Object predicate, Object sequence, boolean fromEnd, Object start,
            Object end, Object count, Object key) {
        return exchanged(t, replacement, sequence, ItemTest.failing(t, predicate, key), start, end, fromEnd, count, false);
    }

    /// Puts into SEQUENCE NEW in place of the elements that satisfy the test against OLD.
    @Defun("nsubstitute new old sequence &key (from-end nil) test test-not start end count key => sequence")
    public static Object nsubstitute(LispThread t, Object replacement, Object old, Object sequence, boolean fromEnd, Object test, Object testNot, Object start,
            Object end, Object count, Object key) {
        return exchanged(t, replacement, sequence, ItemTest.of(t, old, test, testNot, key), start, end, fromEnd, count, true);
    }

    /// Puts into SEQUENCE NEW in place of the elements that satisfy PREDICATE.
    @Defun("nsubstitute-if new predicate sequence &key (from-end nil) start end count key => sequence")
    public static Object nsubstituteIf(LispThread t, Object replacement, Object predicate, Object sequence, boolean fromEnd, Object start,
            Object end, Object count, Object key) {
        return exchanged(t, replacement, sequence, ItemTest.satisfying(t, predicate, key), start, end, fromEnd, count, true);
    }

    /// Puts into SEQUENCE NEW in place of the elements that do not satisfy PREDICATE.
    @Defun("nsubstitute-if-not new predicate sequence &key (from-end nil) start end count key => sequence")
    public static Object nsubstituteIfNot(LispThread t, Object replacement, Object predicate, Object sequence, boolean fromEnd, Object start,
            Object end, Object count, Object key) {
        return exchanged(t, replacement, sequence, ItemTest.failing(t, predicate, key), start, end, fromEnd, count, true);
    }

    private static Object exchanged(LispThread t, Object replacement, Object sequence, ItemTest test, Object start, Object end,
            boolean fromEnd, Object count, boolean destroy) {
        int limit = Bounds.count(count);
        Bounds b = Bounds.of(t, sequence, start, end);
        boolean[] marked = new boolean[b.size()];
        int n = 0;
        Scan s = Scan.of(t, sequence, b, fromEnd);
        while (n < limit && s.next()) {
            if (test.matches(s.element)) {
                marked[s.index - b.start()] = true;
                n++;
            }
        }
        if (n == 0) {
            return sequence;
        }
        Object target = destroy ? sequence : SequenceFunctions.copySeq(t, sequence);
        Scan out = Scan.of(t, target, b, false);
        while (n > 0 && out.next()) {
            if (marked[out.index - b.start()]) {
                out.replace(replacement);
                n--;
            }
        }
        return target;
    }
}
