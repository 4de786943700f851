package weft.compiler.interpret;

import weft.object.SourcePosition;

/// A node that knows its place in the source: one at which control can leave the function, so that backtraces can name the place.
public abstract class Located extends Exec {

    /// Null when the form was not read from a text.
    public final SourcePosition position;

    Located(SourcePosition position) {
        this.position = position;
    }
}
