package weft.compiler.front.special;

import java.util.Arrays;
import java.util.List;
import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(multiple-value-call function form*)`: CLHS MULTIPLE-VALUE-CALL.
public final class MultipleValueCallForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 1, -1);
        Node function = front.convert(a[0], env);
        List<Node> args = front.convertAll(Arrays.asList(a).subList(1, a.length), env);
        return new Node.MultipleValueCall(function, args, front.position());
    }
}
