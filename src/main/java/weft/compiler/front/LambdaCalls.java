package weft.compiler.front;

import java.util.List;
import weft.compiler.ir.Node;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// Calls whose operator is a lambda expression: a LET when the parameters are all required, else a call of a closure.
final class LambdaCalls {

    private static final Symbol LET = LispPackage.COMMON_LISP.define("LET");

    private LambdaCalls() {}

    static Node convert(FrontEnd front, Cons lambda, Cons form, Environment env) {
        List<Object> args = Syntax.list(form.cdr, form);
        if (lambda.cdr instanceof Cons rest) {
            List<Object> parameters = Syntax.list(rest.car, form);
            if (parameters.size() == args.size() && parameters.stream().allMatch(p -> p instanceof Symbol s && !s.name.startsWith("&"))) {
                Object[] bindings = new Object[args.size()];
                for (int i = 0; i < bindings.length; i++) {
                    bindings[i] = Cons.list(parameters.get(i), args.get(i));
                }
                return front.convert(new Cons(LET, new Cons(Cons.list(bindings), Declarations.withoutDocumentation(rest.cdr, form))), env);
            }
        }
        Node function = new Node.Close(Functions.convert(front, Cons.list(Syntax.LAMBDA), Lambdas.list(lambda), Lambdas.body(lambda), null, lambda, env));
        return new Node.Funcall(function, front.convertAll(args, env), front.position());
    }
}
