package weft.compiler.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weft.compiler.ir.Lambda;

/// Makes a compiled file out of top-level thunks, in their order.
///
/// About twenty function objects share a class. The classes stand in a class loader of their own ([Fasl]) or as plain class files
/// in a jar, where the start-up cache can hold them.
public final class UnitWriter {

    private static final int FUNCTIONS_PER_CLASS = 20;
    private static final int ROUTINES_PER_CLASS = 60;
    /// A single thunk with more routines is spread over classes.
    private static final int MAX_ROUTINES = 240;

    private final FileUnit unit;
    private ClassPlan plan;
    /// The last routine of each thunk in the plan, with the thunk's own.
    private final Map<Routine, Routine> lasts = new HashMap<>();

    /// @param name the binary name of the unit's entry class; the others are called after it
    public UnitWriter(String name, LoadForms loadForms) {
        this.unit = new FileUnit(name, loadForms);
        this.plan = new ClassPlan(unit.newClass());
    }

    /// Adds a top-level thunk, on which the passes have run.
    public void add(Lambda thunk) {
        Routines facts = new Routines(thunk, false);
        List<ClassPlan> full = new ArrayList<>();
        for (Routine r : facts.all()) {
            if (plan.members.size() >= MAX_ROUTINES) {
                full.add(plan);
                plan = new ClassPlan(unit.newClass());
            }
            plan.add(r, facts);
        }
        lasts.put(facts.all().getLast(), facts.top);
        full.forEach(this::write);
        if (plan.functions() >= FUNCTIONS_PER_CLASS || plan.members.size() >= ROUTINES_PER_CLASS) {
            write(plan);
            plan = new ClassPlan(unit.newClass());
        }
    }

    private void write(ClassPlan full) {
        unit.add(ClassEmitter.write(unit, full, m -> {
            Routine thunk = lasts.remove(m.routine());
            if (thunk != null) {
                unit.run(thunk);
            }
        }));
    }

    /// All classes of the unit. Nothing may be added afterwards.
    public CompiledUnit finish() {
        if (!plan.members.isEmpty()) {
            write(plan);
        }
        return unit.finish();
    }
}
