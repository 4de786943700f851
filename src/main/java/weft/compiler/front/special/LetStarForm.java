package weft.compiler.front.special;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import weft.compiler.front.Bindings;
import weft.compiler.front.Declarations;
import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.LetBinding;
import weft.compiler.front.SpecialForm;
import weft.compiler.ir.Node;
import weft.object.Cons;
import weft.object.Symbol;

/// `(let* (binding*) declaration* form*)`: CLHS LET*. Each value sees the names before it.
public final class LetStarForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        List<LetBinding> bindings = LetBinding.parse(form);
        Set<Symbol> names = new HashSet<>();
        bindings.forEach(b -> names.add(b.name()));
        Declarations d = Declarations.of(((Cons) form.cdr).cdr, false, form);
        return bind(front, bindings, 0, env, d, names);
    }

    private static Node bind(FrontEnd front, List<LetBinding> bindings, int i, Environment env, Declarations d, Set<Symbol> names) {
        if (i == bindings.size()) {
            return front.progn(d.forms, d.free(env, names));
        }
        LetBinding b = bindings.get(i);
        Node value = front.convert(b.form(), env);
        return Bindings.bind(b.name(), value, env, d, e -> bind(front, bindings, i + 1, e, d, names));
    }
}
