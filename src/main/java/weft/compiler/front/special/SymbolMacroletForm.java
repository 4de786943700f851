package weft.compiler.front.special;

import java.util.HashSet;
import java.util.Set;
import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.LocalMacros;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.object.Cons;
import weft.object.Symbol;

/// `(symbol-macrolet ((symbol expansion)*) declaration* form*)`: CLHS SYMBOL-MACROLET.
public final class SymbolMacroletForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Environment inside = LocalMacros.symbolMacrolet(form, env);
        Set<Symbol> names = new HashSet<>();
        for (Object d : Syntax.list(Syntax.arguments(form, 1, -1)[0], form)) {
            names.add((Symbol) ((Cons) d).car);
        }
        return LocalMacros.body(front, form, inside, names);
    }
}
