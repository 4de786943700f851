package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.object.Cons;

/// `(quote object)`: CLHS QUOTE.
public final class QuoteForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        return new Node.Constant(Syntax.arguments(form, 1, 1)[0]);
    }
}
