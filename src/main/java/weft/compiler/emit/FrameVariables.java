package weft.compiler.emit;

import java.lang.constant.ConstantDescs;
import java.util.List;
import weft.compiler.ir.FrameVariable;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;

/// The variables of a loop that tier 0 has handed over: taken from its frame at the entry, put back however the loop is left.
///
/// While the loop runs, a slot of the frame whose variable the loop assigns holds [weft.object.Symbol#UNBOUND]: nobody shall see an old value, nor
/// shall that be kept alive. What closures share stays in its cell, and a variable that is only read stays where it is.
final class FrameVariables {

    /// The parameter with the frame.
    private static final int FRAME = 1;

    private FrameVariables() {}

    /// Those that held fixnums and may be held as a [SplitNumber]; none for a function that takes no frame.
    static List<Variable> numbers(Body body) {
        return !body.routine.takesFrame() ? List.of() : body.routine.lambda.frame.stream()
            .filter(FrameVariable::number).map(FrameVariable::variable).filter(v -> SplitVariables.maySplit(body, v)).toList();
    }

    /// Moves the variables to where they live.
    static void take(Body body) {
        Code code = body.code;
        body.entrance.open();
        for (FrameVariable f : body.routine.lambda.frame) {
            Variable v = f.variable();
            code.aload(FRAME).elementAt(f.slot());
            if (v.inCell()) {
                Place p = Place.cell(code.newSlot(Jvm.CELL));
                code.cast(Jvm.CELL).astore(p.slot());
                body.places.put(v, p);
            } else if (body.splits.contains(v)) {
                SplitNumber n = new SplitNumber(code.newSlot(ConstantDescs.CD_long), code.newSlot(Jvm.OBJECT), null);
                body.result(ValueKind.OBJECT, Want.NUMBER);
                body.numbers.store(n);
                body.places.put(v, Place.split(n));
            } else {
                code.unbox(Bindings.heldKind(v));
                Bindings.bindHeld(body, v, Bindings.heldKind(v));
            }
        }
        for (FrameVariable f : changed(body)) {
            code.aload(FRAME).constant(f.slot()).getStatic(Jvm.SYMBOL, "UNBOUND", Jvm.OBJECT).write(b -> b.aastore());
        }
    }

    /// Writes the loop and what puts the variables back.
    static void around(Body body) {
        Code code = body.code;
        Extent extent = new Extent() {
            @Override void leave(boolean many) {
                for (FrameVariable f : changed(body)) {
                    code.aload(FRAME).constant(f.slot());
                    body.read(f.variable());
                    code.write(b -> b.aastore());
                }
            }
        };
        body.extents.enter(extent);
        body.emit(body.routine.body, Want.VALUES);
        body.extents.exit();
        int value = code.keep();
        extent.leave(true);
        code.aload(value);
        body.leave();
        if (!extent.ranges.isEmpty()) {
            extent.cover(code, code.handler(), null);
            int x = code.newSlot(Jvm.THROWABLE);
            code.astore(x);
            extent.leave(true);
            code.aload(x).athrow();
        }
    }

    private static List<FrameVariable> changed(Body body) {
        return body.routine.lambda.frame.stream().filter(f -> body.facts.isAssigned(f.variable()) && !f.variable().inCell()).toList();
    }
}
