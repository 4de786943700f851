package weft.cons;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.Symbol;

/// Lists as sets. The destructive versions reuse the conses of LIST-1.
@Library("common-lisp")
public final class SetFunctions {

    private SetFunctions() {}

    /// Returns LIST with ITEM in front, or LIST itself if an element satisfies the test against ITEM.
    @Defun("adjoin item list &key test test-not key => list")
    public static Object adjoin(LispThread t, Object item, Object list, Object test, Object testNot, Object key) {
        ItemTest two = ItemTest.ofTwo(t, test, testNot, key);
        return contains(ItemTest.of(t, two.key(item), test, testNot, key), list) ? list : new Cons(item, list);
    }

    /// Returns LIST with ITEM in front, or LIST itself if ITEM is EQL to an element.
    @Defun("weft:%adjoin-eql item list => list")
    public static Object adjoinEql(LispThread t, Object item, Object list) {
        return MemberFunctions.memberEql(t, item, list) != Symbol.NIL ? list : new Cons(item, list);
    }

    private static boolean contains(ItemTest test, Object list) {
        return MemberFunctions.find(list, test) != Symbol.NIL;
    }

    /// The tests of one set operation: of an element of the one list among those of the other.
    private record Membership(LispThread t, Object test, Object testNot, Object key, ItemTest both) {

        static Membership of(LispThread t, Object test, Object testNot, Object key) {
            return new Membership(t, test, testNot, key, ItemTest.ofTwo(t, test, testNot, key));
        }

        /// True when `element` of list 1 has a match in `list2`.
        boolean in(Object element, Object list2) {
            return contains(ItemTest.of(t, both.key(element), test, testNot, key), list2);
        }

        /// True when `element` of list 2 has a match in `list1`; the test still gets the element of list 1 first.
        boolean reverseIn(Object element, Object list1) {
            Object keyed = both.key(element);
            Object l = list1;
            while (l instanceof Cons c) {
                if (both.same(both.key(c.car), keyed)) {
                    return true;
                }
                l = c.cdr;
            }
            ListFunctions.checkEnd(l);
            return false;
        }
    }

    /// True if every element of LIST-1 has a match in LIST-2.
    @Defun("subsetp list-1 list-2 &key test test-not key => boolean")
    public static boolean subsetp(LispThread t, Object list1, Object list2, Object test, Object testNot, Object key) {
        Membership m = Membership.of(t, test, testNot, key);
        ListPositionFunctions.checkList(list2);
        Object l = list1;
        while (l instanceof Cons c) {
            if (!m.in(c.car, list2)) {
                return false;
            }
            l = c.cdr;
        }
        ListFunctions.checkEnd(l);
        return true;
    }

    /// Returns the elements of LIST-1 that have a match in LIST-2.
    @Defun("intersection list-1 list-2 &key test test-not key => list")
    public static Object intersection(LispThread t, Object list1, Object list2, Object test, Object testNot, Object key) {
        return select(Membership.of(t, test, testNot, key), list1, list2, true);
    }

    /// Returns the elements of LIST-1 that have a match in LIST-2, by the conses of LIST-1.
    @Defun("nintersection list-1 list-2 &key test test-not key => list")
    public static Object nintersection(LispThread t, Object list1, Object list2, Object test, Object testNot, Object key) {
        return reselect(Membership.of(t, test, testNot, key), list1, list2, true);
    }

    /// Returns the elements of LIST-1 that have no match in LIST-2.
    @Defun("set-difference list-1 list-2 &key test test-not key => list")
    public static Object setDifference(LispThread t, Object list1, Object list2, Object test, Object testNot, Object key) {
        return select(Membership.of(t, test, testNot, key), list1, list2, false);
    }

    /// Returns the elements of LIST-1 that have no match in LIST-2, by the conses of LIST-1.
    @Defun("nset-difference list-1 list-2 &key test test-not key => list")
    public static Object nsetDifference(LispThread t, Object list1, Object list2, Object test, Object testNot, Object key) {
        return reselect(Membership.of(t, test, testNot, key), list1, list2, false);
    }

    private static Object select(Membership m, Object list1, Object list2, boolean wanted) {
        ListPositionFunctions.checkList(list2);
        ListBuilder out = new ListBuilder();
        Object l = list1;
        while (l instanceof Cons c) {
            if (m.in(c.car, list2) == wanted) {
                out.add(c.car);
            }
            l = c.cdr;
        }
        ListFunctions.checkEnd(l);
        return out.list();
    }

    private static Object reselect(Membership m, Object list1, Object list2, boolean wanted) {
        ListPositionFunctions.checkList(list2);
        ListBuilder out = new ListBuilder();
        Object l = list1;
        while (l instanceof Cons c) {
            Object next = c.cdr;
            if (m.in(c.car, list2) == wanted) {
                out.append(c);
            }
            l = next;
        }
        ListFunctions.checkEnd(l);
        return out.listEndingIn(Symbol.NIL);
    }

    /// Returns the elements of both lists, each match once.
    @Defun("union list-1 list-2 &key test test-not key => list")
    public static Object union(LispThread t, Object list1, Object list2, Object test, Object testNot, Object key) {
        Membership m = Membership.of(t, test, testNot, key);
        ListPositionFunctions.checkList(list1);
        ListPositionFunctions.checkList(list2);
        Object result = list2;
        Object l = list1;
        while (l instanceof Cons c) {
            if (!m.in(c.car, list2)) {
                result = new Cons(c.car, result);
            }
            l = c.cdr;
        }
        ListFunctions.checkEnd(l);
        return result;
    }

    /// Returns the elements of both lists, each match once, by the conses of LIST-1.
    @Defun("nunion list-1 list-2 &key test test-not key => list")
    public static Object nunion(LispThread t, Object list1, Object list2, Object test, Object testNot, Object key) {
        Object rest = nsetDifference(t, list1, list2, test, testNot, key);
        return ListFunctions.nconc2(t, rest, ListPositionFunctions.checkList(list2));
    }

    /// Returns the elements of each list that have no match in the other.
    @Defun("set-exclusive-or list-1 list-2 &key test test-not key => list")
    public static Object setExclusiveOr(LispThread t, Object list1, Object list2, Object test, Object testNot, Object key) {
        Membership m = Membership.of(t, test, testNot, key);
        Object first = select(m, list1, list2, false);
        ListBuilder out = new ListBuilder();
        Object l = list2;
        while (l instanceof Cons c) {
            if (!m.reverseIn(c.car, list1)) {
                out.add(c.car);
            }
            l = c.cdr;
        }
        ListFunctions.checkEnd(l);
        return out.listEndingIn(first);
    }

    /// Returns the elements of each list that have no match in the other; it may reuse the conses of both.
    @Defun("nset-exclusive-or list-1 list-2 &key test test-not key => list")
    public static Object nsetExclusiveOr(LispThread t, Object list1, Object list2, Object test, Object testNot, Object key) {
        return setExclusiveOr(t, list1, list2, test, testNot, key);
    }
}
