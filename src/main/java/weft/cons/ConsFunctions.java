package weft.cons;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// The conses that the compiler open-codes.
@Library("common-lisp")
public final class ConsFunctions {

    private static final Symbol LIST = LispPackage.COMMON_LISP.define("LIST");

    private ConsFunctions() {}

    /// Returns a fresh cons whose car is OBJECT-1 and whose cdr is OBJECT-2.
    @Defun(value = "cons object-1 object-2 => cons", effects = {FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static Object cons(Object car, Object cdr) {
        return new Cons(car, cdr);
    }

    /// Returns the car of LIST, NIL for NIL.
    @Defun(value = "car list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object car(Object list) {
        if (list instanceof Cons c) {
            return c.car;
        }
        return endOf(list);
    }

    /// Returns the cdr of LIST, NIL for NIL.
    @Defun(value = "cdr list => object", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static Object cdr(Object list) {
        if (list instanceof Cons c) {
            return c.cdr;
        }
        return endOf(list);
    }

    private static Object endOf(Object list) {
        if (list == Symbol.NIL) {
            return list;
        }
        throw Errors.typeError(list, LIST);
    }

    /// Replaces the car of CONS with OBJECT and returns CONS.
    @Defun(value = "rplaca cons object => cons", effects = {NO_POLL, BRIEF})
    public static Cons rplaca(Cons cons, Object object) {
        cons.car = object;
        return cons;
    }

    /// Replaces the cdr of CONS with OBJECT and returns CONS.
    @Defun(value = "rplacd cons object => cons", effects = {NO_POLL, BRIEF})
    public static Cons rplacd(Cons cons, Object object) {
        cons.cdr = object;
        return cons;
    }

    /// Returns a fresh list of OBJECTS.
    @Defun(value = "list &rest objects => list", effects = {FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static Object list(Object[] objects) {
        return Cons.list(objects);
    }
}
