package weft.condition;

import weft.object.LispPackage;
import weft.runtime.Unwind;

/// The one place where Java throwables become Lisp conditions.
///
/// Whoever runs Lisp on behalf of the host (a form at top level, a process, a callback) catches Throwable there and throws what
/// [#translate] gives. By then the stack is unwound to the catch site, so handlers further in have not seen the condition: code that can
/// foresee an error signals it through [Errors] before Java throws.
public final class HostErrors {

    private HostErrors() {}

    /// What to throw for `x`: non-local exits, errors of the boot and bugs of Weft as they are; everything else is signalled as a condition, and
    /// this returns only if a handler exits by throwing.
    public static RuntimeException translate(Throwable x) {
        if (x instanceof Unwind || x instanceof LispError || x instanceof KernelBug) {
            return (RuntimeException) x;
        }
        if (x instanceof StackOverflowError) {
            return Errors.storageCondition("Control stack exhausted: recursion is too deep");
        }
        if (x instanceof OutOfMemoryError) {
            return Errors.storageCondition("Heap exhausted: ~A", text(x));
        }
        String type = x instanceof ClassCastException ? "HOST-TYPE-ERROR" : "HOST-ERROR";
        return Errors.signal(LispPackage.WEFT.define(type), LispPackage.keyword("THROWABLE"), x,
            LispPackage.keyword("MESSAGE"), new weft.object.SimpleString(text(x)));
    }

    private static String text(Throwable x) {
        return x.getMessage() == null ? x.getClass().getSimpleName() : x.getClass().getSimpleName() + ": " + x.getMessage();
    }
}
