package weft.compiler.emit;

import java.lang.classfile.Opcode;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.object.Symbol;

/// IF, and tests that lead straight into a jump.
final class Conditions {

    private final Body body;

    Conditions(Body body) {
        this.body = body;
    }

    void choose(Node.If n, Want want) {
        Code code = body.code;
        Mark otherwise = code.mark();
        jumpIf(n.test(), false, otherwise);
        Entrance.State fork = body.entrance.state();
        body.emit(n.then(), want);
        Mark end = code.mark();
        code.jump(end).bind(otherwise);
        body.entrance.restore(fork);
        body.emit(n.otherwise(), want);
        code.bind(end);
    }

    /// A test as a value: T or NIL.
    void value(Node test, Want want) {
        Code code = body.code;
        Mark no = code.mark();
        jumpIf(test, false, no);
        body.constant(Symbol.T, want);
        Mark end = code.mark();
        code.jump(end).bind(no);
        body.constant(Symbol.NIL, want);
        code.bind(end);
    }

    /// Jumps to `target` when the truth of `test` is `sense`, else goes on.
    void jumpIf(Node test, boolean sense, Mark target) {
        Code code = body.code;
        if (!code.live()) {
            return;
        }
        int slots = code.slotMark();
        if (body.facts.part(test) != null) {
            general(test, sense, target);
            return;
        }
        switch (test) {
            case Node.Constant c -> {
                if (c.value() != Symbol.NIL == sense) {
                    code.jump(target);
                }
            }
            case Node.If i -> nested(i, sense, target);
            case Node.Progn p -> {
                int last = p.forms().size() - 1;
                for (int i = 0; i < last; i++) {
                    body.emit(p.forms().get(i), Want.VOID);
                }
                jumpIf(p.forms().get(last), sense, target);
            }
            case Node.Let l -> {
                body.let(l.variable(), l.value());
                jumpIf(l.body(), sense, target);
            }
            case Node.Supplied s -> {
                Place p = body.places.get(s.variable());
                code.load(p.type(), p.slot());
                if (p.inCell()) {
                    code.getField(Jvm.CELL, "value", Jvm.OBJECT);
                }
                code.branch(sense ? Opcode.IFNONNULL : Opcode.IFNULL, target);
            }
            case Node.Arithmetic a when a.operator().isComparison() -> body.compare(a, sense, target);
            case Node.Primitive p when Primitives.isNot(p) -> jumpIf(p.arguments().getFirst(), !sense, target);
            case Node.Primitive p when body.isTest(p) -> {
                body.test(p);
                code.branch(sense ? Opcode.IFNE : Opcode.IFEQ, target);
            }
            default -> general(test, sense, target);
        }
        code.releaseSlots(slots);
    }

    private void general(Node test, boolean sense, Mark target) {
        body.emit(test, Want.OBJECT);
        body.code.nil().branch(sense ? Opcode.IF_ACMPNE : Opcode.IF_ACMPEQ, target);
    }

    private void nested(Node.If n, boolean sense, Mark target) {
        Code code = body.code;
        Mark otherwise = code.mark();
        Mark end = code.mark();
        jumpIf(n.test(), false, otherwise);
        jumpIf(n.then(), sense, target);
        code.jump(end).bind(otherwise);
        jumpIf(n.otherwise(), sense, target);
        code.bind(end);
    }

    /// The result of a Java method that answers `true` or `false`, as wanted.
    void truth(Want want) {
        if (want == Want.VOID) {
            body.code.pop();
            return;
        }
        body.code.invokeStatic(Jvm.SYMBOL, "of", Jvm.SYMBOL, java.lang.constant.ConstantDescs.CD_boolean);
        body.result(ValueKind.OBJECT, want);
    }
}
