package weft.compiler.front.special;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import weft.compiler.front.Bindings;
import weft.compiler.front.Declarations;
import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.compiler.ir.Variable;
import weft.object.Cons;
import weft.object.Symbol;

/// `(%mv-bind (variable*) form declaration* form*)`: what MULTIPLE-VALUE-BIND expands to.
public final class MultipleValueBindForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 2, -1);
        Declarations d = Declarations.of(((Cons) ((Cons) form.cdr).cdr).cdr, false, form);
        Node values = front.convert(a[1], env);
        List<Symbol> names = new ArrayList<>();
        for (Object x : Syntax.list(a[0], form)) {
            names.add(Syntax.variableName(x, form));
        }
        List<Variable> received = new ArrayList<>();
        names.forEach(s -> received.add(new Variable(s, env.function)));
        return new Node.MultipleValueBind(received, values, bind(front, names, received, 0, env, d));
    }

    /// Special variables and those with a declared kind are bound from the received ones.
    private static Node bind(FrontEnd front, List<Symbol> names, List<Variable> received, int i, Environment env, Declarations d) {
        if (i == names.size()) {
            return front.progn(d.forms, d.free(env, new HashSet<>(names)));
        }
        Symbol s = names.get(i);
        Variable v = received.get(i);
        if (Bindings.isSpecial(s, d) || Bindings.variable(s, env, d).kind.isUnboxed()) {
            return Bindings.bind(s, front.read(v, env), env, d, e -> bind(front, names, received, i + 1, e, d));
        }
        return bind(front, names, received, i + 1, env.bindVariable(s, v), d);
    }
}
