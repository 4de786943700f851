package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(multiple-value-prog1 form form*)`: CLHS MULTIPLE-VALUE-PROG1.
public final class MultipleValueProg1Form implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 1, -1);
        Node first = front.convert(a[0], env);
        return a.length == 1 ? first : new Node.MultipleValueProg1(first, front.progn(((Cons) form.cdr).cdr, env));
    }
}
