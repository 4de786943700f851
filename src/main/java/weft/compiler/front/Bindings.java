package weft.compiler.front;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;
import weft.object.Symbol;

/// Binds variables, lexical or dynamic, to the values of nodes.
public final class Bindings {

    private Bindings() {}

    /// True when a binding of `s` under these declarations is dynamic.
    public static boolean isSpecial(Symbol s, Declarations d) {
        return s.isSpecial() || d.specials.contains(s);
    }

    /// A new variable in `env`'s function with its declared kind.
    public static Variable variable(Symbol s, Environment env, Declarations d) {
        Variable v = new Variable(s, env.function);
        Object type = d.types.get(s);
        if (type != null) {
            ValueKind k = Kinds.of(type);
            v.kind = k.isUnboxed() ? k : ValueKind.OBJECT;
        }
        elements(v, d);
        return v;
    }

    /// The same for a variable that is bound to `value`: one that is the same as another holds the same array.
    public static Variable variable(Symbol s, Environment env, Declarations d, Node value) {
        Variable v = variable(s, env, d);
        if (value instanceof Node.LocalRead(Variable other) && v.elements == ValueKind.OBJECT) {
            v.elements = other.elements;
        }
        return v;
    }

    /// Notes what is declared about the elements of `v`.
    static void elements(Variable v, Declarations d) {
        Object type = d.types.get(v.name);
        if (type != null) {
            v.elements = Kinds.ofElements(type);
        }
    }

    /// `value` checked against the declared kind of `v`.
    public static Node checked(Node value, Variable v) {
        return v.kind == ValueKind.OBJECT ? value : new Node.The(v.kind, Specifiers.of(v.kind), value);
    }

    /// Binds one name and goes on in the new environment.
    public static Node bind(Symbol s, Node value, Environment env, Declarations d, Function<Environment, Node> next) {
        if (isSpecial(s, d)) {
            weft.condition.Bindable.check(s);
            return new Node.BindSpecials(List.of(s), List.of(value), next.apply(env.declareSpecial(s)));
        }
        Variable v = variable(s, env, d, value);
        return new Node.Let(v, checked(value, v), next.apply(env.bindVariable(s, v)));
    }

    /// The names bound by a form, of which some declarations speak.
    static Set<Symbol> names(List<Symbol> symbols) {
        return Set.copyOf(symbols);
    }
}
