package weft.compiler.front;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.compiler.ir.Variable;
import weft.object.Cons;
import weft.object.Symbol;

/// Converts lambda expressions: raw parameters, then a body that gives them their defaults and bindings in order.
public final class Functions {

    /// Makes the body once the parameters are bound.
    private final Function<Environment, Node> body;
    private final FrontEnd front;
    private final LambdaList list;
    private final Declarations declarations;
    private final Lambda lambda;

    private Functions(FrontEnd front, LambdaList list, Declarations d, Lambda lambda, Function<Environment, Node> body) {
        this.front = front;
        this.list = list;
        this.declarations = d;
        this.lambda = lambda;
        this.body = body;
    }

    /// Converts a function with this lambda list and body. A block named `block` surrounds the body unless it is null.
    public static Lambda convert(FrontEnd front, Object name, Object lambdaList, Object bodyForms, Symbol block, Cons form, Environment env) {
        Lambda lambda = new Lambda(name, env.function);
        Declarations d = Declarations.of(bodyForms, true, form);
        LambdaList list = LambdaList.parse(lambdaList, form);
        lambda.lambdaList = lambdaList;
        lambda.documentation = d.documentation;
        lambda.position = front.position();
        lambda.policy = d.policy(env.policy);
        Environment inside = d.withoutSpecials(env.in(lambda, lambda.policy));
        Function<Environment, Node> body = e -> {
            Environment all = withSpecials(e, d);
            return block == null ? front.progn(d.forms, all) : front.block(block, d.forms, all);
        };
        lambda.body = new Functions(front, list, d, lambda, body).parameters(inside);
        return lambda;
    }

    private static Environment withSpecials(Environment env, Declarations d) {
        Environment e = env;
        for (Symbol s : d.specials) {
            e = e.declareSpecial(s);
        }
        return e;
    }

    private interface Step {
        Node then(Environment env, Function<Environment, Node> next);
    }

    private Node parameters(Environment env) {
        List<Step> todo = new ArrayList<>();
        for (Symbol s : list.required) {
            todo.add(direct(s, lambda.required));
        }
        for (LambdaList.Optional o : list.optional) {
            Variable raw = raw(o.name());
            lambda.optional.add(raw);
            todo.add((e, next) -> defaulted(o.name(), o.defaultForm(), o.supplied(), raw, e, next));
        }
        if (list.rest != null) {
            List<Variable> holder = new ArrayList<>();
            todo.add(direct(list.rest, holder));
            lambda.rest = holder.get(0);
        }
        lambda.hasKeys = list.hasKeys;
        lambda.allowOtherKeys = list.allowOtherKeys;
        for (LambdaList.Key k : list.keys) {
            Variable raw = raw(k.name());
            lambda.keywords.add(k.keyword());
            lambda.keyVariables.add(raw);
            todo.add((e, next) -> defaulted(k.name(), k.defaultForm(), k.supplied(), raw, e, next));
        }
        for (LambdaList.Optional a : list.aux) {
            todo.add((e, next) -> Bindings.bind(a.name(), front.convert(a.defaultForm(), e), e, declarations, next));
        }
        return run(todo, 0, env);
    }

    private Node run(List<Step> todo, int i, Environment env) {
        return i == todo.size() ? body.apply(env) : todo.get(i).then(env, e -> run(todo, i + 1, e));
    }

    private Variable raw(Symbol name) {
        Variable v = new Variable(name, lambda);
        v.raw = true;
        return v;
    }

    /// A parameter that is always supplied: the variable itself unless it is special or has a declared kind.
    private Step direct(Symbol s, List<Variable> parameters) {
        Variable v = new Variable(s, lambda);
        Bindings.elements(v, declarations);
        parameters.add(v);
        return (env, next) -> {
            if (Bindings.isSpecial(s, declarations) || Bindings.variable(s, env, declarations).kind.isUnboxed()) {
                return Bindings.bind(s, front.read(v, env), env, declarations, next);
            }
            return next.apply(env.bindVariable(s, v));
        };
    }

    private Node defaulted(Symbol s, Object defaultForm, Symbol supplied, Variable raw, Environment env, Function<Environment, Node> next) {
        Node value = new Node.If(new Node.Supplied(raw), front.read(raw, env), front.convert(defaultForm, env));
        return Bindings.bind(s, value, env, declarations, e -> supplied == null
            ? next.apply(e)
            : Bindings.bind(supplied, new Node.Supplied(raw), e, declarations, next));
    }
}
