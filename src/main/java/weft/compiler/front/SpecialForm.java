package weft.compiler.front;

import weft.compiler.ir.Node;
import weft.object.Cons;

/// How the forms of one special operator become IR.
@FunctionalInterface
public interface SpecialForm {

    /// Converts `form`, whose operator is this one. Signals PROGRAM-ERROR when it is malformed.
    Node convert(FrontEnd front, Cons form, Environment env);
}
