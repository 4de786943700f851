package weft.compiler.front;

import java.util.ArrayList;
import java.util.List;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.LocalFunction;
import weft.compiler.ir.Variable;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.Symbol;

/// One definition of FLET or LABELS.
public record LocalDefinition(Object name, Object lambdaList, Object body) {

    /// Reads the definitions of a FLET or LABELS form.
    public static List<LocalDefinition> parse(Cons form) {
        List<LocalDefinition> out = new ArrayList<>();
        for (Object d : Syntax.list(Syntax.arguments(form, 1, -1)[0], form)) {
            if (!(d instanceof Cons c) || !(c.cdr instanceof Cons rest)) {
                throw Errors.programError("Malformed function definition ~S in ~S", d, form);
            }
            Syntax.checkFunctionName(c.car, form);
            out.add(new LocalDefinition(c.car, rest.car, rest.cdr));
        }
        return out;
    }

    /// The function as the environment will know it, its lambda still missing.
    public LocalFunction declare(Cons form, Environment env) {
        return new LocalFunction(name, new Variable(Syntax.blockName(name), env.function));
    }

    /// The lambda; the name it shows is `(flet f)` or `(labels f)`.
    public Lambda convert(FrontEnd front, Cons form, Environment env) {
        Symbol block = Syntax.blockName(name);
        return Functions.convert(front, Cons.list(form.car, name), lambdaList, body, block, form, env);
    }
}
