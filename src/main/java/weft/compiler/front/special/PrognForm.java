package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(progn form*)`: CLHS PROGN.
public final class PrognForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        return front.progn(form.cdr, env);
    }
}
