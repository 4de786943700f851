package weft.cons;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import java.math.BigInteger;
import weft.builtin.Arguments;
import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// Parts of lists by position: FIRST to TENTH, NTH, LAST, BUTLAST.
@Library("common-lisp")
public final class ListPositionFunctions {

    private static final Symbol LIST = LispPackage.COMMON_LISP.define("LIST");
    private static final Object UNSIGNED = Cons.list(LispPackage.COMMON_LISP.define("INTEGER"), 0L);

    private ListPositionFunctions() {}

    /// A non-negative integer of any size; what exceeds every list counts as the greatest long.
    static long count(Object n) {
        if (n instanceof Long l && l >= 0) {
            return l;
        }
        if (n instanceof BigInteger b && b.signum() >= 0) {
            return Long.MAX_VALUE;
        }
        throw Errors.typeError(n, UNSIGNED);
    }

    private static Object tail(Object list, int n) {
        Object l = list;
        for (int i = 0; i < n; i++) {
            l = ConsFunctions.cdr(l);
        }
        return l;
    }

    private static Object setElement(Object value, Object list, int n) {
        Arguments.cast(tail(list, n), Cons.class).car = value;
        return value;
    }

    /// Returns the first element of LIST, NIL if there is none.
    @Defun(value = "first list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object first(Object list) {
        return ConsFunctions.car(tail(list, 0));
    }

    /// Makes VALUE the first element of LIST.
    @Defun(value = "(setf first) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setFirst(Object value, Object list) {
        return setElement(value, list, 0);
    }

    /// Returns the second element of LIST, NIL if there is none.
    @Defun(value = "second list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object second(Object list) {
        return ConsFunctions.car(tail(list, 1));
    }

    /// Makes VALUE the second element of LIST.
    @Defun(value = "(setf second) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setSecond(Object value, Object list) {
        return setElement(value, list, 1);
    }

    /// Returns the third element of LIST, NIL if there is none.
    @Defun(value = "third list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object third(Object list) {
        return ConsFunctions.car(tail(list, 2));
    }

    /// Makes VALUE the third element of LIST.
    @Defun(value = "(setf third) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setThird(Object value, Object list) {
        return setElement(value, list, 2);
    }

    /// Returns the fourth element of LIST, NIL if there is none.
    @Defun(value = "fourth list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object fourth(Object list) {
        return ConsFunctions.car(tail(list, 3));
    }

    /// Makes VALUE the fourth element of LIST.
    @Defun(value = "(setf fourth) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setFourth(Object value, Object list) {
        return setElement(value, list, 3);
    }

    /// Returns the fifth element of LIST, NIL if there is none.
    @Defun(value = "fifth list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object fifth(Object list) {
        return ConsFunctions.car(tail(list, 4));
    }

    /// Makes VALUE the fifth element of LIST.
    @Defun(value = "(setf fifth) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setFifth(Object value, Object list) {
        return setElement(value, list, 4);
    }

    /// Returns the sixth element of LIST, NIL if there is none.
    @Defun(value = "sixth list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object sixth(Object list) {
        return ConsFunctions.car(tail(list, 5));
    }

    /// Makes VALUE the sixth element of LIST.
    @Defun(value = "(setf sixth) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setSixth(Object value, Object list) {
        return setElement(value, list, 5);
    }

    /// Returns the seventh element of LIST, NIL if there is none.
    @Defun(value = "seventh list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object seventh(Object list) {
        return ConsFunctions.car(tail(list, 6));
    }

    /// Makes VALUE the seventh element of LIST.
    @Defun(value = "(setf seventh) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setSeventh(Object value, Object list) {
        return setElement(value, list, 6);
    }

    /// Returns the eighth element of LIST, NIL if there is none.
    @Defun(value = "eighth list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object eighth(Object list) {
        return ConsFunctions.car(tail(list, 7));
    }

    /// Makes VALUE the eighth element of LIST.
    @Defun(value = "(setf eighth) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setEighth(Object value, Object list) {
        return setElement(value, list, 7);
    }

    /// Returns the ninth element of LIST, NIL if there is none.
    @Defun(value = "ninth list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object ninth(Object list) {
        return ConsFunctions.car(tail(list, 8));
    }

    /// Makes VALUE the ninth element of LIST.
    @Defun(value = "(setf ninth) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setNinth(Object value, Object list) {
        return setElement(value, list, 8);
    }

    /// Returns the tenth element of LIST, NIL if there is none.
    @Defun(value = "tenth list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object tenth(Object list) {
        return ConsFunctions.car(tail(list, 9));
    }

    /// Makes VALUE the tenth element of LIST.
    @Defun(value = "(setf tenth) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setTenth(Object value, Object list) {
        return setElement(value, list, 9);
    }

    /// Returns the cdr of LIST.
    @Defun(value = "rest list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object rest(Object list) {
        return ConsFunctions.cdr(list);
    }

