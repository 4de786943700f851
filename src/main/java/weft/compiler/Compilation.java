package weft.compiler;

import weft.compiler.emit.Emitter;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.Recovery;
import weft.compiler.front.Syntax;
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
import weft.runtime.ConversionExit;

/// Makes tier-1 functions of lambda expressions and of interpreted functions.
public final class Compilation {

    private static final Symbol FUNCTION = LispPackage.COMMON_LISP.define("FUNCTION");

    private static final Symbol REST = LispPackage.COMMON_LISP.define("&REST");
    private static final Symbol ARGUMENTS = Symbol.uninterned("ARGUMENTS");

    private Compilation() {}

    /// The function that a lambda expression stands for in the null lexical environment.
    ///
    /// @param recovery how it goes on after errors
    static LispFunction lambda(LispThread t, Object expression, Recovery recovery) {
        return (LispFunction) Emitter.compile(thunk(t, expression, recovery), "lambda").call0(t);
    }

    private static Lambda thunk(LispThread t, Object expression, Recovery recovery) {
        FrontEnd front = new FrontEnd(form -> null, false, recovery);
        Object whole = Cons.list(FUNCTION, expression);
        recovery.keep(whole);
        int depth = t.depth;
        int catches = t.catchCount;
        Recovery.State before = recovery.enter(expression instanceof Cons ? Recovery.State.CONVERTING : Recovery.State.ELSEWHERE);
        try {
            return Passes.run(front.thunk(whole, null));
        } catch (ConversionExit x) {
            Object failure = Recovery.replacement(recovery, x, null);
            t.depth = depth;
            t.catchCount = catches;
            return Passes.run(front.thunk(Cons.list(FUNCTION, Cons.list(Syntax.LAMBDA, Cons.list(REST, ARGUMENTS), failure)), null));
        } finally {
            recovery.enter(before);
        }
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
        return (LispFunction) Emitter.compile(holder, unitName(f.name())).call0(t);
    }

    /// The code of a loop: see [Lambda#frame].
    static LispFunction loop(Lambda function) {
        return Emitter.compile(function, unitName(function.name));
    }

    private static String unitName(Object name) {
        return name instanceof Symbol s ? s.name : "function";
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
