package weft.compiler.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.object.LispPackage;
import weft.object.SimpleString;
import weft.object.Symbol;

/// Makes a compiled file out of top-level thunks, in their order.
///
/// About twenty function objects share a class. The classes stand in a class loader of their own ([Fasl]) or as plain class files
/// in a jar, where the start-up cache can hold them.
public final class UnitWriter {

    private static final int FUNCTIONS_PER_CLASS = 20;
    private static final int ROUTINES_PER_CLASS = 60;
    /// A single thunk with more routines is spread over classes.
    private static final int MAX_ROUTINES = 240;

    private static final Symbol FDEFINE = LispPackage.WEFT.define("%FDEFINE");
    private static final Symbol SET_MACRO = LispPackage.WEFT.define("%SET-MACRO");
    private static final Symbol SELECT_PACKAGE = LispPackage.WEFT.define("%SELECT-PACKAGE");

    private final FileUnit unit;
    private ClassPlan plan;
    /// The last routine of each top-level form in the plan, with what is then to be added to the steps of loading.
    private final Map<Routine, Runnable> lasts = new HashMap<>();

    /// @param name the binary name of the unit's entry class; the others are called after it
    /// @param constants whether functions see literals as constants, which makes them faster, and their first calls slower
    public UnitWriter(String name, LoadForms loadForms, boolean constants) {
        this.unit = new FileUnit(name, loadForms, constants);
        this.plan = new ClassPlan(unit.newClass());
    }

    /// Adds a top-level thunk, on which the passes have run. One that only defines a function or macro or selects a package needs no code of
    /// its own; a constant needs nothing.
    public void add(Lambda thunk) {
        if (thunk.body instanceof Node.Constant) {
            return;
        }
        unit.askLoadForms(thunk);
        if (thunk.body instanceof Node.Primitive p && (p.builtin().name() == FDEFINE || p.builtin().name() == SET_MACRO)
            && p.arguments().size() == 2 && p.arguments().get(0) instanceof Node.Constant(Object name)
            && p.arguments().get(1) instanceof Node.Close(Lambda function) && function.captured.isEmpty()) {
            Routines facts = new Routines(function, true);
            add(facts, () -> unit.define(name, facts, p.builtin().name() == SET_MACRO));
        } else if (thunk.body instanceof Node.Primitive p && p.builtin().name() == SELECT_PACKAGE && p.arguments().size() == 1
            && p.arguments().get(0) instanceof Node.Constant(SimpleString name)) {
            then(() -> unit.selectPackage(name.toString()));
        } else {
            Routines facts = new Routines(thunk, false);
            add(facts, () -> unit.run(facts.top));
        }
    }

    private void add(Routines facts, Runnable written) {
        List<ClassPlan> full = new ArrayList<>();
        for (Routine r : facts.all()) {
            if (plan.members.size() >= MAX_ROUTINES) {
                full.add(plan);
                plan = new ClassPlan(unit.newClass());
            }
            plan.add(r, facts);
        }
        lasts.put(facts.all().getLast(), written);
        full.forEach(this::write);
        if (plan.functions() >= FUNCTIONS_PER_CLASS || plan.members.size() >= ROUTINES_PER_CLASS) {
            write(plan);
            plan = new ClassPlan(unit.newClass());
        }
    }

    /// Does `action` when all that has been added so far has been written.
    private void then(Runnable action) {
        if (plan.members.isEmpty()) {
            action.run();
        } else {
            lasts.merge(plan.members.getLast().routine(), action, (before, after) -> () -> {
                before.run();
                after.run();
            });
        }
    }

    private void write(ClassPlan full) {
        unit.add(ClassEmitter.write(unit, full, m -> {
            Runnable written = lasts.remove(m.routine());
            if (written != null) {
                written.run();
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
