package weft.stream;

/// Nobody reads standard output or standard error any more. The program ends quietly, as a shell would have it (status 141):
/// whoever started it catches this; cleanup forms on the way run.
public final class BrokenPipe extends RuntimeException {

    public BrokenPipe() {
        super("broken pipe", null, false, false);
    }
}
