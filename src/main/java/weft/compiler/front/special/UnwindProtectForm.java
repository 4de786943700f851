package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.compiler.pass.FastAndClean;
import weft.object.Cons;
import weft.object.LispPackage;

/// `(unwind-protect form cleanup*)`: CLHS UNWIND-PROTECT. Interrupts wait while cleanup forms run that could serve any (decision 0014).
public final class UnwindProtectForm implements SpecialForm {

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 1, -1);
        Node body = front.convert(a[0], env);
        if (a.length == 1) {
            return body;
        }
        Node cleanup = front.progn(((Cons) form.cdr).cdr, env);
        return new Node.UnwindProtect(body, cleanup, defers(cleanup));
    }

    /// False when nothing can come in between anyway, and when all that is done is to end an extent of deferral, which serves what it held back.
    private static boolean defers(Node cleanup) {
        return FastAndClean.offender(cleanup) != null
            && !(cleanup instanceof Node.Primitive p && p.builtin().name() == LispPackage.WEFT.define("%RESTORE-INTERRUPTS"));
    }
}
