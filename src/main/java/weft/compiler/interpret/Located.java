package weft.compiler.interpret;

import java.lang.ref.Reference;
import weft.object.SourcePosition;

/// A node that knows its place in the source: one at which control can leave the function, so that backtraces can name the place.
public abstract class Located extends Exec {

    /// Null when the form was not read from a text.
    public final SourcePosition position;

    Located(SourcePosition position) {
        this.position = position;
    }

    /// Returns the result of a call out of `node`. That the node is named after the call keeps it on the stack meanwhile: a JIT forgets
    /// locals that nothing will read, and backtraces look for the node there.
    static Object kept(Object result, Located node) {
        Reference.reachabilityFence(node);
        return result;
    }

    static boolean kept(boolean result, Located node) {
        Reference.reachabilityFence(node);
        return result;
    }
}
