package weft.condition;

/// An error in Lisp terms before the signaller exists: only the boot sees it.
public final class LispError extends RuntimeException {

    private final Object type;
    private final Object[] initargs;

    public LispError(Object type, Object... initargs) {
        super(type + " " + java.util.Arrays.toString(initargs));
        this.type = type;
        this.initargs = initargs;
    }

    public Object type() {
        return type;
    }

    public Object[] initargs() {
        return initargs;
    }
}
