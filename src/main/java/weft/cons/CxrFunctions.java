package weft.cons;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.builtin.Arguments;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;

/// The compositions of CAR and CDR, up to four deep, and their SETF functions.
@Library("common-lisp")
public final class CxrFunctions {

    private CxrFunctions() {}

    private static Object car(Object x) {
        return ConsFunctions.car(x);
    }

    private static Object cdr(Object x) {
        return ConsFunctions.cdr(x);
    }

    private static Object setCar(Object cell, Object value) {
        Arguments.cast(cell, Cons.class).car = value;
        return value;
    }

    private static Object setCdr(Object cell, Object value) {
        Arguments.cast(cell, Cons.class).cdr = value;
        return value;
    }

    /// Makes VALUE the car of LIST.
    @Defun(value = "(setf car) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCarOf(Object value, Object list) {
        return setCar(list, value);
    }

    /// Makes VALUE the cdr of LIST.
    @Defun(value = "(setf cdr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCdrOf(Object value, Object list) {
        return setCdr(list, value);
    }

    /// Returns the car of the car of LIST.
    @Defun(value = "caar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object caar(Object list) {
        return car(car(list));
    }

    /// Makes VALUE the car of the car of LIST.
    @Defun(value = "(setf caar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCaar(Object value, Object list) {
        return setCar(car(list), value);
    }

    /// Returns the car of the cdr of LIST.
    @Defun(value = "cadr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cadr(Object list) {
        return car(cdr(list));
    }

    /// Makes VALUE the car of the cdr of LIST.
    @Defun(value = "(setf cadr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCadr(Object value, Object list) {
        return setCar(cdr(list), value);
    }

    /// Returns the cdr of the car of LIST.
    @Defun(value = "cdar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cdar(Object list) {
        return cdr(car(list));
    }

    /// Makes VALUE the cdr of the car of LIST.
    @Defun(value = "(setf cdar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCdar(Object value, Object list) {
        return setCdr(car(list), value);
    }

    /// Returns the cdr of the cdr of LIST.
    @Defun(value = "cddr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cddr(Object list) {
        return cdr(cdr(list));
    }

    /// Makes VALUE the cdr of the cdr of LIST.
    @Defun(value = "(setf cddr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCddr(Object value, Object list) {
        return setCdr(cdr(list), value);
    }

    /// Returns the car of the car of the car of LIST.
    @Defun(value = "caaar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object caaar(Object list) {
        return car(car(car(list)));
    }

    /// Makes VALUE the car of the car of the car of LIST.
    @Defun(value = "(setf caaar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCaaar(Object value, Object list) {
        return setCar(car(car(list)), value);
    }

    /// Returns the car of the car of the cdr of LIST.
    @Defun(value = "caadr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object caadr(Object list) {
        return car(car(cdr(list)));
    }

    /// Makes VALUE the car of the car of the cdr of LIST.
    @Defun(value = "(setf caadr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCaadr(Object value, Object list) {
        return setCar(car(cdr(list)), value);
    }

    /// Returns the car of the cdr of the car of LIST.
    @Defun(value = "cadar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cadar(Object list) {
        return car(cdr(car(list)));
    }

    /// Makes VALUE the car of the cdr of the car of LIST.
    @Defun(value = "(setf cadar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCadar(Object value, Object list) {
        return setCar(cdr(car(list)), value);
    }

    /// Returns the car of the cdr of the cdr of LIST.
    @Defun(value = "caddr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object caddr(Object list) {
        return car(cdr(cdr(list)));
    }

    /// Makes VALUE the car of the cdr of the cdr of LIST.
    @Defun(value = "(setf caddr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCaddr(Object value, Object list) {
        return setCar(cdr(cdr(list)), value);
    }

    /// Returns the cdr of the car of the car of LIST.
    @Defun(value = "cdaar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cdaar(Object list) {
        return cdr(car(car(list)));
    }

