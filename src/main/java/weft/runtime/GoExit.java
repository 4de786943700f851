package weft.runtime;

/// GO out of a closure.
public final class GoExit extends Unwind {

    public final ExitToken token;
    /// Index of the tag: see [weft.compiler.ir.TagScope.Tag].
    public final int index;

    public GoExit(ExitToken token, int index) {
        this.token = token;
        this.index = index;
    }
}
