package weft.condition;

/// A fault of Weft itself, and says so.
public final class KernelBug extends RuntimeException {

    public KernelBug(String message) {
        super("Bug in Weft: " + message);
    }

    public KernelBug(String message, Throwable cause) {
        super("Bug in Weft: " + message, cause);
    }
}
