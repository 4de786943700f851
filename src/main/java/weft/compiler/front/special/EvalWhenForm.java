package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.Situations;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(eval-when (situation*) form*)` where it is not at top level: CLHS EVAL-WHEN.
public final class EvalWhenForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 1, -1);
        return Situations.of(a[0], form).execute() ? front.progn(((Cons) form.cdr).cdr, env) : FrontEnd.nil();
    }
}
