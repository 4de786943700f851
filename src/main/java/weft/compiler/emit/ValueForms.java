package weft.compiler.emit;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Arrays;
import java.util.List;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;

/// Forms that make or take several values.
final class ValueForms {

    private final Body body;

    ValueForms(Body body) {
        this.body = body;
    }

    void values(Node.Values n, Want want) {
        List<Node> arguments = n.arguments();
        Code code = body.code;
        int count = arguments.size();
        if (!want.many()) {
            firstOf(arguments, want);
            return;
        }
        if (count == 1) {
            body.emit(arguments.getFirst(), Want.OBJECT);
            body.result(ValueKind.OBJECT, want);
            return;
        }
        Operands operands = Operands.prepare(body, arguments);
        code.aload0();
        if (count == 0) {
            code.invokeVirtual(Jvm.THREAD, "none", Jvm.OBJECT);
        } else if (count <= 3) {
            operands.pushAll();
            ClassDesc[] types = new ClassDesc[count];
            Arrays.fill(types, Jvm.OBJECT);
            code.invokeVirtual(Jvm.THREAD, "values", Jvm.OBJECT, types);
        } else {
            operands.pushArray(0);
            code.invokeVirtual(Jvm.THREAD, "values", Jvm.OBJECT, Jvm.OBJECTS);
        }
        body.manyResult(want);
    }

    /// The first value; the others are evaluated for effect.
    private void firstOf(List<Node> arguments, Want want) {
        if (arguments.isEmpty()) {
            body.constant(weft.object.Symbol.NIL, want);
            return;
        }
        Operands operands = Operands.prepareUpTo(body, arguments, i -> i == 0 ? want : Want.VOID, lastEmpty(arguments));
        operands.pushAll();
    }

    private int lastEmpty(List<Node> nodes) {
        int last = nodes.size() - 1;
        while (last >= 0 && !body.needs.empty(nodes.get(last))) {
            last--;
        }
        return last;
    }

    void call(Node.MultipleValueCall n, Want want) {
        Code code = body.code;
        Operands designator = Operands.prepare(body, List.of(n.function()));
        code.aload0();
        designator.push(0);
        code.invokeStatic(Jvm.NAMES, "designated", Jvm.FUNCTION, Jvm.THREAD, Jvm.OBJECT);
        int function = code.keep();
        int list = code.newSlot(Jvm.OBJECTS);
        code.newArray(0).astore(list);
        boolean first = true;
        for (Node argument : n.arguments()) {
            body.emit(argument, Want.VALUES);
            if (first) {
                int primary = code.keep();
                code.aload0().aload(primary).invokeVirtual(Jvm.THREAD, "allValues", Jvm.OBJECTS, Jvm.OBJECT);
            } else {
                int primary = code.keep();
                code.aload(list).aload0().aload(primary)
                    .invokeStatic(Jvm.LANDING, "append", Jvm.OBJECTS, Jvm.OBJECTS, Jvm.THREAD, Jvm.OBJECT);
            }
            code.astore(list);
            first = false;
        }
        body.line(n.position());
        code.aload(function).cast(Jvm.FUNCTION).aload0().aload(list)
            .invokeVirtual(Jvm.FUNCTION, "apply", Jvm.OBJECT, Jvm.THREAD, Jvm.OBJECTS);
        body.manyResult(want);
    }

    void prog1(Node.MultipleValueProg1 n, Want want) {
        Code code = body.code;
        if (want == Want.VOID) {
            body.emit(n.first(), want);
            body.emit(n.rest(), want);
            return;
        }
        Want inner = want == Want.RETURN ? Want.VALUES : want;
        body.emit(n.first(), inner);
        int value = code.newSlot(Body.type(inner));
        code.store(Body.type(inner), value);
        int saved = -1;
        if (inner == Want.VALUES) {
            saved = code.newSlot(Jvm.OBJECTS);
            code.aload0().invokeStatic(Jvm.LANDING, "saveValues", Jvm.OBJECTS, Jvm.THREAD).astore(saved);
        }
        body.emit(n.rest(), Want.VOID);
        if (saved >= 0) {
            code.aload0().aload(saved).invokeStatic(Jvm.LANDING, "restoreValues", ConstantDescs.CD_void, Jvm.THREAD, Jvm.OBJECTS);
        }
        code.load(Body.type(inner), value);
        if (want == Want.RETURN) {
            body.leave();
        }
    }

    void bind(Node.MultipleValueBind n, Want want) {
        Code code = body.code;
        List<Variable> variables = n.variables();
        if (variables.isEmpty()) {
            body.emit(n.form(), Want.VOID);
        } else if (n.form() instanceof Node.Values(List<Node> values) && values.size() == variables.size()) {
            Operands operands = Operands.prepareUpTo(body, values, i -> Want.of(Bindings.heldKind(variables.get(i))), values.size() - 1);
            for (int i = 0; i < variables.size(); i++) {
                operands.push(i);
                Bindings.bindHeld(body, variables.get(i), Bindings.heldKind(variables.get(i)));
            }
        } else {
            body.emit(n.form(), Want.VALUES);
            int primary = code.keep();
            int[] slots = new int[variables.size()];
            for (int i = 1; i < slots.length; i++) {
                code.aload0().aload(primary).constant(i).invokeVirtual(Jvm.THREAD, "value", Jvm.OBJECT, Jvm.OBJECT, ConstantDescs.CD_int);
                slots[i] = code.keep();
            }
            slots[0] = primary;
            for (int i = 0; i < slots.length; i++) {
                ValueKind kind = Bindings.heldKind(variables.get(i));
                code.aload(slots[i]).unbox(kind);
                Bindings.bindHeld(body, variables.get(i), kind);
            }
        }
        body.emit(n.body(), want);
    }
}
