package weft.compiler.front.special;

import java.util.ArrayList;
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
import weft.compiler.ir.Variable;
import weft.condition.Bindable;
import weft.object.Cons;
import weft.object.Symbol;

/// `(let (binding*) declaration* form*)`: CLHS LET. All values are computed, then all names bound.
public final class LetForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        List<LetBinding> bindings = LetBinding.parse(form);
        Set<Symbol> names = new HashSet<>();
        bindings.forEach(b -> names.add(b.name()));
        Declarations d = Declarations.of(((Cons) form.cdr).cdr, false, form);
        List<Variable> variables = new ArrayList<>();
        List<Node> values = new ArrayList<>();
        List<Symbol> specials = new ArrayList<>();
        List<Node> specialValues = new ArrayList<>();
        Environment inside = env;
        for (LetBinding b : bindings) {
            Node value = front.convert(b.form(), env);
            Variable v = Bindings.variable(b.name(), env, d, value);
            variables.add(v);
            values.add(Bindings.checked(value, v));
            if (Bindings.isSpecial(b.name(), d)) {
                Bindable.check(b.name());
                specials.add(b.name());
                specialValues.add(front.read(v, env));
                inside = inside.declareSpecial(b.name());
            } else {
                inside = inside.bindVariable(b.name(), v);
            }
        }
        Node body = front.progn(d.forms, d.free(inside, names));
        if (specials.size() == 1 && bindings.size() == 1) {
            return new Node.BindSpecials(specials, values, body);
        }
        Node result = specials.isEmpty() ? body : new Node.BindSpecials(specials, specialValues, body);
        for (int i = variables.size() - 1; i >= 0; i--) {
            result = new Node.Let(variables.get(i), values.get(i), result);
        }
        return result;
    }
}
