package weft.cons;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import weft.builtin.Arguments;
import weft.condition.Errors;
import weft.control.Equality;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// Lists made, copied and joined.
@Library("common-lisp")
public final class ListFunctions {

    private static final Symbol LIST = LispPackage.COMMON_LISP.define("LIST");

    private ListFunctions() {}

    /// True if OBJECT is a cons.
    @Defun(value = "consp object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean consp(Object object) {
        return object instanceof Cons;
    }

    /// True if OBJECT is not a cons.
    @Defun(value = "atom object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean atom(Object object) {
        return !(object instanceof Cons);
    }

    /// True if OBJECT is a cons or NIL.
    @Defun(value = "listp object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean listp(Object object) {
        return object instanceof Cons || object == Symbol.NIL;
    }

    /// True if OBJECT is NIL.
    @Defun(value = "null object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean isNull(Object object) {
        return object == Symbol.NIL;
    }

    /// True if LIST is NIL, false if it is a cons; signals TYPE-ERROR otherwise.
    @Defun(value = "endp list => boolean", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static boolean endp(Object list) {
        return ListPositionFunctions.checkList(list) == Symbol.NIL;
    }

    /// Signals TYPE-ERROR unless `tail`, where a walk along a list stopped, is NIL.
    public static void checkEnd(Object tail) {
        if (tail != Symbol.NIL) {
            throw Errors.typeError(tail, LIST);
        }
    }

    /// Returns a list of the arguments, the last of which becomes its tail.
    @Defun(value = "list* object &rest objects => object", effects = {FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static Object listStar(Object first, Object[] more) {
        int n = more.length;
        if (n == 0) {
            return first;
        }
        Object list = more[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            list = new Cons(more[i], list);
        }
        return new Cons(first, list);
    }

    /// Returns a list of SIZE elements, each of them INITIAL-ELEMENT.
    @Defun(value = "make-list size &key (initial-element nil) => list", effects = {FLUSHABLE, ALLOCATES})
    public static Object makeList(int size, Object initialElement) {
        Object list = Symbol.NIL;
        for (int i = 0; i < size; i++) {
            list = new Cons(initialElement, list);
        }
        return list;
    }

    /// Returns a list with fresh conses and the elements of LIST, which may be dotted.
    @Defun(value = "copy-list list => copy", effects = {FLUSHABLE, ALLOCATES})
    public static Object copyList(LispThread t, Object list) {
        ListBuilder out = new ListBuilder();
        Object l = ListPositionFunctions.checkList(list);
        while (l instanceof Cons c) {
            out.add(c.car);
            l = c.cdr;
            t.safePoint();
        }
        return out.listEndingIn(l);
    }

    /// Returns a copy of ALIST with fresh conses for its pairs too.
    @Defun(value = "copy-alist alist => copy", effects = {FLUSHABLE, ALLOCATES})
    public static Object copyAlist(LispThread t, Object alist) {
        ListBuilder out = new ListBuilder();
        Object l = ListPositionFunctions.checkList(alist);
        while (l instanceof Cons c) {
            out.add(c.car instanceof Cons pair ? new Cons(pair.car, pair.cdr) : c.car);
            l = c.cdr;
            t.safePoint();
        }
        checkEnd(l);
        return out.list();
    }

    /// Returns the elements of all LISTS in one list; all but the last are copied.
    @Defun(value = "append &rest lists => list", effects = {FLUSHABLE, ALLOCATES})
    public static Object append(LispThread t, Object[] lists) {
        int n = lists.length;
        if (n == 0) {
            return Symbol.NIL;
        }
        Object result = lists[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            result = append2(t, lists[i], result);
        }
        return result;
    }

    /// Returns the elements of LIST in fresh conses, ending in TAIL.
    @Defun(value = "weft:%append2 list tail => list", effects = {FLUSHABLE, ALLOCATES})
    public static Object append2(LispThread t, Object list, Object tail) {
        if (list == Symbol.NIL) {
            return tail;
        }
        ListBuilder out = new ListBuilder();
        Object l = list;
        while (l instanceof Cons c) {
            out.add(c.car);
            l = c.cdr;
            t.safePoint();
        }
        checkEnd(l);
        return out.listEndingIn(tail);
    }

    /// Joins LISTS by making each one's last cdr the next; returns the first that is not empty.
    @Defun("nconc &rest lists => list")
    public static Object nconc(LispThread t, Object[] lists) {
        int n = lists.length;
        for (int i = 0; i < n - 1; i++) {
            ListPositionFunctions.checkList(lists[i]);
        }
        Object result = n == 0 ? Symbol.NIL : lists[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            result = nconc2(t, lists[i], result);
        }
        return result;
    }

    /// Makes TAIL the last cdr of LIST and returns LIST, or TAIL if LIST is NIL.
    @Defun("weft:%nconc2 list tail => list")
    public static Object nconc2(LispThread t, Object list, Object tail) {
        if (list == Symbol.NIL) {
            return tail;
        }
        Cons last = Arguments.cast(ListPositionFunctions.checkList(list), Cons.class);
        while (last.cdr instanceof Cons next) {
            last = next;
            t.safePoint();
        }
        last.cdr = tail;
        return list;
    }

    /// Returns the elements of LIST in reverse order, in fresh conses, ending in TAIL.
    @Defun(value = "revappend list tail => list", effects = {FLUSHABLE, ALLOCATES})
    public static Object revappend(LispThread t, Object list, Object tail) {
        Object out = tail;
        Object l = list;
        while (l instanceof Cons c) {
            out = new Cons(c.car, out);
            l = c.cdr;
            t.safePoint();
        }
        checkEnd(l);
        return out;
    }

    /// Reverses LIST by its own conses, ending in TAIL.
    @Defun("nreconc list tail => list")
    public static Object nreconc(LispThread t, Object list, Object tail) {
        Object out = tail;
        Object l = list;
        while (l instanceof Cons c) {
            l = c.cdr;
            c.cdr = out;
            out = c;
            t.safePoint();
        }
        checkEnd(l);
        return out;
    }

    /// Returns a copy of the part of LIST before OBJECT, a tail of it; a copy of all of it if OBJECT is none.
    @Defun(value = "ldiff list object => list", effects = {FLUSHABLE, ALLOCATES})
    public static Object ldiff(LispThread t, Object list, Object object) {
        ListBuilder out = new ListBuilder();
        Object l = ListPositionFunctions.checkList(list);
        while (l instanceof Cons c && l != object) {
            out.add(c.car);
            l = c.cdr;
            t.safePoint();
        }
        return Equality.eql(l, object) ? out.list() : out.listEndingIn(l);
    }

    /// True if OBJECT is LIST, one of its cdrs, or the atom at its end.
    @Defun(value = "tailp object list => boolean", effects = FLUSHABLE)
    public static boolean tailp(LispThread t, Object object, Object list) {
        Object l = ListPositionFunctions.checkList(list);
        while (l instanceof Cons c) {
            if (l == object) {
                return true;
            }
            l = c.cdr;
            t.safePoint();
        }
        return Equality.eql(l, object);
    }
}
