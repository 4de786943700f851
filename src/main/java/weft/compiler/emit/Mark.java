package weft.compiler.emit;

import java.lang.classfile.Label;

/// A place in the code of a method that jumps lead to.
final class Mark {

    final Label label;
    /// Some jump that can be reached leads here.
    boolean used;

    Mark(Label label) {
        this.label = label;
    }
}
