package weft.compiler;

import java.util.function.Consumer;
import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.Situations;
import weft.compiler.interpret.InterpretedFunction;
import weft.compiler.ir.Lambda;
import weft.object.LispThread;
import weft.object.Symbol;

/// The top-level forms of a file being compiled: what is to be evaluated at compile time is, what belongs in the file becomes a thunk.
public final class FileForms extends TopLevelForms {

    private final LispThread t;
    private final Consumer<Lambda> output;
    /// True when everything is evaluated as well: how the library compiles itself while it loads.
    private final boolean evaluateAll;

    /// @param output receives the thunks of the file in order
    public FileForms(LispThread t, FrontEnd.Positions positions, boolean evaluateAll, Consumer<Lambda> output) {
        super(new FrontEnd(positions, true), positions);
        this.t = t;
        this.evaluateAll = evaluateAll;
        this.output = output;
    }

    /// Processes one form of the file.
    public void add(Object form) {
        process(form, null, evaluateAll);
    }

    @Override Object simple(Object form, Environment env, boolean compileTimeToo) {
        if (compileTimeToo) {
            evaluate(form, env);
        }
        output.accept(Passes.run(front.thunk(form, env)));
        return Symbol.NIL;
    }

    private void evaluate(Object form, Environment env) {
        FrontEnd now = new FrontEnd(f -> null, false);
        now.position(front.position());
        InterpretedFunction.of(Passes.run(now.thunk(form, env))).call0(t);
    }

    /// The table of CLHS figure 3-7.
    @Override Object evalWhen(Situations when, Object body, Environment env, boolean compileTimeToo, Object form) {
        boolean atCompileTime = when.compile() || compileTimeToo && when.execute();
        if (when.load()) {
            return sequence(body, env, atCompileTime || evaluateAll, form);
        }
        if (atCompileTime) {
            for (Object f : weft.compiler.front.Syntax.list(body, form)) {
                evaluate(f, env);
            }
        }
        return Symbol.NIL;
    }
}
