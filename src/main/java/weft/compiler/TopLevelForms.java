package weft.compiler;

import java.util.Set;
import weft.compiler.front.Declarations;
import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.LocalMacros;
import weft.compiler.front.MacroExpansion;
import weft.compiler.front.Proclamations;
import weft.compiler.front.Situations;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Lambda;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

/// Takes a top-level form apart as CLHS 3.2.3.1 tells: macros expanded, PROGN, EVAL-WHEN, MACROLET, SYMBOL-MACROLET and LOCALLY
/// looked into, so that what is defined by one part counts for the next. EVAL and COMPILE-FILE differ in what they do with the parts.
abstract class TopLevelForms {

    private static final Symbol PROGN = cl("PROGN");
    private static final Symbol EVAL_WHEN = cl("EVAL-WHEN");
    private static final Symbol MACROLET = cl("MACROLET");
    private static final Symbol SYMBOL_MACROLET = cl("SYMBOL-MACROLET");
    private static final Symbol LOCALLY = cl("LOCALLY");

    final FrontEnd front;
    private final FrontEnd.Positions positions;

    TopLevelForms(FrontEnd front, FrontEnd.Positions positions) {
        this.front = front;
        this.positions = positions;
    }

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    /// What happens to a part that is no compound of other top-level forms. Returns its primary value, if there is one.
    abstract Object simple(Object form, Environment env, boolean compileTimeToo);

    /// What happens to the body of an EVAL-WHEN: returns the value of the last form.
    abstract Object evalWhen(Situations when, Object body, Environment env, boolean compileTimeToo, Object form);

    /// Processes one form. `env` is null outside MACROLET and its kin.
    Object process(Object form, Environment env, boolean compileTimeToo) {
        if (!(form instanceof Cons c)) {
            return simple(form, env, compileTimeToo);
        }
        if (positions.of(c) != null) {
            front.position(positions.of(c));
        }
        if (c.car instanceof Symbol s && (env == null || env.functionMeaning(s) == null)) {
            if (s == PROGN) {
                return sequence(c.cdr, env, compileTimeToo, form);
            }
            if (s == EVAL_WHEN && c.cdr instanceof Cons d) {
                return evalWhen(Situations.of(d.car, c), d.cdr, env, compileTimeToo, form);
            }
            if (s == MACROLET || s == SYMBOL_MACROLET) {
                Environment outer = env == null ? empty() : env;
                Environment inside = s == MACROLET ? LocalMacros.macrolet(front, c, outer) : LocalMacros.symbolMacrolet(c, outer);
                return body(s == MACROLET ? LocalMacros.declarations(c) : LocalMacros.symbolDeclarations(c), inside, compileTimeToo, form);
            }
            if (s == LOCALLY) {
                Declarations d = Declarations.of(c.cdr, false, form);
                return d.forms == c.cdr ? sequence(c.cdr, env, compileTimeToo, form)
                    : body(d, env == null ? empty() : env, compileTimeToo, form);
            }
        }
        if (c.car instanceof Symbol s && MacroExpansion.expander(s, env) != null) {
            LispThread t = ThreadContext.current();
            int depth = FrontEnd.enter(t);
            Object value = process(front.expand(MacroExpansion.expander(s, env), c, env == null ? empty() : env), env, compileTimeToo);
            t.depth = depth;
            return value;
        }
        return simple(form, env, compileTimeToo);
    }

    /// The forms after the declarations `d` at the head of a body.
    private Object body(Declarations d, Environment env, boolean compileTimeToo, Object form) {
        return sequence(d.forms, d.free(env, Set.of()), compileTimeToo, form);
    }

    final Object sequence(Object forms, Environment env, boolean compileTimeToo, Object form) {
        LispThread t = ThreadContext.current();
        int depth = FrontEnd.enter(t);
        Object value = Symbol.NIL;
        for (Object f : Syntax.list(forms, form)) {
            value = process(f, env, compileTimeToo);
        }
        t.depth = depth;
        return value;
    }

    private static Environment empty() {
        Lambda holder = new Lambda(Symbol.NIL, null);
        return Environment.global(holder, Proclamations.policy());
    }
}
