package weft.cons;

import static weft.declare.Effect.FLUSHABLE;

import weft.control.Equality;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.Symbol;

/// Elements looked up in lists: the MEMBER family.
@Library("common-lisp")
public final class MemberFunctions {

    private MemberFunctions() {}

    /// Returns the tail of LIST that begins with an element satisfying the test, or NIL.
    @Defun("member item list &key test test-not key => tail")
    public static Object member(LispThread t, Object item, Object list, Object test, Object testNot, Object key) {
        return find(list, ItemTest.of(t, item, test, testNot, key));
    }

    /// Returns the tail of LIST that begins with an element satisfying PREDICATE, or NIL.
    @Defun("member-if predicate list &key key => tail")
    public static Object memberIf(LispThread t, Object predicate, Object list, Object key) {
        return find(list, ItemTest.satisfying(t, predicate, key));
    }

    /// Returns the tail of LIST that begins with an element not satisfying PREDICATE, or NIL.
    @Defun("member-if-not predicate list &key key => tail")
    public static Object memberIfNot(LispThread t, Object predicate, Object list, Object key) {
        return find(list, ItemTest.failing(t, predicate, key));
    }

    static Object find(Object list, ItemTest test) {
        Object l = list;
        while (l instanceof Cons c) {
            if (test.matches(c.car)) {
                return c;
            }
            l = c.cdr;
        }
        ListFunctions.checkEnd(l);
        return Symbol.NIL;
    }

    /// Returns the tail of LIST that begins with an element EQ to ITEM, or NIL.
    @Defun(value = "weft:%member-eq item list => tail", effects = FLUSHABLE)
    public static Object memberEq(LispThread t, Object item, Object list) {
        if (item instanceof Long) {
            return memberEql(t, item, list);
        }
        Object l = list;
        while (l instanceof Cons c) {
            if (c.car == item) {
                return c;
            }
            l = c.cdr;
            t.safePoint();
        }
        ListFunctions.checkEnd(l);
        return Symbol.NIL;
    }

    /// Returns the tail of LIST that begins with an element EQL to ITEM, or NIL.
    @Defun(value = "weft:%member-eql item list => tail", effects = FLUSHABLE)
    public static Object memberEql(LispThread t, Object item, Object list) {
        if (!(item instanceof Long) && !Equality.isHeapNumber(item)) {
            return memberEq(t, item, list);
        }
        Object l = list;
        while (l instanceof Cons c) {
            if (Equality.eql(item, c.car)) {
                return c;
            }
            l = c.cdr;
            t.safePoint();
        }
        ListFunctions.checkEnd(l);
        return Symbol.NIL;
    }

    /// Returns the tail of LIST that begins with an element EQUAL to ITEM, or NIL.
    @Defun(value = "weft:%member-equal item list => tail", effects = FLUSHABLE)
    public static Object memberEqual(LispThread t, Object item, Object list) {
        Object l = list;
        while (l instanceof Cons c) {
            if (Equality.equal(item, c.car)) {
                return c;
            }
            l = c.cdr;
            t.safePoint();
        }
        ListFunctions.checkEnd(l);
        return Symbol.NIL;
    }
}
