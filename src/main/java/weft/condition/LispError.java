package weft.condition;

import java.util.Arrays;

/// An error in Lisp terms before the signaller exists: only the boot sees it.
public final class LispError extends RuntimeException {

    private final Object type;
    private final Object[] initargs;

    public LispError(Object type, Object... initargs) {
        super(type + " " + Arrays.toString(initargs), thrown(initargs));
        this.type = type;
        this.initargs = initargs;
    }

    /// What the host threw, if the error stands for that.
    private static Throwable thrown(Object[] initargs) {
        for (Object x : initargs) {
            if (x instanceof Throwable thrown) {
                return thrown;
            }
        }
        return null;
    }

    public Object type() {
        return type;
    }

    public Object[] initargs() {
        return initargs;
    }
}