    /// Makes VALUE the cdr of LIST.
    @Defun(value = "(setf rest) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setRest(Object value, Object list) {
        Arguments.cast(list, Cons.class).cdr = value;
        return value;
    }

    /// Returns element number N of LIST, counting from 0; NIL if there is none.
    @Defun(value = "nth n list => object", effects = FLUSHABLE)
    public static Object nth(LispThread t, Object n, Object list) {
        return ConsFunctions.car(nthcdr(t, n, list));
    }

    /// Makes VALUE element number N of LIST.
    @Defun("(setf nth) value n list => value")
    public static Object setNth(LispThread t, Object value, Object n, Object list) {
        Arguments.cast(nthcdr(t, n, list), Cons.class).car = value;
        return value;
    }

    /// Returns what is left of LIST after taking the cdr N times.
    @Defun(value = "nthcdr n list => tail", effects = FLUSHABLE)
    public static Object nthcdr(LispThread t, Object n, Object list) {
        Object l = list;
        for (long i = count(n); i > 0; i--) {
            if (l == Symbol.NIL) {
                return l;
            }
            l = ConsFunctions.cdr(l);
            t.safePoint();
        }
        return l;
    }

    /// Returns the last N conses of LIST, which may be dotted; with N zero, the atom that ends it.
    @Defun(value = "last list &optional (n 1) => tail", effects = FLUSHABLE)
    public static Object last(LispThread t, Object list, Object n) {
        Object lead = checkList(list);
        long wanted = count(n);
        for (long i = 0; i < wanted && lead instanceof Cons c; i++) {
            lead = c.cdr;
            t.safePoint();
        }
        Object tail = list;
        while (lead instanceof Cons c) {
            lead = c.cdr;
            tail = ((Cons) tail).cdr;
            t.safePoint();
        }
        return tail;
    }

    /// Returns a copy of LIST without its last N conses.
    @Defun(value = "butlast list &optional (n 1) => list", effects = {FLUSHABLE, ALLOCATES})
    public static Object butlast(LispThread t, Object list, Object n) {
        long keep = conses(t, checkList(list)) - count(n);
        ListBuilder out = new ListBuilder();
        Object l = list;
        for (long i = 0; i < keep && l instanceof Cons c; i++) {
            out.add(c.car);
            l = c.cdr;
        }
        return out.list();
    }

    /// Returns LIST, shortened by its last N conses.
    @Defun("nbutlast list &optional (n 1) => list")
    public static Object nbutlast(LispThread t, Object list, Object n) {
        long keep = conses(t, checkList(list)) - count(n);
        if (keep <= 0) {
            return Symbol.NIL;
        }
        Object l = list;
        for (long i = 1; i < keep && l instanceof Cons c; i++) {
            l = c.cdr;
        }
        if (l instanceof Cons c) {
            c.cdr = Symbol.NIL;
        }
        return list;
    }

    /// Returns the length of the proper list LIST; signals TYPE-ERROR for any other object.
    @Defun(value = "weft:%list-length list => length", effects = FLUSHABLE)
    public static long properLength(LispThread t, Object list) {
        long n = 0;
        long limit = 1024;
        Object mark = null;
        Object l = list;
        while (l instanceof Cons c) {
            l = c.cdr;
            if (++n == limit) {
                mark = l;
                limit += limit;
            } else if (l == mark && l != Symbol.NIL) {
                throw Errors.typeError(list, LispPackage.WEFT.define("PROPER-LIST"));
            }
            t.safePoint();
        }
        if (l != Symbol.NIL) {
            throw Errors.typeError(l, LIST);
        }
        return n;
    }

    /// Returns the length of LIST, or NIL if it is circular.
    @Defun(value = "list-length list => length", effects = FLUSHABLE)
    public static Object listLength(LispThread t, Object list) {
        Object slow = list;
        Object fast = list;
        for (long n = 0;; n += 2) {
            if (fast == Symbol.NIL) {
                return n;
            }
            fast = ConsFunctions.cdr(fast);
            if (fast == Symbol.NIL) {
                return n + 1;
            }
            fast = ConsFunctions.cdr(fast);
            slow = ((Cons) slow).cdr;
            if (fast == slow && fast instanceof Cons) {
                return Symbol.NIL;
            }
            t.safePoint();
        }
    }

    /// Number of conses of a list that may be dotted.
    private static long conses(LispThread t, Object list) {
        long n = 0;
        for (Object l = list; l instanceof Cons c; l = c.cdr) {
            n++;
            t.safePoint();
        }
        return n;
    }

    /// `x` itself if it is a cons or NIL.
    static Object checkList(Object x) {
        if (x instanceof Cons || x == Symbol.NIL) {
            return x;
        }
        throw Errors.typeError(x, LIST);
    }
}
