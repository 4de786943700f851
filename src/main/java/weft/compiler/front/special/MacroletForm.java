package weft.compiler.front.special;

import java.util.Set;
import weft.compiler.front.Declarations;
import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.LocalMacros;
import weft.compiler.front.SpecialForm;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(macrolet (definition*) declaration* form*)`: CLHS MACROLET.
public final class MacroletForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Environment inside = LocalMacros.macrolet(front, form, env);
        Declarations d = LocalMacros.declarations(form);
        return front.progn(d.forms, d.free(inside, Set.of()));
    }
}
