package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.EvalHook;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(load-time-value form [read-only-p])`: CLHS LOAD-TIME-VALUE.
public final class LoadTimeValueForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 1, 2);
        Lambda thunk = front.thunk(a[0], null);
        return front.forFile ? new Node.LoadTimeValue(thunk) : new Node.Constant(EvalHook.evaluate(thunk));
    }
}
