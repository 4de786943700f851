package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.compiler.ir.Variable;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.Symbol;

/// `(%variable-cell name)`: the cell of a lexical variable, for atomic operations on it.
public final class VariableCellForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Symbol name = Syntax.symbol(Syntax.arguments(form, 1, 1)[0], form);
        if (!(env.variable(name) instanceof Variable v)) {
            throw Errors.programError("~S is not a lexical variable: ~S", name, form);
        }
        env.function.use(v);
        v.captured = true;
        v.assigned = true;
        return new Node.VariableCell(v);
    }
}
