package weft.condition;

import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.Unwind;

/// The one place where Java throwables become Lisp conditions.
///
/// Whoever runs Lisp on behalf of the host catches Throwable and throws what [#translate] gives: EVAL (and so each form that is loaded), what the
/// command line asks for, an entry of the listener, a process. What the JVM throws when stack or memory has run out is caught already where
/// handlers are established (see [#CLUSTERS]): they are still in force there, and see it as a condition signalled by their form.
/// Either way the stack is unwound to the catch site first: code that can foresee an error signals it through [Errors] before Java throws.
public final class HostErrors {

    /// `*handler-clusters*`: a form that binds it establishes handlers, and both tiers make it a catch site of stack and memory that run out.
    public static final Symbol CLUSTERS = LispPackage.WEFT.define("*HANDLER-CLUSTERS*");

    private HostErrors() {}

    /// What to throw for `x`, which came out of a form that was entered with this depth and so many catch tags: non-local exits as they are, and
    /// errors of the boot; everything else is signalled as a condition, and this returns only if a handler exits by throwing.
    public static RuntimeException translate(Throwable x, LispThread t, int depth, int catchCount) {
        if (x instanceof Unwind || x instanceof LispError) {
            return (RuntimeException) x;
        }
        t.depth = depth;
        t.catchCount = catchCount;
        if (x instanceof StackOverflowError) {
            return Errors.storageCondition("Control stack exhausted: recursion is too deep");
        }
        if (x instanceof OutOfMemoryError) {
            return Errors.storageCondition("Heap exhausted: ~A", new SimpleString(text(x)));
        }
        String type = x instanceof ClassCastException ? "HOST-TYPE-ERROR" : "HOST-ERROR";
        return Errors.signal(LispPackage.WEFT.define(type), LispPackage.keyword("THROWABLE"), x,
            LispPackage.keyword("MESSAGE"), new SimpleString(text(x)));
    }

    private static String text(Throwable x) {
        if (x instanceof KernelBug) {
            return x.getMessage();
        }
        return x.getMessage() == null ? x.getClass().getSimpleName() : x.getClass().getSimpleName() + ": " + x.getMessage();
    }
}
