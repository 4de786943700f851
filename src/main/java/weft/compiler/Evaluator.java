package weft.compiler;

import weft.compiler.emit.Emitter;
import weft.compiler.front.Environment;
import weft.compiler.front.EvalHook;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.Situations;
import weft.compiler.front.SpecialForms;
import weft.compiler.interpret.InterpretedFunction;
import weft.condition.HostErrors;
import weft.object.LispThread;
import weft.object.SourcePosition;
import weft.object.Symbol;

/// Evaluates forms, usually in tier 0, the parts of a top-level form one by one, so that a definition counts for the next part.
public final class Evaluator extends TopLevelForms {

    private static final FrontEnd.Positions NOWHERE = form -> null;

    /// What runs forms: tier 0, or tier 1 when the property `weft.tier` is 1, for tests.
    private static final EvalHook.Closer TIER = "1".equals(System.getProperty("weft.tier"))
        ? lambda -> Emitter.compile(lambda, "form") : InterpretedFunction::of;

    private final LispThread t;

    private Evaluator(LispThread t, FrontEnd front, FrontEnd.Positions positions) {
        super(front, positions);
        this.t = t;
    }

    /// Connects the front end with tier 0. Called once at boot.
    public static void install() {
        SpecialForms.find(Symbol.NIL);
        HotFunctions.install();
        EvalHook.install(lambda -> TIER.close(Passes.run(lambda)));
    }

    /// Evaluates a form without a known place in a file.
    public static Object eval(LispThread t, Object form) {
        return eval(t, form, NOWHERE);
    }

    /// Evaluates a form; `positions` knows where it was read. What the host throws meanwhile is signalled here.
    public static Object eval(LispThread t, Object form, FrontEnd.Positions positions) {
        t.nv = 1;
        int depth = t.depth;
        int catches = t.catchCount;
        int limit = t.depthLimit();
        try {
            return new Evaluator(t, new FrontEnd(positions, false), positions).process(form, null, false);
        } catch (Throwable x) {
            throw HostErrors.translate(x, t, depth, catches);
        } finally {
            t.depthLimit(limit);
        }
    }

    /// Evaluates a form of a file that is being compiled.
    ///
    /// @param env what MACROLET and its kin around it make, or null
    /// @param position where it stands, or null
    static void evaluate(LispThread t, Object form, Environment env, SourcePosition position) {
        FrontEnd front = new FrontEnd(NOWHERE, false);
        front.position(position);
        new Evaluator(t, front, NOWHERE).process(form, env, false);
    }

    @Override Object simple(Object form, Environment env, boolean compileTimeToo) {
        return TIER.close(Passes.run(front.thunk(form, env))).call0(t);
    }

    @Override Object evalWhen(Situations when, Object body, Environment env, boolean compileTimeToo, Object form) {
        return when.execute() ? sequence(body, env, false, form) : t.single(Symbol.NIL);
    }
}
