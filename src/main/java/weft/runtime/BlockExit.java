package weft.runtime;

/// RETURN-FROM out of a closure.
public final class BlockExit extends Unwind {

    public final ExitToken token;
    /// The primary value; the others are in the context.
    public final Object value;

    public BlockExit(ExitToken token, Object value) {
        this.token = token;
        this.value = value;
    }
}
