package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.front.TypeChecks;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(the type form)`: CLHS THE. What is checked is said in [TypeChecks].
public final class TheForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 2, 2);
        return TypeChecks.checked(front, a[0], front.convert(a[1], env), env.policy);
    }
}
