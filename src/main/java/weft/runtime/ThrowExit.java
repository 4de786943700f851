package weft.runtime;

/// THROW to a catch tag that is known to be there.
public final class ThrowExit extends Unwind {

    public final Object tag;
    /// The primary value; the others are in the context.
    public final Object value;

    public ThrowExit(Object tag, Object value) {
        this.tag = tag;
        this.value = value;
    }
}
