package weft.compiler.front.special;

import java.util.ArrayList;
import java.util.List;
import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.condition.Errors;
import weft.object.Cons;

/// `(setq {variable form}*)`: CLHS SETQ.
public final class SetqForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 0, -1);
        if (a.length % 2 != 0) {
            throw Errors.programError("Odd number of arguments to SETQ: ~S", form);
        }
        if (a.length == 0) {
            return FrontEnd.nil();
        }
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < a.length; i += 2) {
            all.add(front.assign(Syntax.symbol(a[i], form), a[i + 1], env));
        }
        return all.size() == 1 ? all.get(0) : new Node.Progn(all);
    }
}
