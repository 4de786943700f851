package weft.compiler.front;

import java.util.ArrayList;
import java.util.List;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.Symbol;

/// One binding of LET or LET*: the name and the form of its value.
public record LetBinding(Symbol name, Object form) {

    /// Reads the bindings of a LET form.
    public static List<LetBinding> parse(Cons let) {
        if (!(let.cdr instanceof Cons rest)) {
            throw Errors.programError("~S needs a list of bindings: ~S", let.car, let);
        }
        List<LetBinding> out = new ArrayList<>();
        for (Object b : Syntax.list(rest.car, let)) {
            if (b instanceof Cons c) {
                List<Object> parts = Syntax.list(c, let);
                if (parts.size() > 2) {
                    throw Errors.programError("Malformed binding ~S in ~S", b, let);
                }
                out.add(new LetBinding(Syntax.variableName(parts.get(0), let), parts.size() == 2 ? parts.get(1) : Symbol.NIL));
            } else {
                out.add(new LetBinding(Syntax.variableName(b, let), Symbol.NIL));
            }
        }
        return out;
    }
}
