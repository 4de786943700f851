package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(%fast-and-clean form*)`: a PROGN that the compiler proves to hold no safe point; see [weft.compiler.pass.FastAndClean].
public final class FastAndCleanForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        return front.progn(form.cdr, env);
    }
}
