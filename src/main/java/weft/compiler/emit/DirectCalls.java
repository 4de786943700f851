package weft.compiler.emit;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;
import weft.object.SourcePosition;

/// Calls of the code of a routine, with no function object in between; a routine's call of itself in return position is a jump.
///
/// A routine with a [FixnumVersion] has two bodies. A call whose arguments are known to fit the second goes there; where they may fit, the code
/// asks.
final class DirectCalls {

    private final Body body;
    private final PolledArguments polled;

    DirectCalls(Body body) {
        this.body = body;
        this.polled = new PolledArguments(body);
    }

    /// True when `given` arguments can be laid out as raw parameters without looking at keywords.
    static boolean isPlain(Routine r, int given) {
        Lambda l = r.lambda;
        int fixed = l.required.size() + l.optional.size();
        return given >= l.required.size() && (given <= fixed || l.rest != null && !l.hasKeys);
    }

    /// True when `node` is a plain call of `r`, by its own name or as a local function.
    static boolean isCallOf(Routine r, Node node, Routines facts) {
        return switch (node) {
            case Node.Call n -> !n.setf() && r.isDefinitionOf(n.symbol()) && isPlain(r, n.arguments().size());
            case Node.LocalCall n -> facts.of(n.function().lambda) == r && isPlain(r, n.arguments().size());
            default -> false;
        };
    }

    /// Evaluates the arguments of a plain call of `callee`.
    ///
    /// @param now all of them, because different code may push them
    Operands prepare(Routine callee, List<Node> arguments, Want want, boolean now) {
        if (isJump(callee, want) && body.entrance.isSafePoint()) {
            polled.rely(arguments);
        }
        return now || callee.fixnums != null
            ? Operands.prepareUpTo(body, arguments, i -> wanted(callee, arguments.get(i), i), arguments.size() - 1)
            : Operands.prepare(body, arguments, i -> wanted(callee, arguments.get(i), i));
    }

    /// A safe point if some jump relies on `call`, which goes to code that may have none.
    void pollFor(Node call) {
        if (polled.mustPoll(call)) {
            body.poll();
        }
    }

    private Want wanted(Routine callee, Node argument, int i) {
        if (i >= callee.lambda.required.size()) {
            return Want.OBJECT;
        }
        Variable v = callee.lambda.required.get(i);
        return callee.takesFixnum(v)
            ? body.kindOf(argument) == ValueKind.FIXNUM ? Want.FIXNUM : body.numbers.makes(argument) ? Want.NUMBER : Want.OBJECT
            : Want.of(kindOf(callee.parameterType(v, body.facts)));
    }

    /// A plain call of `callee` with prepared operands.
    void call(Routine callee, Operands operands, List<Node> arguments, SourcePosition position, Want want) {
        if (mayFitSecond(callee, arguments, want)) {
            Code code = body.code;
            Mark first = code.mark();
            Mark end = code.mark();
            toSecond(callee, operands, position, want, first);
            code.jump(end);
            if (first.used) {
                code.bind(first);
                toFirst(callee, operands, position, want);
            }
            code.bind(end);
        } else {
            toFirst(callee, operands, position, want);
        }
    }

    /// False when there is no second body, when some argument is known to be no fixnum where that expects one, and for a jump in the first body.
    boolean mayFitSecond(Routine callee, List<Node> arguments, Want want) {
        if (callee.fixnums == null || isJump(callee, want) && body.version == null) {
            return false;
        }
        for (int i = 0; i < callee.lambda.required.size(); i++) {
            ValueKind kind = body.kindOf(arguments.get(i));
            if (callee.takesFixnum(callee.lambda.required.get(i)) && kind != ValueKind.FIXNUM && kind != ValueKind.OBJECT) {
                return false;
            }
        }
        return true;
    }

