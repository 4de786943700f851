package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(unwind-protect form cleanup*)`: CLHS UNWIND-PROTECT.
public final class UnwindProtectForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 1, -1);
        Node body = front.convert(a[0], env);
        return a.length == 1 ? body : new Node.UnwindProtect(body, front.progn(((Cons) form.cdr).cdr, env));
    }
}
