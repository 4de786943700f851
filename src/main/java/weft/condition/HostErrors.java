package weft.condition;

import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.Unwind;

/// The one place where Java throwables become Lisp conditions.
///
/// Whoever runs Lisp on behalf of the host (a form at top level, a process, a callback) catches Throwable there and throws what
/// [#translate] gives. What the JVM throws when stack or memory has run out is caught already where handlers are established (see
/// [#CLUSTERS]): they are still in force there, and see it as a condition signalled by their form. Either way the stack is unwound to the
/// catch site first: code that can foresee an error signals it through [Errors] before Java throws.
public final class HostErrors {

    /// `*handler-clusters*`: a form that binds it establishes handlers, and both tiers make it a catch site of [#exhausted].
    public static final Symbol CLUSTERS = LispPackage.WEFT.define("*HANDLER-CLUSTERS*");

    private HostErrors() {}

    /// Signals the STORAGE-CONDITION that stands for `x`, stack or memory that has run out in a form that was entered with this depth and
    /// so many catch tags. For the result see [#translate].
    public static RuntimeException exhausted(VirtualMachineError x, LispThread t, int depth, int catchCount) {
        t.depth = depth;
        t.catchCount = catchCount;
        return translate(x);
    }

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
            return Errors.storageCondition("Heap exhausted: ~A", new weft.object.SimpleString(text(x)));
        }
        String type = x instanceof ClassCastException ? "HOST-TYPE-ERROR" : "HOST-ERROR";
        return Errors.signal(LispPackage.WEFT.define(type), LispPackage.keyword("THROWABLE"), x,
            LispPackage.keyword("MESSAGE"), new weft.object.SimpleString(text(x)));
    }

    private static String text(Throwable x) {
        return x.getMessage() == null ? x.getClass().getSimpleName() : x.getClass().getSimpleName() + ": " + x.getMessage();
    }
}