    /// A call of the first body.
    void toFirst(Routine callee, Operands operands, SourcePosition position, Want want) {
        List<Variable> parameters = callee.parameters();
        boolean jump = isJump(callee, want) && body.version == null;
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
            jumpToStart(operands);
        } else {
            body.line(position);
            body.code.invokeStatic(callee.home, callee.method, callee.type(body.facts));
            body.manyResult(want);
        }
    }

    /// A call of the second body; code jumps to `otherwise` when the arguments do not fit.
    void toSecond(Routine callee, Operands operands, SourcePosition position, Want want, Mark otherwise) {
        List<Variable> parameters = callee.parameters();
        unlessFixnums(callee, operands, otherwise);
        boolean jump = isJump(callee, want) && body.version != null;
        Code code = body.code;
        if (!jump) {
            code.aload0();
            pushFree(callee);
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (i < operands.size() && operands.want(i) == Want.NUMBER) {
                body.numbers.pushFixnum(operands.number(i));
            } else if (callee.takesFixnum(parameters.get(i))) {
                operands.push(i);
                if (operands.want(i) == Want.OBJECT) {
                    code.cast(Jvm.LONG).invokeVirtual(Jvm.LONG, "longValue", ConstantDescs.CD_long);
                }
            } else {
                pushParameter(callee, operands, i);
            }
        }
        if (jump) {
            jumpToStart(operands);
            return;
        }
        body.line(position);
        invokeSecond(callee, want);
    }

    private void invokeSecond(Routine callee, Want want) {
        body.code.invokeStatic(callee.home, callee.fixnumMethod(), callee.fixnumType(body.facts));
        if (callee.fixnums.fixnumResult()) {
            fixnumResult(want);
        } else {
            body.manyResult(want);
        }
    }

    /// At the entry of the first body: goes to the second if the arguments fit.
    void enterSecond() {
        Routine r = body.routine;
        if (r.fixnums == null || body.version != null) {
            return;
        }
        Code code = body.code;
        Mark stay = code.mark();
        List<Variable> parameters = r.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (r.takesFixnum(parameters.get(i))) {
                code.aload(body.parameterSlots.get(i)).write(b -> b.instanceOf(Jvm.LONG)).branch(Opcode.IFEQ, stay);
            }
        }
        code.aload0();
        pushFree(r);
        for (int i = 0; i < parameters.size(); i++) {
            code.load(body.parameterType(parameters.get(i)), body.parameterSlots.get(i));
            if (r.takesFixnum(parameters.get(i))) {
                code.cast(Jvm.LONG).invokeVirtual(Jvm.LONG, "longValue", ConstantDescs.CD_long);
            }
        }
        invokeSecond(r, Want.RETURN);
        code.bind(stay);
    }

    /// A call of a routine by itself in return position.
    private boolean isJump(Routine callee, Want want) {
        return want == Want.RETURN && callee == body.routine;
    }

    private void unlessFixnums(Routine callee, Operands operands, Mark otherwise) {
        for (int i = 0; i < callee.lambda.required.size(); i++) {
            if (operands.want(i) == Want.NUMBER) {
                body.numbers.unlessFixnum(operands.number(i), otherwise);
            } else if (callee.takesFixnum(callee.lambda.required.get(i)) && operands.want(i) == Want.OBJECT) {
                operands.push(i);
                body.code.write(b -> b.instanceOf(Jvm.LONG)).branch(Opcode.IFEQ, otherwise);
            }
        }
    }

    /// Turns what a second body has returned (see [FixnumResult]) into what is wanted.
    private void fixnumResult(Want want) {
        if (want == Want.RETURN && body.returnsFixnum()) {
            body.leaveRaw();
            return;
        }
        if (want == Want.VOID) {
            body.result(ValueKind.FIXNUM, want);
            return;
        }
        Code code = body.code;
        Mark elsewhere = code.mark();
        Mark end = code.mark();
        code.write(CodeBuilder::dup2).constant(FixnumResult.ELSEWHERE).write(CodeBuilder::lcmp).branch(Opcode.IFEQ, elsewhere);
        body.result(ValueKind.FIXNUM, want);
        code.jump(end).bind(elsewhere).write(CodeBuilder::pop2).aload0().invokeStatic(Jvm.FIXNUM_RESULT, "take", Jvm.OBJECT, Jvm.THREAD);
        body.numbers.other(want);
        code.bind(end);
    }

    /// Pushes raw parameter number `i` of a plain call, as the first body takes it.
    private void pushParameter(Routine callee, Operands operands, int i) {
        Lambda l = callee.lambda;
        int fixed = l.required.size() + l.optional.size();
        if (i < fixed) {
            if (i >= operands.size()) {
                body.code.aconstNull();
            } else if (callee.takesFixnum(callee.parameters().get(i))) {
                operands.pushObject(i);
            } else {
                operands.push(i);
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
    private void jumpToStart(Operands operands) {
        List<Variable> parameters = body.routine.parameters();
        List<Integer> slots = body.parameterSlots;
        for (int i = slots.size() - 1; i >= 0; i--) {
            body.code.store(body.routine.parametersInArray() ? Jvm.OBJECT : body.parameterType(parameters.get(i)), slots.get(i));
        }
        if (polled.serve(operands.nodes())) {
            body.code.invokeStatic(Jvm.VAR_HANDLE, "loadLoadFence", ConstantDescs.CD_void);
        } else {
            body.entrance.again();
        }
        body.code.jump(body.start);
    }

    private static ValueKind kindOf(ClassDesc type) {
        return type.equals(ConstantDescs.CD_long) ? ValueKind.FIXNUM
            : type.equals(ConstantDescs.CD_double) ? ValueKind.DOUBLE
            : type.equals(ConstantDescs.CD_float) ? ValueKind.SINGLE : ValueKind.OBJECT;
    }

    // --- free variables

    void pushFree(Routine r) {
        if (r.freeInArray()) {
            pushFreeArray(r);
        } else {
            r.free.forEach(v -> {
                Place p = body.places.get(v);
                body.code.load(p.type(), p.slot());
            });
        }
    }

    void pushFreeArray(Routine r) {
        List<Variable> free = new ArrayList<>(r.free);
        body.code.newArray(free.size());
        for (int i = 0; i < free.size(); i++) {
            Place p = body.places.get(free.get(i));
            body.code.element(i, () -> body.code.load(p.type(), p.slot()).box(p.inCell() ? ValueKind.OBJECT : p.kind()));
        }
    }
}
