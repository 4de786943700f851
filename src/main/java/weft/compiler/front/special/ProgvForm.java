package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(progv symbols values form*)`: CLHS PROGV.
public final class ProgvForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 2, -1);
        Node symbols = front.convert(a[0], env);
        Node values = front.convert(a[1], env);
        return new Node.Progv(symbols, values, front.progn(((Cons) ((Cons) form.cdr).cdr).cdr, env));
    }
}
