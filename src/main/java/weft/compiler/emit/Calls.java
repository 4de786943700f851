package weft.compiler.emit;

import java.lang.classfile.Opcode;
import java.lang.constant.ConstantDescs;
import java.util.List;
import weft.compiler.ir.Node;
import weft.compiler.pass.PollPass;
import weft.object.Symbol;

/// Calls of functions, and function objects.
final class Calls {

    private final Body body;
    final DirectCalls direct;

    Calls(Body body) {
        this.body = body;
        this.direct = new DirectCalls(body);
    }

    // --- calls through function objects

    /// A call through the name of a global function; a call of the function being compiled by its own name goes to its code.
    void global(Node.Call n, Want want) {
        Routine self = n.setf() ? null : enclosingNamed(n.symbol());
        if (self != null && DirectCalls.isPlain(self, n.arguments().size())) {
            self(n, self, want);
            return;
        }
        byName(n, takesLink(n) ? Operands.prepare(body, n.arguments()) : beforeLookup(n.arguments()), want);
    }

    /// Operands such that nothing that might define the function anew is evaluated after it has been looked up.
    private Operands beforeLookup(List<Node> arguments) {
        int last = arguments.size() - 1;
        while (last >= 0 && !PollPass.calls(arguments.get(last)) && !body.needs.empty(arguments.get(last))) {
            last--;
        }
        return Operands.prepareUpTo(body, arguments, _ -> Want.OBJECT, last);
    }

    private boolean takesLink(Node.Call n) {
        return body.unit.links(body.code) != null && Links.take(n.arguments().size());
    }

    private void byName(Node.Call n, Operands arguments, Want want) {
        if (takesLink(n)) {
            body.code.aload0();
            pushObjects(arguments);
            body.line(n.position());
            body.unit.links(body.code).call(body.code, n.symbol(), n.setf(), arguments.size());
            body.manyResult(want);
            return;
        }
        body.literal(n.symbol(), Jvm.SYMBOL);
        body.code.getField(Jvm.SYMBOL, n.setf() ? "setf" : "function", Jvm.FUNCTION);
        invoke(arguments, n.position(), want);
    }

    private static void pushObjects(Operands arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            arguments.pushObject(i);
        }
    }

    /// A call of the definition being compiled by its own name: straight to its code unless TRACE and its like want to see it. Arguments that
    /// the second body does not take go through the name as well.
    private void self(Node.Call n, Routine self, Want want) {
        Operands arguments = direct.prepare(self, n.arguments(), want, true);
        Code code = body.code;
        Mark byName = code.mark();
        Mark end = code.mark();
        code.getStatic(Jvm.SYMBOL, "encapsulated", ConstantDescs.CD_boolean).branch(Opcode.IFNE, byName);
        if (direct.mayFitSecond(self, n.arguments(), want)) {
            direct.toSecond(self, arguments, n.position(), want, byName);
        } else {
            direct.toFirst(self, arguments, n.position(), want);
        }
        code.jump(end).bind(byName);
        direct.pollFor(n);
        byName(n, arguments, want);
        code.bind(end);
    }

    /// True when `node` calls a second body that returns a long.
    boolean callsFixnumResult(Node node) {
        Routine callee = switch (node) {
            case Node.Call n when !n.setf() -> enclosingNamed(n.symbol());
            case Node.LocalCall n -> body.facts.of(n.function().lambda);
            default -> null;
        };
        int given = node instanceof Node.Call n ? n.arguments().size() : node instanceof Node.LocalCall n ? n.arguments().size() : 0;
        return callee != null && callee.fixnums != null && callee.fixnums.fixnumResult() && DirectCalls.isPlain(callee, given);
    }

    /// The function around this code that is the definition of `name`, if a call by name may go straight to it.
    private Routine enclosingNamed(Symbol name) {
        for (Routine r = body.routine; r != null; r = r.parent) {
            if (r.isDefinitionOf(name)) {
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
            pushObjects(arguments);
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
            direct.pushFreeArray(r);
        }
        body.code.write(b -> b.invokespecial(r.home, "<init>", Jvm.type(ConstantDescs.CD_void, ConstantDescs.CD_int, Jvm.OBJECTS)));
    }

    // --- calls of code

    void local(Node.LocalCall n, Want want) {
        body.line(n.position());
        Routine callee = body.facts.of(n.function().lambda);
        if (DirectCalls.isPlain(callee, n.arguments().size())) {
            direct.call(callee, direct.prepare(callee, n.arguments(), want, false), n.arguments(), n.position(), want);
        } else {
            Operands arguments = Operands.prepare(body, n.arguments());
            body.code.aload0();
            direct.pushFree(callee);
            arguments.pushArray(0);
            body.line(n.position());
            body.code.invokeStatic(callee.home, callee.arrayEntry(), callee.arrayEntryType(body.facts));
            body.manyResult(want);
        }
    }

    /// A call of the code of a part of this function.
    void part(Routine part, Want want) {
        body.code.aload0();
        direct.pushFree(part);
        body.code.invokeStatic(part.home, part.method, part.type(body.facts));
        body.manyResult(want);
    }
}
