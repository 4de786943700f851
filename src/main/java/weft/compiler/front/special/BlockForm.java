package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(block name form*)`: CLHS BLOCK.
public final class BlockForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 1, -1);
        return front.block(Syntax.symbol(a[0], form), ((Cons) form.cdr).cdr, env);
    }
}
