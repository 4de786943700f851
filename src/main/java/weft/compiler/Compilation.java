package weft.compiler;

import weft.compiler.emit.Emitter;
import weft.compiler.front.FrontEnd;
import weft.compiler.interpret.InterpretedFunction;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.object.Cons;
import weft.object.Encapsulation;
import weft.object.LispFunction;
import weft.object.LispMacro;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// Makes tier-1 functions of lambda expressions and of interpreted functions.
public final class Compilation {

    private static final Symbol FUNCTION = LispPackage.COMMON_LISP.define("FUNCTION");

    private Compilation() {}

    /// The function that a lambda expression stands for in the null lexical environment.
    static LispFunction lambda(LispThread t, Object expression) {
        FrontEnd front = new FrontEnd(form -> null, false);
        Lambda thunk = Passes.run(front.thunk(Cons.list(FUNCTION, expression), null));
        return (LispFunction) Emitter.compile(thunk, "lambda").call0(t);
    }

    /// The tier-1 version of `f`; `f` itself when it is no interpreted function, or one that closes over variables.
    static LispFunction function(LispThread t, LispFunction f) {
        LispFunction compiled = compiled(t, f);
        if (compiled != f) {
            ((InterpretedFunction) f).replaceBy(compiled);
        }
        return compiled;
    }

    /// The same, but `f` goes on being interpreted.
    static LispFunction compiled(LispThread t, LispFunction f) {
        return !(f instanceof InterpretedFunction i) ? f
            : i.compiled() != null ? i.compiled()
            : i.isClosed() ? compile(t, i) : f;
    }

    private static LispFunction compile(LispThread t, InterpretedFunction f) {
        Lambda holder = new Lambda(Symbol.NIL, null);
        holder.body = new Node.Close(f.lambda());
        String name = f.name() instanceof Symbol s ? s.name : "function";
        return (LispFunction) Emitter.compile(holder, name).call0(t);
    }

    /// COMPILE of a function name: the definition becomes compiled.
    static void definition(LispThread t, Symbol symbol, boolean setf) {
        LispFunction old = setf ? symbol.setf : symbol.function;
        LispFunction f = Encapsulation.inside(old);
        if (f instanceof LispMacro m) {
            symbol.function = new LispMacro(symbol, function(t, m.expander));
        } else if (setf) {
            symbol.setf = Encapsulation.inPlaceOf(old, function(t, f));
        } else {
            symbol.function = Encapsulation.inPlaceOf(old, function(t, f));
        }
    }
}
