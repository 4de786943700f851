package weft.compiler.emit;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import weft.compiler.ir.Lambda;
import weft.condition.KernelBug;
import weft.object.LispFunction;

/// Compiles functions into classes of the running image.
public final class Emitter {

    /// Routines in a class; a top-level function with more is spread over several.
    private static final int MAX_ROUTINES = 60;

    private Emitter() {}

    /// The function object of a top-level function: one without a parent, on which the passes have run.
    ///
    /// @param unitName what to call the class, for stack traces and tools
    public static LispFunction compile(Lambda lambda, String unitName) {
        MemoryUnit unit = new MemoryUnit();
        Routines facts = new Routines(lambda, true);
        List<ClassPlan> plans = new ArrayList<>();
        List<ClassBytes> classes = new ArrayList<>();
        plan(facts, "lisp." + Mangling.className(unitName), plans);
        plans.forEach(p -> classes.add(ClassEmitter.write(unit, p, _ -> { })));
        UnitLoader loader = new UnitLoader(classes, unit.literals.toArray(), unit.infos.toArray(FunctionInfo[]::new));
        try {
            Class<?> c = loader.loadClass(classes.getFirst().name());
            return (LispFunction) c.getConstructor(int.class, Object[].class).newInstance(facts.top.id, null);
        } catch (ReflectiveOperationException | LinkageError x) {
            throw new KernelBug("generated code for " + lambda.name + " cannot be used", x);
        }
    }

    /// Spreads the routines of a top-level function over classes called `name`, `name_1`…
    static void plan(Routines facts, String name, List<ClassPlan> plans) {
        ClassPlan plan = null;
        for (Routine r : facts.all()) {
            if (plan == null || plan.members.size() >= MAX_ROUTINES) {
                plan = new ClassPlan(ClassDesc.of(plans.isEmpty() ? name : name + "_" + plans.size()));
                plans.add(plan);
            }
            plan.add(r, facts);
        }
    }
}
