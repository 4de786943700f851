package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.Functions;
import weft.compiler.front.Lambdas;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.LocalFunction;
import weft.compiler.ir.Node;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// `(function name)`: CLHS FUNCTION; also of lambda expressions and NAMED-LAMBDA.
public final class FunctionForm implements SpecialForm {

    private static final Symbol NAMED_LAMBDA = LispPackage.WEFT.define("NAMED-LAMBDA");

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object name = Syntax.arguments(form, 1, 1)[0];
        if (name instanceof Cons c && c.car == Syntax.LAMBDA) {
            return new Node.Close(Functions.convert(front, Cons.list(Syntax.LAMBDA), Lambdas.list(c), Lambdas.body(c), null, c, env));
        }
        if (name instanceof Cons c && c.car == NAMED_LAMBDA) {
            return front.convert(c, env);
        }
        if (!Syntax.isFunctionName(name)) {
            throw Errors.programError("~S is not a function name: ~S", name, form);
        }
        Object local = env.functionMeaning(name);
        if (local instanceof LocalFunction f) {
            f.escapes = true;
            env.function.use(f.variable);
            return new Node.LocalFunctionRead(f);
        }
        if (local != null) {
            throw Errors.programError("~S names a local macro, not a function: ~S", name, form);
        }
        return new Node.FunctionRead(Syntax.blockName(name), !(name instanceof Symbol), front.position());
    }
}
