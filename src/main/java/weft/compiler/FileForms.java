package weft.compiler;

import java.util.function.Consumer;
import weft.compiler.front.Environment;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.Recovery;
import weft.compiler.front.Situations;
import weft.compiler.front.Syntax;
import weft.compiler.ir.Lambda;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.ConversionExit;

/// The top-level forms of a file being compiled: what is to be evaluated at compile time is, what belongs in the file becomes a thunk.
public final class FileForms extends TopLevelForms {

    private final LispThread t;
    private final Consumer<Lambda> output;
    /// True when everything is evaluated as well: how the library compiles itself while it loads.
    private final boolean evaluateAll;

    private final Recovery recovery;

    /// @param output receives the thunks of the file in order
    public FileForms(LispThread t, FrontEnd.Positions positions, boolean evaluateAll, Consumer<Lambda> output) {
        this(t, positions, evaluateAll, output, new Recovery());
    }

    /// @param recovery how the compilation goes on after errors
    FileForms(LispThread t, FrontEnd.Positions positions, boolean evaluateAll, Consumer<Lambda> output, Recovery recovery) {
        super(new FrontEnd(positions, true, recovery), positions);
        this.t = t;
        this.evaluateAll = evaluateAll;
        this.output = output;
        this.recovery = recovery;
    }

    /// Processes one form of the file.
    public void add(Object form) {
        at(Recovery.State.CONVERTING, () -> process(form, null, evaluateAll));
    }

    @Override Object process(Object form, Environment env, boolean compileTimeToo) {
        int depth = t.depth;
        int catches = t.catchCount;
        try {
            return front.part(() -> super.process(form, env, compileTimeToo));
        } catch (ConversionExit x) {
            Object replacement = Recovery.replacement(recovery, x, null);
            t.depth = depth;
            t.catchCount = catches;
            return simple(replacement, null, false);
        }
    }

    @Override Object simple(Object form, Environment env, boolean compileTimeToo) {
        if (compileTimeToo) {
            evaluate(form, env);
        }
        Lambda thunk = Passes.run(front.thunk(form, env));
        at(Recovery.State.ELSEWHERE, () -> output.accept(thunk));
        return Symbol.NIL;
    }

    private void evaluate(Object form, Environment env) {
        at(Recovery.State.ELSEWHERE, () -> Evaluator.evaluate(t, form, env, front.position()));
    }

    /// Runs `work`, which is what the compilation is at.
    private void at(Recovery.State state, Runnable work) {
        Recovery.State before = recovery.enter(state);
        try {
            work.run();
        } finally {
            recovery.enter(before);
        }
    }

    /// The table of CLHS figure 3-7.
    @Override Object evalWhen(Situations when, Object body, Environment env, boolean compileTimeToo, Object form) {
        boolean atCompileTime = when.compile() || compileTimeToo && when.execute();
        if (when.load()) {
            return sequence(body, env, atCompileTime || evaluateAll, form);
        }
        if (atCompileTime) {
            for (Object f : Syntax.list(body, form)) {
                evaluate(f, env);
            }
        }
        return Symbol.NIL;
    }
}
