package weft.sequence;

import weft.cons.ItemTest;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;
import weft.object.Symbol;

/// Elements found, located and counted: the FIND, POSITION and COUNT families.
@Library("common-lisp")
public final class SearchFunctions {

    private SearchFunctions() {}

    /// Returns the first element of SEQUENCE that satisfies the test against ITEM, or NIL; from the end when FROM-END.
    @Defun("find item sequence &key (from-end nil) test test-not start end key => element")
    public static Object find(LispThread t, Object item, Object sequence, boolean fromEnd, Object test, Object testNot, Object start, Object end, Object key) {
        return find(Scan.of(t, sequence, start, end, fromEnd), ItemTest.of(t, item, test, testNot, key));
    }

    /// Returns the first element of SEQUENCE that satisfies PREDICATE, or NIL; from the end when FROM-END.
    @Defun("find-if predicate sequence &key (from-end nil) start end key => element")
    public static Object findIf(LispThread t, Object predicate, Object sequence, boolean fromEnd, Object start, Object end, Object key) {
        return find(Scan.of(t, sequence, start, end, fromEnd), ItemTest.satisfying(t, predicate, key));
    }

    /// Returns the first element of SEQUENCE that does not satisfy PREDICATE, or NIL; from the end when FROM-END.
    @Defun("find-if-not predicate sequence &key (from-end nil) start end key => element")
    public static Object findIfNot(LispThread t, Object predicate, Object sequence, boolean fromEnd, Object start, Object end, Object key) {
        return find(Scan.of(t, sequence, start, end, fromEnd), ItemTest.failing(t, predicate, key));
    }

    /// Returns the index of the first element of SEQUENCE that satisfies the test against ITEM, or NIL; from the end when FROM-END.
    @Defun("position item sequence &key (from-end nil) test test-not start end key => index")
    public static Object position(LispThread t, Object item, Object sequence, boolean fromEnd, Object test, Object testNot, Object start, Object end, Object key) {
        return position(Scan.of(t, sequence, start, end, fromEnd), ItemTest.of(t, item, test, testNot, key));
    }

    /// Returns the index of the first element of SEQUENCE that satisfies PREDICATE, or NIL; from the end when FROM-END.
    @Defun("position-if predicate sequence &key (from-end nil) start end key => index")
    public static Object positionIf(LispThread t, Object predicate, Object sequence, boolean fromEnd, Object start, Object end, Object key) {
        return position(Scan.of(t, sequence, start, end, fromEnd), ItemTest.satisfying(t, predicate, key));
    }

    /// Returns the index of the first element of SEQUENCE that does not satisfy PREDICATE, or NIL; from the end when FROM-END.
    @Defun("position-if-not predicate sequence &key (from-end nil) start end key => index")
    public static Object positionIfNot(LispThread t, Object predicate, Object sequence, boolean fromEnd, Object start, Object end, Object key) {
        return position(Scan.of(t, sequence, start, end, fromEnd), ItemTest.failing(t, predicate, key));
    }

    /// Returns the number of elements of SEQUENCE that satisfy the test against ITEM; from the end when FROM-END.
    @Defun("count item sequence &key (from-end nil) test test-not start end key => number")
    public static long count(LispThread t, Object item, Object sequence, boolean fromEnd, Object test, Object testNot, Object start, Object end, Object key) {
        return count(Scan.of(t, sequence, start, end, fromEnd), ItemTest.of(t, item, test, testNot, key));
    }

    /// Returns the number of elements of SEQUENCE that satisfy PREDICATE; from the end when FROM-END.
    @Defun("count-if predicate sequence &key (from-end nil) start end key => number")
    public static long countIf(LispThread t, Object predicate, Object sequence, boolean fromEnd, Object start, Object end, Object key) {
        return count(Scan.of(t, sequence, start, end, fromEnd), ItemTest.satisfying(t, predicate, key));
    }

    /// Returns the number of elements of SEQUENCE that do not satisfy PREDICATE; from the end when FROM-END.
    @Defun("count-if-not predicate sequence &key (from-end nil) start end key => number")
    public static long countIfNot(LispThread t, Object predicate, Object sequence, boolean fromEnd, Object start, Object end, Object key) {
        return count(Scan.of(t, sequence, start, end, fromEnd), ItemTest.failing(t, predicate, key));
    }

    private static Object find(Scan s, ItemTest test) {
        while (s.next()) {
            Object element = s.element;
            if (test.matches(element)) {
                return element;
            }
        }
        return Symbol.NIL;
    }

    private static Object position(Scan s, ItemTest test) {
        while (s.next()) {
            if (test.matches(s.element)) {
                return (long) s.index;
            }
        }
        return Symbol.NIL;
    }

    private static long count(Scan s, ItemTest test) {
        long n = 0;
        while (s.next()) {
            if (test.matches(s.element)) {
                n++;
            }
        }
        return n;
    }
}
