package weft.compiler.front.special;

import java.util.Set;
import weft.compiler.front.Declarations;
import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(locally declaration* form*)`: CLHS LOCALLY.
public final class LocallyForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Declarations d = Declarations.of(form.cdr, false, form);
        return front.progn(d.forms, d.free(env, Set.of()));
    }
}