    /// Makes VALUE the cdr of the car of the car of LIST.
    @Defun(value = "(setf cdaar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCdaar(Object value, Object list) {
        return setCdr(car(car(list)), value);
    }

    /// Returns the cdr of the car of the cdr of LIST.
    @Defun(value = "cdadr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cdadr(Object list) {
        return cdr(car(cdr(list)));
    }

    /// Makes VALUE the cdr of the car of the cdr of LIST.
    @Defun(value = "(setf cdadr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCdadr(Object value, Object list) {
        return setCdr(car(cdr(list)), value);
    }

    /// Returns the cdr of the cdr of the car of LIST.
    @Defun(value = "cddar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cddar(Object list) {
        return cdr(cdr(car(list)));
    }

    /// Makes VALUE the cdr of the cdr of the car of LIST.
    @Defun(value = "(setf cddar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCddar(Object value, Object list) {
        return setCdr(cdr(car(list)), value);
    }

    /// Returns the cdr of the cdr of the cdr of LIST.
    @Defun(value = "cdddr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cdddr(Object list) {
        return cdr(cdr(cdr(list)));
    }

    /// Makes VALUE the cdr of the cdr of the cdr of LIST.
    @Defun(value = "(setf cdddr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCdddr(Object value, Object list) {
        return setCdr(cdr(cdr(list)), value);
    }

    /// Returns the car of the car of the car of the car of LIST.
    @Defun(value = "caaaar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object caaaar(Object list) {
        return car(car(car(car(list))));
    }

    /// Makes VALUE the car of the car of the car of the car of LIST.
    @Defun(value = "(setf caaaar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCaaaar(Object value, Object list) {
        return setCar(car(car(car(list))), value);
    }

    /// Returns the car of the car of the car of the cdr of LIST.
    @Defun(value = "caaadr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object caaadr(Object list) {
        return car(car(car(cdr(list))));
    }

    /// Makes VALUE the car of the car of the car of the cdr of LIST.
    @Defun(value = "(setf caaadr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCaaadr(Object value, Object list) {
        return setCar(car(car(cdr(list))), value);
    }

    /// Returns the car of the car of the cdr of the car of LIST.
    @Defun(value = "caadar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object caadar(Object list) {
        return car(car(cdr(car(list))));
    }

    /// Makes VALUE the car of the car of the cdr of the car of LIST.
    @Defun(value = "(setf caadar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCaadar(Object value, Object list) {
        return setCar(car(cdr(car(list))), value);
    }

    /// Returns the car of the car of the cdr of the cdr of LIST.
    @Defun(value = "caaddr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object caaddr(Object list) {
        return car(car(cdr(cdr(list))));
    }

    /// Makes VALUE the car of the car of the cdr of the cdr of LIST.
    @Defun(value = "(setf caaddr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCaaddr(Object value, Object list) {
        return setCar(car(cdr(cdr(list))), value);
    }

    /// Returns the car of the cdr of the car of the car of LIST.
    @Defun(value = "cadaar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cadaar(Object list) {
        return car(cdr(car(car(list))));
    }

    /// Makes VALUE the car of the cdr of the car of the car of LIST.
    @Defun(value = "(setf cadaar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCadaar(Object value, Object list) {
        return setCar(cdr(car(car(list))), value);
    }

    /// Returns the car of the cdr of the car of the cdr of LIST.
    @Defun(value = "cadadr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cadadr(Object list) {
        return car(cdr(car(cdr(list))));
    }

    /// Makes VALUE the car of the cdr of the car of the cdr of LIST.
    @Defun(value = "(setf cadadr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCadadr(Object value, Object list) {
        return setCar(cdr(car(cdr(list))), value);
    }

    /// Returns the car of the cdr of the cdr of the car of LIST.
    @Defun(value = "caddar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object caddar(Object list) {
        return car(cdr(cdr(car(list))));
    }

    /// Makes VALUE the car of the cdr of the cdr of the car of LIST.
    @Defun(value = "(setf caddar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCaddar(Object value, Object list) {
        return setCar(cdr(cdr(car(list))), value);
    }

