package weft.cons;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.builtin.Arguments;
import weft.condition.Errors;
import weft.control.Equality;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.Symbol;

/// Association lists: the ASSOC and RASSOC families, ACONS, PAIRLIS.
@Library("common-lisp")
public final class AssociationFunctions {

    private AssociationFunctions() {}

    /// Returns a fresh cons of the pair (KEY . DATUM) and ALIST.
    @Defun(value = "acons key datum alist => alist", effects = {FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static Object acons(Object key, Object datum, Object alist) {
        return new Cons(new Cons(key, datum), alist);
    }

    /// Returns an association list of KEYS with DATA, lists of one length, in front of ALIST.
    @Defun(value = "pairlis keys data &optional (alist nil) => alist", effects = {FLUSHABLE, ALLOCATES})
    public static Object pairlis(LispThread t, Object keys, Object data, Object alist) {
        Object result = alist;
        Object k = keys;
        Object d = data;
        while (k instanceof Cons key && d instanceof Cons datum) {
            result = new Cons(new Cons(key.car, datum.car), result);
            k = key.cdr;
            d = datum.cdr;
            t.safePoint();
        }
        ListPositionFunctions.checkList(k);
        ListPositionFunctions.checkList(d);
        if (k != d) {
            throw Errors.error("The lists of keys and of data differ in length: ~S, ~S", keys, data);
        }
        return result;
    }

    /// Returns the first pair of ALIST whose car satisfies the test, or NIL.
    @Defun("assoc item alist &key test test-not key => pair")
    public static Object assoc(LispThread t, Object item, Object alist, Object test, Object testNot, Object key) {
        return find(alist, ItemTest.of(t, item, test, testNot, key), false);
    }

    /// Returns the first pair of ALIST whose car satisfies PREDICATE, or NIL.
    @Defun("assoc-if predicate alist &key key => pair")
    public static Object assocIf(LispThread t, Object predicate, Object alist, Object key) {
        return find(alist, ItemTest.satisfying(t, predicate, key), false);
    }

    /// Returns the first pair of ALIST whose car does not satisfy PREDICATE, or NIL.
    @Defun("assoc-if-not predicate alist &key key => pair")
    public static Object assocIfNot(LispThread t, Object predicate, Object alist, Object key) {
        return find(alist, ItemTest.failing(t, predicate, key), false);
    }

    /// Returns the first pair of ALIST whose cdr satisfies the test, or NIL.
    @Defun("rassoc item alist &key test test-not key => pair")
    public static Object rassoc(LispThread t, Object item, Object alist, Object test, Object testNot, Object key) {
        return find(alist, ItemTest.of(t, item, test, testNot, key), true);
    }

    /// Returns the first pair of ALIST whose cdr satisfies PREDICATE, or NIL.
    @Defun("rassoc-if predicate alist &key key => pair")
    public static Object rassocIf(LispThread t, Object predicate, Object alist, Object key) {
        return find(alist, ItemTest.satisfying(t, predicate, key), true);
    }

    /// Returns the first pair of ALIST whose cdr does not satisfy PREDICATE, or NIL.
    @Defun("rassoc-if-not predicate alist &key key => pair")
    public static Object rassocIfNot(LispThread t, Object predicate, Object alist, Object key) {
        return find(alist, ItemTest.failing(t, predicate, key), true);
    }

    static Object find(Object alist, ItemTest test, boolean byCdr) {
        Object l = alist;
        while (l instanceof Cons c) {
            Cons pair = pair(c.car);
            if (pair != null && test.matches(byCdr ? pair.cdr : pair.car)) {
                return pair;
            }
            l = c.cdr;
        }
        ListFunctions.checkEnd(l);
        return Symbol.NIL;
    }

    /// An element of an association list: a cons, or null for NIL, which is skipped.
    private static Cons pair(Object element) {
        return element == Symbol.NIL ? null : Arguments.cast(element, Cons.class);
    }

    /// Returns the first pair of ALIST whose car is EQ to ITEM, or NIL.
    @Defun(value = "weft:%assoc-eq item alist => pair", effects = FLUSHABLE)
    public static Object assocEq(LispThread t, Object item, Object alist) {
        if (item instanceof Long) {
            return assocEql(t, item, alist);
        }
        Object l = alist;
        while (l instanceof Cons c) {
            Cons pair = pair(c.car);
            if (pair != null && pair.car == item) {
                return pair;
            }
            l = c.cdr;
            t.safePoint();
        }
        ListFunctions.checkEnd(l);
        return Symbol.NIL;
    }

    /// Returns the first pair of ALIST whose car is EQL to ITEM, or NIL.
    @Defun(value = "weft:%assoc-eql item alist => pair", effects = FLUSHABLE)
    public static Object assocEql(LispThread t, Object item, Object alist) {
        if (!(item instanceof Long) && !Equality.isHeapNumber(item)) {
            return assocEq(t, item, alist);
        }
        Object l = alist;
        while (l instanceof Cons c) {
            Cons pair = pair(c.car);
            if (pair != null && Equality.eql(item, pair.car)) {
                return pair;
            }
            l = c.cdr;
            t.safePoint();
        }
        ListFunctions.checkEnd(l);
        return Symbol.NIL;
    }

    /// Returns the first pair of ALIST whose car is EQUAL to ITEM, or NIL.
    @Defun(value = "weft:%assoc-equal item alist => pair", effects = FLUSHABLE)
    public static Object assocEqual(LispThread t, Object item, Object alist) {
        Object l = alist;
        while (l instanceof Cons c) {
            Cons pair = pair(c.car);
            if (pair != null && Equality.equal(item, pair.car)) {
                return pair;
            }
            l = c.cdr;
            t.safePoint();
        }
        ListFunctions.checkEnd(l);
        return Symbol.NIL;
    }
}
