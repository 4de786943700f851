package weft.compiler.front;

import weft.compiler.ir.Lambda;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.runtime.ThreadContext;

/// How the front end runs code at compile time (MACROLET, LOAD-TIME-VALUE): through the tier that runs at once, which stands above it.
public final class EvalHook {

    /// Makes a function of a lambda that closes over nothing.
    @FunctionalInterface
    public interface Closer {
        LispFunction close(Lambda lambda);
    }

    private static volatile Closer closer;

    private EvalHook() {}

    /// Installed once at boot.
    public static void install(Closer c) {
        closer = c;
    }

    public static LispFunction function(Lambda lambda) {
        return closer.close(lambda);
    }

    /// The primary value of a thunk.
    public static Object evaluate(Lambda thunk) {
        LispThread t = ThreadContext.current();
        return closer.close(thunk).call0(t);
    }
}