    /// Returns the car of the cdr of the cdr of the cdr of LIST.
    @Defun(value = "cadddr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cadddr(Object list) {
        return car(cdr(cdr(cdr(list))));
    }

    /// Makes VALUE the car of the cdr of the cdr of the cdr of LIST.
    @Defun(value = "(setf cadddr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCadddr(Object value, Object list) {
        return setCar(cdr(cdr(cdr(list))), value);
    }

    /// Returns the cdr of the car of the car of the car of LIST.
    @Defun(value = "cdaaar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cdaaar(Object list) {
        return cdr(car(car(car(list))));
    }

    /// Makes VALUE the cdr of the car of the car of the car of LIST.
    @Defun(value = "(setf cdaaar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCdaaar(Object value, Object list) {
        return setCdr(car(car(car(list))), value);
    }

    /// Returns the cdr of the car of the car of the cdr of LIST.
    @Defun(value = "cdaadr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cdaadr(Object list) {
        return cdr(car(car(cdr(list))));
    }

    /// Makes VALUE the cdr of the car of the car of the cdr of LIST.
    @Defun(value = "(setf cdaadr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCdaadr(Object value, Object list) {
        return setCdr(car(car(cdr(list))), value);
    }

    /// Returns the cdr of the car of the cdr of the car of LIST.
    @Defun(value = "cdadar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cdadar(Object list) {
        return cdr(car(cdr(car(list))));
    }

    /// Makes VALUE the cdr of the car of the cdr of the car of LIST.
    @Defun(value = "(setf cdadar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCdadar(Object value, Object list) {
        return setCdr(car(cdr(car(list))), value);
    }

    /// Returns the cdr of the car of the cdr of the cdr of LIST.
    @Defun(value = "cdaddr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cdaddr(Object list) {
        return cdr(car(cdr(cdr(list))));
    }

    /// Makes VALUE the cdr of the car of the cdr of the cdr of LIST.
    @Defun(value = "(setf cdaddr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCdaddr(Object value, Object list) {
        return setCdr(car(cdr(cdr(list))), value);
    }

    /// Returns the cdr of the cdr of the car of the car of LIST.
    @Defun(value = "cddaar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cddaar(Object list) {
        return cdr(cdr(car(car(list))));
    }

    /// Makes VALUE the cdr of the cdr of the car of the car of LIST.
    @Defun(value = "(setf cddaar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCddaar(Object value, Object list) {
        return setCdr(cdr(car(car(list))), value);
    }

    /// Returns the cdr of the cdr of the car of the cdr of LIST.
    @Defun(value = "cddadr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cddadr(Object list) {
        return cdr(cdr(car(cdr(list))));
    }

    /// Makes VALUE the cdr of the cdr of the car of the cdr of LIST.
    @Defun(value = "(setf cddadr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCddadr(Object value, Object list) {
        return setCdr(cdr(car(cdr(list))), value);
    }

    /// Returns the cdr of the cdr of the cdr of the car of LIST.
    @Defun(value = "cdddar list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cdddar(Object list) {
        return cdr(cdr(cdr(car(list))));
    }

    /// Makes VALUE the cdr of the cdr of the cdr of the car of LIST.
    @Defun(value = "(setf cdddar) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCdddar(Object value, Object list) {
        return setCdr(cdr(cdr(car(list))), value);
    }

    /// Returns the cdr of the cdr of the cdr of the cdr of LIST.
    @Defun(value = "cddddr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cddddr(Object list) {
        return cdr(cdr(cdr(cdr(list))));
    }

    /// Makes VALUE the cdr of the cdr of the cdr of the cdr of LIST.
    @Defun(value = "(setf cddddr) value list => value", effects = {NO_POLL, BRIEF})
    public static Object setCddddr(Object value, Object list) {
        return setCdr(cdr(cdr(cdr(list))), value);
    }
}
