package weft.compiler.emit;

import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;
import weft.object.Symbol;

/// Calls of functions, and function objects.
final class Calls {

    private final Body body;

    Calls(Body body) {
        this.body = body;
    }

    // --- calls through function objects

    /// A call through the name of a global function; a call of the function being compiled by its own name goes to its code.
    void global(Node.Call n, Want want) {
        Routine self = n.setf() ? null : enclosingNamed(n.symbol());
        if (self != null && isPlain(self, n.arguments().size())) {
            self(n, self, want);
            return;
        }
        Operands arguments = Operands.prepare(body, n.arguments());
        body.literal(n.symbol(), Jvm.SYMBOL);
        body.code.getField(Jvm.SYMBOL, n.setf() ? "setf" : "function", Jvm.FUNCTION);
        invoke(arguments, n.position(), want);
    }

    /// A call of the definition being compiled by its own name: straight to its code unless TRACE and its like want to see it.
    private void self(Node.Call n, Routine self, Want want) {
        List<Variable> parameters = self.parameters();
        Operands arguments = Operands.prepareUpTo(body, n.arguments(), i -> wanted(self, parameters, i), n.arguments().size() - 1);
        Code code = body.code;
        Mark changed = code.mark();
        Mark end = code.mark();
        code.getStatic(Jvm.SYMBOL, "encapsulated", ConstantDescs.CD_boolean).branch(Opcode.IFNE, changed);
        direct(self, arguments, n.position(), want);
        code.jump(end).bind(changed);
        body.literal(n.symbol(), Jvm.SYMBOL);
        code.getField(Jvm.SYMBOL, "function", Jvm.FUNCTION);
        invoke(arguments, n.position(), want);
        code.bind(end);
    }

    private Want wanted(Routine callee, List<Variable> parameters, int i) {
        return i < callee.lambda.required.size() ? Want.of(kindOf(callee.parameterType(parameters.get(i), body.facts))) : Want.OBJECT;
    }

    /// True when `node` calls the function being written, with arguments that fit.
    boolean isSelf(Node node) {
        return switch (node) {
            case Node.Call n -> !n.setf() && enclosingNamed(n.symbol()) == body.routine && isPlain(body.routine, n.arguments().size());
            case Node.LocalCall n -> body.facts.of(n.function().lambda) == body.routine && isPlain(body.routine, n.arguments().size());
            default -> false;
        };
    }

    /// The function around this code that is the definition of `name`, if a call by name may go straight to it.
    private Routine enclosingNamed(Symbol name) {
        for (Routine r = body.routine; r != null; r = r.parent) {
            if (r.lambda != null && r.lambda.isDefinition && r.lambda.name == name && r.free.isEmpty() && r.lambda.policy.debug() < 3) {
                return r;
            }
        }
        return null;
    }

    void funcall(Node.Funcall n, Want want) {
        if (body.needs.empty(n.function()) || n.arguments().stream().anyMatch(body.needs::empty)) {
            body.emit(n.function(), Want.OBJECT);
            int function = body.code.keep();
            Operands arguments = Operands.prepare(body, n.arguments());
            body.code.aload0().aload(function).invokeStatic(Jvm.NAMES, "designated", Jvm.FUNCTION, Jvm.THREAD, Jvm.OBJECT);
            invoke(arguments, n.position(), want);
            return;
        }
        body.line(n.position());
        pushDesignated(n.function());
        invoke(Operands.prepare(body, n.arguments()), n.position(), want);
    }

    /// Pushes the function that the value of `node` designates.
    void pushDesignated(Node node) {
        if (node instanceof Node.Close || node instanceof Node.FunctionRead) {
            body.emit(node, Want.OBJECT);
            body.code.cast(Jvm.FUNCTION);
        } else {
            body.code.aload0();
            body.emit(node, Want.OBJECT);
            body.code.invokeStatic(Jvm.NAMES, "designated", Jvm.FUNCTION, Jvm.THREAD, Jvm.OBJECT);
        }
    }

    /// Calls the function object on the stack.
    void invoke(Operands arguments, weft.object.SourcePosition position, Want want) {
        body.code.aload0();
        int n = arguments.size();
        if (n <= Jvm.MAX_DIRECT) {
            for (int i = 0; i < n; i++) {
                arguments.pushObject(i);
            }
            body.line(position);
            body.code.write(b -> b.invokevirtual(Jvm.FUNCTION, "call" + n, Jvm.call(n)));
        } else {
            arguments.pushArray(0);
            body.line(position);
            body.code.write(b -> b.invokevirtual(Jvm.FUNCTION, "callN", Jvm.CALL_N));
        }
        body.manyResult(want);
    }

