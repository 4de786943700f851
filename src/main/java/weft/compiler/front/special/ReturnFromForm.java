package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.BlockTag;
import weft.compiler.ir.Node;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.Symbol;

/// `(return-from name [result])`: CLHS RETURN-FROM.
public final class ReturnFromForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 1, 2);
        Symbol name = Syntax.symbol(a[0], form);
        if (!(env.block(name) instanceof BlockTag tag)) {
            throw Errors.programError("There is no block ~S around ~S", name, form);
        }
        Node value = a.length == 2 ? front.convert(a[1], env) : FrontEnd.nil();
        tag.used = true;
        if (tag.owner != env.function) {
            tag.nonLocal = true;
            env.function.use(tag.token);
        }
        return new Node.ReturnFrom(tag, value, front.position());
    }
}
