package weft.compiler.front.special;

import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.SpecialForm;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Node;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// `(if test then [else])`: CLHS IF. A negated test swaps the branches.
public final class IfForm implements SpecialForm {

    private static final Symbol NOT = LispPackage.COMMON_LISP.define("NOT");
    private static final Symbol NULL = LispPackage.COMMON_LISP.define("NULL");

    @Override public Node convert(FrontEnd front, Cons form, Environment env) {
        Object[] a = Syntax.arguments(form, 2, 3);
        Object otherwise = a.length == 3 ? a[2] : Symbol.NIL;
        Object test = a[0];
        Object then = a[1];
        while (isNegation(test, env)) {
            test = ((Cons) ((Cons) test).cdr).car;
            Object swap = then;
            then = otherwise;
            otherwise = swap;
        }
        Node t = front.convert(test, env);
        if (t instanceof Node.Constant c) {
            return front.convert(c.value() != Symbol.NIL ? then : otherwise, env);
        }
        return new Node.If(t, front.convert(then, env), front.convert(otherwise, env));
    }

    private static boolean isNegation(Object test, Environment env) {
        return test instanceof Cons c && (c.car == NOT || c.car == NULL) && env.functionMeaning(c.car) == null
            && c.cdr instanceof Cons d && d.cdr == Symbol.NIL;
    }
}
