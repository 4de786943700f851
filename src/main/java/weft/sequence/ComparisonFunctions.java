package weft.sequence;

import weft.cons.ItemTest;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;
import weft.object.Symbol;

/// Two sequences held against each other: SEARCH and MISMATCH.
@Library("common-lisp")
public final class ComparisonFunctions {

    private ComparisonFunctions() {}

    /// The keys of the elements of a part of a sequence.
    private static Object[] keys(Object sequence, Bounds b, ItemTest test) {
        Object[] keys = b.elements(sequence);
        if (test.hasKey()) {
            for (int i = 0; i < keys.length; i++) {
                keys[i] = test.key(keys[i]);
            }
        }
        return keys;
    }

    /// Returns the index in SEQUENCE-2 of the leftmost part that matches SEQUENCE-1, the rightmost with FROM-END, or NIL.
    @Defun("search sequence-1 sequence-2 &key (from-end nil) test test-not key start1 end1 start2 end2 => index")
    public static Object search(LispThread t, Object sequence1, Object sequence2, boolean fromEnd, Object test, Object testNot, Object key,
            Object start1, Object end1, Object start2, Object end2) {
        ItemTest two = ItemTest.ofTwo(t, test, testNot, key);
        Bounds b1 = Bounds.of(t, sequence1, start1, end1);
        Bounds b2 = Bounds.of(t, sequence2, start2, end2);
        int last = b2.size() - b1.size();
        if (last < 0) {
            return Symbol.NIL;
        }
        Object[] pattern = keys(sequence1, b1, two);
        Object[] text = keys(sequence2, b2, two);
        for (int i = 0; i <= last; i++) {
            int at = fromEnd ? last - i : i;
            if (matchesAt(pattern, text, at, two)) {
                return (long) (b2.start() + at);
            }
        }
        return Symbol.NIL;
    }

    private static boolean matchesAt(Object[] pattern, Object[] text, int at, ItemTest test) {
        for (int i = 0; i < pattern.length; i++) {
            if (!test.same(pattern[i], text[at + i])) {
                return false;
            }
        }
        return true;
    }

    /// Returns the index in SEQUENCE-1 where the sequences first differ, NIL if they match; with FROM-END, one plus the index where they
    /// last differ when aligned at their ends.
    @Defun("mismatch sequence-1 sequence-2 &key (from-end nil) test test-not key start1 end1 start2 end2 => index")
    public static Object mismatch(LispThread t, Object sequence1, Object sequence2, boolean fromEnd, Object test, Object testNot, Object key,
            Object start1, Object end1, Object start2, Object end2) {
        ItemTest two = ItemTest.ofTwo(t, test, testNot, key);
        Bounds b1 = Bounds.of(t, sequence1, start1, end1);
        Bounds b2 = Bounds.of(t, sequence2, start2, end2);
        Scan s1 = Scan.of(t, sequence1, b1, fromEnd);
        Scan s2 = Scan.of(t, sequence2, b2, fromEnd);
        int common = Math.min(b1.size(), b2.size());
        for (int i = 0; i < common && s1.next() && s2.next(); i++) {
            if (!two.sameByKey(s1.element, s2.element)) {
                return (long) (fromEnd ? s1.index + 1 : s1.index);
            }
        }
        if (b1.size() == b2.size()) {
            return Symbol.NIL;
        }
        return (long) (fromEnd ? b1.end() - common : b1.start() + common);
    }
}
