package weft.compiler.emit;

import java.util.Set;
import weft.compiler.ir.Node;

/// Cuts bodies that would make too big a method.
final class Splitter {

    private Splitter() {}

    /// A body, and those of its nodes that become routines of their own.
    record Split(Node body, Set<Node> parts) {}

    static Split split(Node body) {
        return new Split(body, Set.of());
    }
}