    /// Pushes a new function object for `r`.
    void pushFunction(Routine r) {
        body.code.write(b -> b.new_(r.home).dup()).constant(r.id);
        if (r.free.isEmpty()) {
            body.code.aconstNull();
        } else {
            pushFreeArray(r);
        }
        body.code.write(b -> b.invokespecial(r.home, "<init>", Jvm.type(ConstantDescs.CD_void, ConstantDescs.CD_int, Jvm.OBJECTS)));
    }

    // --- calls of code

    void local(Node.LocalCall n, Want want) {
        body.line(n.position());
        Routine callee = body.facts.of(n.function().lambda);
        if (isPlain(callee, n.arguments().size())) {
            List<Variable> parameters = callee.parameters();
            direct(callee, Operands.prepare(body, n.arguments(), i -> wanted(callee, parameters, i)), n.position(), want);
        } else {
            Operands arguments = Operands.prepare(body, n.arguments());
            body.code.aload0();
            pushFree(callee);
            arguments.pushArray(0);
            body.line(n.position());
            body.code.invokeStatic(callee.home, callee.arrayEntry(), callee.arrayEntryType(body.facts));
            body.manyResult(want);
        }
    }

    /// A call of the code of a part of this function.
    void part(Routine part, Want want) {
        body.code.aload0();
        pushFree(part);
        body.code.invokeStatic(part.home, part.method, part.type(body.facts));
        body.manyResult(want);
    }

    /// True when `given` arguments can be laid out as raw parameters without looking at keywords.
    static boolean isPlain(Routine r, int given) {
        Lambda l = r.lambda;
        int fixed = l.required.size() + l.optional.size();
        return given >= l.required.size() && (given <= fixed || l.rest != null && !l.hasKeys);
    }

    private void direct(Routine callee, Operands operands, weft.object.SourcePosition position, Want want) {
        List<Variable> parameters = callee.parameters();
        boolean jump = want == Want.RETURN && callee == body.routine;
        if (!jump) {
            body.code.aload0();
            pushFree(callee);
        }
        if (callee.parametersInArray()) {
            body.code.newArray(parameters.size());
            for (int i = 0; i < parameters.size(); i++) {
                int k = i;
                body.code.element(i, () -> pushParameter(callee, operands, k));
            }
        } else {
            for (int i = 0; i < parameters.size(); i++) {
                pushParameter(callee, operands, i);
            }
        }
        if (jump) {
            jumpToStart(parameters);
        } else {
            body.line(position);
            body.code.invokeStatic(callee.home, callee.method, callee.type(body.facts));
            body.manyResult(want);
        }
    }

    /// Pushes raw parameter number `i` of a plain call.
    private void pushParameter(Routine callee, Operands operands, int i) {
        Lambda l = callee.lambda;
        int fixed = l.required.size() + l.optional.size();
        if (i < fixed) {
            if (i < operands.size()) {
                operands.push(i);
            } else {
                body.code.aconstNull();
            }
        } else if (l.rest != null && i == fixed) {
            if (operands.size() > fixed) {
                operands.pushArray(fixed);
                body.code.constant(0).nil()
                    .invokeStatic(Jvm.CONS, "fromArray", Jvm.OBJECT, Jvm.OBJECTS, ConstantDescs.CD_int, Jvm.OBJECT);
            } else {
                body.code.nil();
            }
        } else {
            body.code.aconstNull();
        }
    }

    /// A self tail call: the arguments are on the stack.
    private void jumpToStart(List<Variable> parameters) {
        List<Integer> slots = body.parameterSlots;
        for (int i = slots.size() - 1; i >= 0; i--) {
            ClassDesc type = body.routine.parametersInArray() ? Jvm.OBJECT : body.routine.parameterType(parameters.get(i), body.facts);
            body.code.store(type, slots.get(i));
        }
        body.code.jump(body.start);
    }

    private static ValueKind kindOf(ClassDesc type) {
        return type.equals(ConstantDescs.CD_long) ? ValueKind.FIXNUM
            : type.equals(ConstantDescs.CD_double) ? ValueKind.DOUBLE
            : type.equals(ConstantDescs.CD_float) ? ValueKind.SINGLE : ValueKind.OBJECT;
    }

    // --- free variables

    private void pushFree(Routine r) {
        if (r.freeInArray()) {
            pushFreeArray(r);
        } else {
            r.free.forEach(v -> {
                Place p = body.places.get(v);
                body.code.load(p.type(), p.slot());
            });
        }
    }

    private void pushFreeArray(Routine r) {
        List<Variable> free = new ArrayList<>(r.free);
        body.code.newArray(free.size());
        for (int i = 0; i < free.size(); i++) {
            Place p = body.places.get(free.get(i));
            body.code.element(i, () -> body.code.load(p.type(), p.slot()).box(p.inCell() ? ValueKind.OBJECT : p.kind()));
        }
    }
}
