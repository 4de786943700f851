package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(throw tag result)`: CLHS THROW.
public final class ThrowForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 2, 2);
        return new Node.Throw(front.convert(a[0], env), front.convert(a[1], env), front.position());
    }
}
