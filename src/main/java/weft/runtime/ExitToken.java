package weft.runtime;

/// One activation of a BLOCK or TAGBODY that closures may leave to. Dead once the form has been left.
public final class ExitToken {

    /// Only the owning thread writes it; a closure run by another thread or too late finds it dead.
    public boolean live = true;
    /// The context that may leave to it.
    public final weft.object.LispThread owner;

    public ExitToken(weft.object.LispThread owner) {
        this.owner = owner;
    }
}
