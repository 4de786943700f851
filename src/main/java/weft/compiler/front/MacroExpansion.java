package weft.compiler.front;

import weft.condition.Names;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispMacro;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

/// Expands macro forms and symbol macros (CLHS 3.1.2.1.2.2).
public final class MacroExpansion {

    private static final Symbol HOOK = LispPackage.COMMON_LISP.define("*MACROEXPAND-HOOK*");
    private static final Symbol FUNCALL = LispPackage.COMMON_LISP.define("FUNCALL");

    static {
        HOOK.flags |= Symbol.SPECIAL;
        HOOK.value = FUNCALL;
    }

    private MacroExpansion() {}

    /// What a form expands to, and whether it was a macro form.
    public record Result(Object form, boolean expanded) {}

    /// Calls `expander` through *MACROEXPAND-HOOK*.
    public static Object expand(LispFunction expander, Object form, Environment env) {
        LispThread t = ThreadContext.current();
        Object hook = HOOK.valueOrNull(t);
        Object result = hook == null || hook == FUNCALL
            ? expander.call2(t, form, env)
            : Names.designated(t, hook).call3(t, expander, form, env);
        t.nv = 1;
        return result;
    }

    /// Expands `form` once.
    public static Result once(Object form, Environment env) {
        if (form instanceof Symbol s) {
            Object meaning = env == null ? null : env.variable(s);
            if (meaning instanceof Environment.SymbolMacro m) {
                return new Result(m.expansion(), true);
            }
            return meaning == null && s.symbolMacro != null ? new Result(s.symbolMacro, true) : new Result(form, false);
        }
        if (form instanceof Cons c && c.car instanceof Symbol s) {
            LispFunction expander = expander(s, env);
            if (expander != null) {
                return new Result(expand(expander, form, env == null ? Environment.global(null, Proclamations.policy()) : env), true);
            }
        }
        return new Result(form, false);
    }

    /// Expands `form` until it is no macro form.
    public static Result fully(Object form, Environment env) {
        Result r = once(form, env);
        boolean any = false;
        while (r.expanded()) {
            any = true;
            r = once(r.form(), env);
        }
        return new Result(r.form(), any);
    }

    /// The expansion function of the macro named `s` in `env`, or null.
    public static LispFunction expander(Symbol s, Environment env) {
        Object local = env == null ? null : env.functionMeaning(s);
        if (local != null) {
            return local instanceof LispFunction f ? f : null;
        }
        return s.function instanceof LispMacro m ? m.expander : null;
    }
}
