package weft.compiler.front;

import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.ConversionExit;

/// How a compilation goes on after errors: a form that cannot be converted becomes a form that signals PROGRAM-ERROR.
///
/// COMPILE and COMPILE-FILE run under a handler in Lisp, which asks [#state] where the error has come up. If that is while a form is converted, the
/// handler tells about it and calls [#abandon]; the innermost form under way is then replaced. Errors of what is evaluated at compile time are not
/// for it, and one while the text is read ends the compilation.
public final class Recovery {

    /// What the compilation is at.
    public enum State { ELSEWHERE, READING, CONVERTING }

    private static final Symbol PROGRAM_ERROR = LispPackage.WEFT.define("%PROGRAM-ERROR");

    private State state = State.ELSEWHERE;
    private Object whole;

    /// Says that `form` is not replaced: its error ends the conversion.
    public void keep(Object form) {
        whole = form;
    }

    public State state() {
        return state;
    }

    /// Says that the compilation is at `now`. Returns what it was at, to be put back afterwards.
    public State enter(State now) {
        State before = state;
        state = now;
        return before;
    }

    /// Leaves the innermost form under way, which cannot be converted because of `message`.
    public ConversionExit abandon(String message) {
        return new ConversionExit(this, message);
    }

    /// The form to be converted in place of `form` (null for one that may always be replaced), which `x` leaves; what goes on unwinding is thrown.
    public static Object replacement(Recovery recovery, ConversionExit x, Object form) {
        if (recovery == null || x.compilation != recovery || form != null && form == recovery.whole) {
            throw x;
        }
        return failure(x.message);
    }

    /// A form that signals PROGRAM-ERROR with `message`.
    public static Object failure(String message) {
        return Cons.list(PROGRAM_ERROR, new SimpleString("~A"), new SimpleString(message));
    }
}
