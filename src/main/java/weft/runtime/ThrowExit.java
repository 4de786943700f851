package weft.runtime;

/// THROW to a catch tag that is known to be there.
public final class ThrowExit extends Unwind {

    /// Position of the CATCH in [weft.object.LispThread#catchTags].
    public final int position;
    /// The primary value; the others are in the context.
    public final Object value;

    public ThrowExit(int position, Object value) {
        this.position = position;
        this.value = value;
    }
}
