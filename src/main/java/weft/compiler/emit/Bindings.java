package weft.compiler.emit;

import java.lang.constant.ConstantDescs;
import java.util.List;
import weft.compiler.ir.LocalFunction;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;
import weft.object.Symbol;

/// Variables and local functions: binding, reading, assigning.
final class Bindings {

    private final Body body;

    Bindings(Body body) {
        this.body = body;
    }

    /// The representation of a variable that is not in a cell.
    static ValueKind heldKind(Variable v) {
        return !v.raw && v.kind.isUnboxed() ? v.kind : ValueKind.OBJECT;
    }

    /// Binds `v` to the value on the stack, represented as `have`, which fits its kind.
    static void bindHeld(Body body, Variable v, ValueKind have) {
        Code code = body.code;
        if (body.facts.inCell(v)) {
            code.box(have.isUnboxed() ? have : ValueKind.OBJECT);
            code.write(b -> b.new_(Jvm.CELL).dup_x1().swap()
                .invokespecial(Jvm.CELL, "<init>", Jvm.type(ConstantDescs.CD_void, Jvm.OBJECT)));
            Place p = Place.cell(code.newSlot(Jvm.CELL));
            code.astore(p.slot());
            body.places.put(v, p);
        } else {
            Place p = Place.local(code.newSlot(Jvm.holding(have)), have);
            code.store(p.type(), p.slot());
            body.places.put(v, p);
        }
    }

    void let(Node.Let n, Want want) {
        bind(n.variable(), n.value());
        body.emit(n.body(), want);
    }

    void bind(Variable v, Node value) {
        if (body.splits.contains(v)) {
            SplitNumber n = new SplitNumber(body.code.newSlot(ConstantDescs.CD_long), body.code.newSlot(Jvm.OBJECT), null);
            body.emit(value, Want.NUMBER);
            body.numbers.store(n);
            body.places.put(v, Place.split(n));
            return;
        }
        ValueKind kind = body.fixnums.contains(v) ? ValueKind.FIXNUM : heldKind(v);
        body.emit(value, Want.of(kind));
        bindHeld(body, v, kind);
    }

    void read(Variable v, Want want) {
        if (want == Want.VOID) {
            return;
        }
        Place p = body.places.get(v);
        if (p.split() != null) {
            body.numbers.read(p.split(), want);
        } else if (p.inCell()) {
            body.code.aload(p.slot()).getField(Jvm.CELL, "value", Jvm.OBJECT);
            body.result(ValueKind.OBJECT, want);
        } else {
            body.code.load(p.type(), p.slot());
            body.result(p.kind(), want);
        }
    }

    void write(Node.LocalWrite n, Want want) {
        Variable v = n.variable();
        ValueKind kind = heldKind(v);
        Place p = body.places.get(v);
        Code code = body.code;
        if (p.split() != null) {
            body.emit(n.value(), Want.NUMBER);
            body.numbers.store(p.split());
            read(v, want);
            return;
        }
        body.emit(n.value(), Want.of(kind));
        if (p.inCell()) {
            code.box(kind);
            int slot = code.keep();
            code.aload(p.slot()).aload(slot).putField(Jvm.CELL, "value", Jvm.OBJECT);
            if (want != Want.VOID) {
                code.aload(slot);
                body.result(ValueKind.OBJECT, want);
            }
        } else {
            code.store(p.type(), p.slot());
            if (want != Want.VOID) {
                code.load(p.type(), p.slot());
                body.result(p.kind(), want);
            }
        }
    }

    void writeSpecial(Symbol symbol, Node value, Want want) {
        Code code = body.code;
        body.emit(value, Want.OBJECT);
        int slot = code.keep();
        body.literal(symbol, Jvm.SYMBOL);
        code.aload0().aload(slot).invokeVirtual(Jvm.SYMBOL, "setValue", ConstantDescs.CD_void, Jvm.THREAD, Jvm.OBJECT);
        reload(slot, want);
    }

    void writeGlobal(Symbol symbol, Node value, Want want) {
        body.emit(value, Want.OBJECT);
        int slot = body.code.keep();
        body.literal(symbol, Jvm.SYMBOL);
        body.code.aload(slot).putField(Jvm.SYMBOL, "value", Jvm.OBJECT);
        reload(slot, want);
    }

    private void reload(int slot, Want want) {
        if (want != Want.VOID) {
            body.code.aload(slot);
            body.result(ValueKind.OBJECT, want);
        }
    }

    /// Makes the function objects that somebody uses as values; the others are only code.
    void labels(Node.Labels n, Want want) {
        List<LocalFunction> objects = n.functions().stream().filter(f -> body.facts.of(f.lambda).hasObject).toList();
        for (LocalFunction f : objects) {
            if (body.facts.inCell(f.variable)) {
                body.code.aconstNull();
                bindHeld(body, f.variable, ValueKind.OBJECT);
            }
        }
        for (LocalFunction f : objects) {
            body.calls.pushFunction(body.facts.of(f.lambda));
            Place p = body.places.get(f.variable);
            if (body.facts.inCell(f.variable)) {
                body.code.aload(p.slot()).swap().putField(Jvm.CELL, "value", Jvm.OBJECT);
            } else {
                bindHeld(body, f.variable, ValueKind.OBJECT);
            }
        }
        body.emit(n.body(), want);
    }
}
