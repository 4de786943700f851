package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.Kinds;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.object.Cons;

/// `(the type form)`: CLHS THE. Checked where the type has an unboxed representation.
public final class TheForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 2, 2);
        Node value = front.convert(a[1], env);
        ValueKind kind = Kinds.of(a[0]);
        return kind.isUnboxed() ? new Node.The(kind, a[0], value, false) : value;
    }
}
