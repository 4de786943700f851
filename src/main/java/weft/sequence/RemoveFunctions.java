package weft.sequence;

import weft.cons.ItemTest;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;

/// Elements taken out of sequences: the REMOVE and DELETE families.
@Library("common-lisp")
public final class RemoveFunctions {

    private RemoveFunctions() {}

    /// Returns SEQUENCE without the elements that satisfy the test against ITEM.
    @Defun("remove item sequence &key (from-end nil) test test-not start end count key => sequence")
    public static Object remove(LispThread t, Object item, Object sequence, boolean fromEnd, Object test, Object testNot, Object start, Object end,
            Object count, Object key) {
        return Removal.of(t, sequence, ItemTest.of(t, item, test, testNot, key), start, end, fromEnd, count, false);
    }

    /// Returns SEQUENCE without the elements that satisfy PREDICATE.
    @Defun("remove-if predicate sequence &key (from-end nil) start end count key => sequence")
    public static Object removeIf(LispThread t, Object predicate, Object sequence, boolean fromEnd, Object start, Object end,
            Object count, Object key) {
        return Removal.of(t, sequence, ItemTest.satisfying(t, predicate, key), start, end, fromEnd, count, false);
    }

    /// Returns SEQUENCE without the elements that do not satisfy PREDICATE.
    @Defun("remove-if-not predicate sequence &key (from-end nil) start end count key => sequence")
    public static Object removeIfNot(LispThread t, Object predicate, Object sequence, boolean fromEnd, Object start, Object end,
            Object count, Object key) {
        return Removal.of(t, sequence, ItemTest.failing(t, predicate, key), start, end, fromEnd, count, false);
    }

    /// Destructively takes out of SEQUENCE the elements that satisfy the test against ITEM.
    @Defun("delete item sequence &key (from-end nil) test test-not start end count key => sequence")
    public static Object delete(LispThread t, Object item, Object sequence, boolean fromEnd, Object test, Object testNot, Object start, Object end,
            Object count, Object key) {
        return Removal.of(t, sequence, ItemTest.of(t, item, test, testNot, key), start, end, fromEnd, count, true);
    }

    /// Destructively takes out of SEQUENCE the elements that satisfy PREDICATE.
    @Defun("delete-if predicate sequence &key (from-end nil) start end count key => sequence")
    public static Object deleteIf(LispThread t, Object predicate, Object sequence, boolean fromEnd, Object start, Object end,
            Object count, Object key) {
        return Removal.of(t, sequence, ItemTest.satisfying(t, predicate, key), start, end, fromEnd, count, true);
    }

    /// Destructively takes out of SEQUENCE the elements that do not satisfy PREDICATE.
    @Defun("delete-if-not predicate sequence &key (from-end nil) start end count key => sequence")
    public static Object deleteIfNot(LispThread t, Object predicate, Object sequence, boolean fromEnd, Object start, Object end,
            Object count, Object key) {
        return Removal.of(t, sequence, ItemTest.failing(t, predicate, key), start, end, fromEnd, count, true);
    }

    /// Returns SEQUENCE without the elements that match a later one, or with FROM-END an earlier one.
    @Defun("remove-duplicates sequence &key (from-end nil) test test-not start end key => sequence")
    public static Object removeDuplicates(LispThread t, Object sequence, boolean fromEnd, Object test, Object testNot, Object start, Object end,
            Object key) {
        return Duplicates.removed(t, sequence, ItemTest.ofTwo(t, test, testNot, key), start, end, fromEnd, false);
    }

    /// Destructively takes out of SEQUENCE the elements that match a later one, or with FROM-END an earlier one.
    @Defun("delete-duplicates sequence &key (from-end nil) test test-not start end key => sequence")
    public static Object deleteDuplicates(LispThread t, Object sequence, boolean fromEnd, Object test, Object testNot, Object start, Object end,
            Object key) {
        return Duplicates.removed(t, sequence, ItemTest.ofTwo(t, test, testNot, key), start, end, fromEnd, true);
    }
}
