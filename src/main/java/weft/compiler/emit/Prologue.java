package weft.compiler.emit;

import java.lang.constant.ClassDesc;
import java.util.List;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;

/// The beginning of a method: depth, poll, and parameters moved to where they live.
final class Prologue {

    private Prologue() {}

    static void write(Body body) {
        Code code = body.code;
        Routine r = body.routine;
        int slot = freeVariables(body);
        List<Variable> parameters = r.parameters();
        boolean inArray = r.parametersInArray();
        int array = slot;
        if (!parameters.isEmpty()) {
            if (inArray) {
                body.parameterSlots.add(array);
            } else {
                for (Variable v : parameters) {
                    body.parameterSlots.add(slot);
                    slot += slots(body.parameterType(v));
                }
            }
        }
        body.start = body.entrance.begin();
        if (r.takesFrame()) {
            FrameVariables.take(body);
        }
        for (int i = 0; i < parameters.size(); i++) {
            Variable v = parameters.get(i);
            if (inArray) {
                code.aload(array).elementAt(i);
                boolean required = r.lambda.required.contains(v);
                if (required) {
                    code.unbox(v.kind);
                }
                Bindings.bindHeld(body, v, required ? v.kind : ValueKind.OBJECT);
            } else {
                parameter(body, v, body.parameterSlots.get(i), r.lambda.required.contains(v));
            }
        }
        names(body, parameters);
    }

    /// The variable of a parameter: its own slot, or a cell filled from it.
    private static void parameter(Body body, Variable v, int slot, boolean required) {
        if (body.facts.inCell(v)) {
            body.code.aload(slot);
            if (required && v.kind.isUnboxed()) {
                body.code.unbox(v.kind).box(v.kind);
            }
            Bindings.bindHeld(body, v, ValueKind.OBJECT);
        } else {
            body.places.put(v, Place.local(slot, body.fixnums.contains(v) ? ValueKind.FIXNUM : required ? v.kind : ValueKind.OBJECT));
        }
    }

    /// Gives the free variables their places and returns the slot after them.
    private static int freeVariables(Body body) {
        Routine r = body.routine;
        int slot = 1;
        if (r.freeInArray()) {
            int i = 0;
            for (Variable v : r.free) {
                ClassDesc type = body.facts.freeType(v);
                int own = body.code.newSlot(type);
                body.code.aload(slot).elementAt(i++);
                if (body.facts.inCell(v)) {
                    body.code.cast(Jvm.CELL);
                } else {
                    body.code.unbox(Bindings.heldKind(v));
                }
                body.code.store(type, own);
                place(body, v, own);
            }
            return slot + 1;
        }
        for (Variable v : r.free) {
            place(body, v, slot);
            slot += slots(body.facts.freeType(v));
        }
        return slot;
    }

    private static void place(Body body, Variable v, int slot) {
        body.places.put(v, body.facts.inCell(v) ? Place.cell(slot) : Place.local(slot, Bindings.heldKind(v)));
    }

    /// Lets debuggers see the arguments.
    private static void names(Body body, List<Variable> parameters) {
        if (body.routine.parametersInArray()) {
            return;
        }
        for (int i = 0; i < parameters.size(); i++) {
            Variable v = parameters.get(i);
            if (v.name != null) {
                body.code.builder.localVariable(body.parameterSlots.get(i), Mangling.escape(Mangling.text(v.name)),
                    body.parameterType(v), body.code.builder.startLabel(), body.code.builder.endLabel());
            }
        }
    }

    private static int slots(ClassDesc type) {
        return java.lang.classfile.TypeKind.from(type).slotSize();
    }
}
