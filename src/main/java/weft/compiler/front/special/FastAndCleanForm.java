package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.ir.Node;
import weft.compiler.pass.FastAndClean;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;

/// `(%fast-and-clean form*)`: a PROGN that the compiler proves to hold no safe point; see [weft.compiler.pass.FastAndClean].
public final class FastAndCleanForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Node body = front.progn(form.cdr, env);
        Node offender = FastAndClean.offender(body);
        if (offender != null) {
            throw Errors.compileTimeError("FAST-AND-CLEAN: ~S may reach a safe point, in ~S", FastAndClean.operator(offender),
                new Cons(LispPackage.ensure("EXCL").define("FAST-AND-CLEAN"), form.cdr));
        }
        return body;
    }
}
