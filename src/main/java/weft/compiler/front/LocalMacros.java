package weft.compiler.front;

import weft.compiler.ir.Lambda;
import weft.condition.Bindable;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.Symbol;
import weft.runtime.ThreadContext;
import weft.runtime.Upcall;

/// The environments that MACROLET and SYMBOL-MACROLET make.
public final class LocalMacros {

    private LocalMacros() {}

    /// `env` with the macros of a MACROLET form.
    public static Environment macrolet(FrontEnd front, Cons form, Environment env) {
        Environment inside = env;
        Object[] a = Syntax.arguments(form, 1, -1);
        for (Object definition : Syntax.list(a[0], form)) {
            if (!(definition instanceof Cons c) || !(c.car instanceof Symbol name) || !(c.cdr instanceof Cons rest)) {
                throw Errors.programError("Malformed macro definition ~S in ~S", definition, form);
            }
            Object lambda = Upcall.PARSE_MACRO.function().call3(ThreadContext.current(), name, rest.car, rest.cdr);
            inside = inside.bindFunction(name, expander(front, lambda, env));
        }
        return inside;
    }

    private static LispFunction expander(FrontEnd front, Object lambdaExpression, Environment env) {
        FrontEnd atOnce = new FrontEnd(f -> null, false);
        atOnce.position(front.position());
        Lambda thunk = new Lambda(Symbol.NIL, null);
        thunk.body = atOnce.convert(Cons.list(weft.object.LispPackage.COMMON_LISP.define("FUNCTION"), lambdaExpression),
            env.forMacros(thunk));
        return (LispFunction) EvalHook.evaluate(thunk);
    }

    /// `env` with the symbol macros of a SYMBOL-MACROLET form.
    public static Environment symbolMacrolet(Cons form, Environment env) {
        Environment inside = env;
        Object[] a = Syntax.arguments(form, 1, -1);
        for (Object definition : Syntax.list(a[0], form)) {
            Object[] parts = Syntax.list(definition, form).toArray();
            if (parts.length != 2) {
                throw Errors.programError("Malformed symbol macro ~S in ~S", definition, form);
            }
            Symbol name = Syntax.variableName(parts[0], form);
            if (name.isSpecial()) {
                Bindable.check(name);
                throw Errors.programError("~S is special and cannot be a symbol macro: ~S", name, form);
            }
            inside = inside.bindVariable(name, new Environment.SymbolMacro(parts[1]));
        }
        return inside;
    }

    /// The declarations and body of a MACROLET form.
    public static Declarations declarations(Cons form) {
        return Declarations.of(((Cons) form.cdr).cdr, false, form);
    }

    /// The declarations and body of a SYMBOL-MACROLET form whose definitions are well formed.
    public static Declarations symbolDeclarations(Cons form) {
        Declarations d = declarations(form);
        for (Object definition : Syntax.list(((Cons) form.cdr).car, form)) {
            if (d.specials.contains(((Cons) definition).car)) {
                throw Errors.programError("~S is declared special and is a symbol macro: ~S", ((Cons) definition).car, form);
            }
        }
        return d;
    }
}
