package weft.compiler;

import weft.compiler.front.Environment;
import weft.compiler.front.EvalHook;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.LocalMacros;
import weft.compiler.front.MacroExpansion;
import weft.compiler.front.Situations;
import weft.compiler.front.SpecialForms;
import weft.compiler.front.Syntax;
import weft.compiler.interpret.InterpretedFunction;
import weft.compiler.ir.Lambda;
import weft.object.Cons;
import weft.object.LispMacro;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// Evaluates forms in tier 0. Top-level forms are processed one by one (CLHS 3.2.3.1), so that a definition counts for the next form.
public final class Evaluator {

    private static final Symbol PROGN = cl("PROGN");
    private static final Symbol EVAL_WHEN = cl("EVAL-WHEN");
    private static final Symbol MACROLET = cl("MACROLET");
    private static final Symbol SYMBOL_MACROLET = cl("SYMBOL-MACROLET");
    private static final FrontEnd.Positions NOWHERE = form -> null;

    private Evaluator() {}

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    /// Connects the front end with tier 0. Called once at boot.
    public static void install() {
        SpecialForms.find(PROGN);
        EvalHook.install(lambda -> InterpretedFunction.of(Passes.run(lambda)));
    }

    /// Evaluates a form without a known place in a file.
    public static Object eval(LispThread t, Object form) {
        return eval(t, form, NOWHERE);
    }

    /// Evaluates a form; `positions` knows where it was read.
    public static Object eval(LispThread t, Object form, FrontEnd.Positions positions) {
        return toplevel(t, form, null, new FrontEnd(positions, false), positions);
    }

    private static Object toplevel(LispThread t, Object form, Environment env, FrontEnd front, FrontEnd.Positions positions) {
        if (!(form instanceof Cons c)) {
            if (form instanceof Symbol) {
                return run(t, form, env, front);
            }
            return t.single(form);
        }
        if (positions.of(c) != null) {
            front.position(positions.of(c));
        }
        if (c.car instanceof Symbol s && (env == null || env.functionMeaning(s) == null)) {
            if (s == PROGN) {
                return sequence(t, c.cdr, env, front, positions, form);
            }
            if (s == EVAL_WHEN && c.cdr instanceof Cons d) {
                return Situations.of(d.car, c).execute() ? sequence(t, d.cdr, env, front, positions, form) : t.single(Symbol.NIL);
            }
            if ((s == MACROLET || s == SYMBOL_MACROLET) && simpleBody(c)) {
                Lambda holder = new Lambda(Symbol.NIL, null);
                Environment outer = env == null ? Environment.global(holder, holder.policy) : env;
                Environment inside = s == MACROLET ? LocalMacros.macrolet(front, c, outer) : LocalMacros.symbolMacrolet(c, outer);
                return sequence(t, ((Cons) c.cdr).cdr, inside, front, positions, form);
            }
            if (s.function instanceof LispMacro m) {
                Environment given = env == null ? Environment.global(null, weft.compiler.front.Proclamations.policy()) : env;
                return toplevel(t, MacroExpansion.expand(m.expander, c, given), env, front, positions);
            }
        }
        return run(t, form, env, front);
    }

    /// True when the body of a MACROLET begins with no declaration.
    private static boolean simpleBody(Cons c) {
        return c.cdr instanceof Cons d && !(d.cdr instanceof Cons b && b.car instanceof Cons f && f.car == Syntax.DECLARE);
    }

    private static Object sequence(LispThread t, Object forms, Environment env, FrontEnd front, FrontEnd.Positions positions, Object form) {
        Object value = t.single(Symbol.NIL);
        for (Object f : Syntax.list(forms, form)) {
            value = toplevel(t, f, env, front, positions);
        }
        return value;
    }

    private static Object run(LispThread t, Object form, Environment env, FrontEnd front) {
        return InterpretedFunction.of(Passes.run(front.thunk(form, env))).call0(t);
    }
}
