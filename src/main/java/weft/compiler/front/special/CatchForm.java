package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(catch tag form*)`: CLHS CATCH.
public final class CatchForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 1, -1);
        return new Node.Catch(front.convert(a[0], env), front.progn(((Cons) form.cdr).cdr, env));
    }
}
