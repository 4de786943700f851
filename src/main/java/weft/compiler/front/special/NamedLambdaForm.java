package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.Functions;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(named-lambda name lambda-list form*)`: a lambda expression that knows its name. Makes the closure.
public final class NamedLambdaForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 2, -1);
        return new Node.Close(Functions.convert(front, a[0], a[1], ((Cons) ((Cons) form.cdr).cdr).cdr, null, form, env));
    }
}
