package weft.compiler.emit;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Set;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;

/// Arithmetic whose operands or result are not objects although nothing is declared: see [SplitNumber].
///
/// The operation on longs stands first; generic arithmetic is called when an operand is no fixnum or the result does not fit.
final class Numbers {

    private static final ClassDesc LONG = ConstantDescs.CD_long;

    private final Body body;

    Numbers(Body body) {
        this.body = body;
    }

    /// True when `node` makes a number that it can hand over as [Want#NUMBER] without having made an object.
    boolean makes(Node node) {
        return makes(node, body.splits, false);
    }

    /// The same, if the variables `splits` are each held as a [SplitNumber].
    ///
    /// @param orFixnum what is certain to be a fixnum counts too
    boolean makes(Node node, Set<Variable> splits, boolean orFixnum) {
        return body.facts.part(node) == null && switch (node) {
            case Node.Arithmetic a -> !a.operator().isComparison() && body.kindOf(a) == ValueKind.OBJECT;
            case Node.LocalRead r when splits.contains(r.variable()) -> true;
            case Node.LocalWrite w when splits.contains(w.variable()) -> true;
            case Node.Call _, Node.LocalCall _ when body.calls.callsFixnumResult(node) -> true;
            case Node.If i -> makes(i.then(), splits, orFixnum) && makes(i.otherwise(), splits, orFixnum);
            case Node.Progn p -> makes(p.forms().getLast(), splits, orFixnum);
            case Node.Let l -> makes(l.body(), splits, orFixnum);
            default -> orFixnum && body.kindOf(node) == ValueKind.FIXNUM;
        };
    }

    /// Evaluates an operand.
    SplitNumber operand(Node node) {
        Code code = body.code;
        if (node instanceof Node.Constant(Long n)) {
            return new SplitNumber(-1, -1, n);
        }
        if (body.kindOf(node) == ValueKind.FIXNUM) {
            if (node instanceof Node.LocalRead(var v) && !body.facts.isAssigned(v) && body.places.get(v).kind() == ValueKind.FIXNUM) {
                return new SplitNumber(body.places.get(v).slot(), -1, null);
            }
            int number = code.newSlot(LONG);
            body.emit(node, Want.FIXNUM);
            code.store(LONG, number);
            return new SplitNumber(number, -1, null);
        }
        SplitNumber n = new SplitNumber(code.newSlot(LONG), code.newSlot(Jvm.OBJECT), null);
        body.emit(node, Want.NUMBER);
        store(n);
        return n;
    }

    /// Stores the [Want#NUMBER] on the stack.
    void store(SplitNumber n) {
        body.code.astore(n.object()).store(LONG, n.number());
    }

    /// Reads a variable held as `n`.
    void read(SplitNumber n, Want want) {
        switch (want) {
            case VOID -> { }
            case NUMBER -> push(n);
            case FIXNUM -> {
                push(n);
                body.code.invokeStatic(Jvm.CHECK, "fixnum", LONG, LONG, Jvm.OBJECT);
            }
            default -> {
                pushObject(n);
                body.result(ValueKind.OBJECT, want);
            }
        }
    }

    /// Pushes the fixnum of an operand that has been found to be one.
    void pushFixnum(SplitNumber n) {
        if (n.constant() != null) {
            body.code.constant((long) n.constant());
        } else {
            body.code.load(LONG, n.number());
        }
    }

    /// Pushes an operand as an object.
    void pushObject(SplitNumber n) {
        if (n.isFixnum()) {
            pushFixnum(n);
            body.code.box(ValueKind.FIXNUM);
        } else {
            push(n);
            body.code.invokeStatic(Jvm.SPLIT_ARITHMETIC, "operand", Jvm.OBJECT, LONG, Jvm.OBJECT);
        }
    }

    /// Jumps to `target` when the operand is no fixnum.
    void unlessFixnum(SplitNumber n, Mark target) {
        if (!n.isFixnum()) {
            body.code.aload(n.object()).branch(Opcode.IFNONNULL, target);
        }
    }

    /// An operation that is no comparison.
    void emit(Node.Arithmetic n, String generic, Want want) {
        Code code = body.code;
        SplitNumber left = operand(n.left());
        SplitNumber right = operand(n.right());
        int result = code.newSlot(LONG);
        Mark slow = code.mark();
        Mark end = code.mark();
        unlessFixnum(left, slow);
        unlessFixnum(right, slow);
        pushFixnum(left);
        pushFixnum(right);
        code.write(switch (n.operator()) {
            case ADD -> CodeBuilder::ladd;
            case SUBTRACT -> CodeBuilder::lsub;
            default -> CodeBuilder::lmul;
        }).store(LONG, result);
        unlessExact(n.operator(), left, right, result, slow);
        code.load(LONG, result);
        body.result(ValueKind.FIXNUM, want);
        code.jump(end).bind(slow);
        call(n, left, right, generic, Jvm.OBJECT);
        other(want);
        code.bind(end);
    }

    /// Jumps to `slow` when `result` is not what the operation yields, because that is no fixnum.
    private void unlessExact(Node.Operator operator, SplitNumber left, SplitNumber right, int result, Mark slow) {
        Code code = body.code;
        if (operator == Node.Operator.MULTIPLY) {
            pushFixnum(left);
            pushFixnum(right);
            code.invokeStatic(ClassDesc.of("java.lang.Math"), "multiplyHigh", LONG, LONG, LONG).load(LONG, result).constant(63)
                .write(b -> b.lshr().lcmp()).branch(Opcode.IFNE, slow);
            return;
        }
        boolean add = operator == Node.Operator.ADD;
        SplitNumber step = right.constant() != null ? right : add && left.constant() != null ? left : null;
        if (step != null) {
            code.load(LONG, result);
            pushFixnum(step == right ? left : right);
            code.write(CodeBuilder::lcmp).branch(step.constant() >= 0 == add ? Opcode.IFLT : Opcode.IFGT, slow);
            return;
        }
        pushFixnum(left);
        if (add) {
            code.load(LONG, result);
        } else {
            pushFixnum(right);
        }
        code.write(CodeBuilder::lxor);
        pushFixnum(add ? right : left);
        code.load(LONG, result).write(b -> b.lxor().land().lconst_0().lcmp()).branch(Opcode.IFLT, slow);
    }

    /// Jumps to `target` when the comparison is `sense`.
    void compare(Node.Arithmetic n, String generic, Opcode jump, boolean sense, Mark target) {
        Code code = body.code;
        SplitNumber left = operand(n.left());
        SplitNumber right = operand(n.right());
        Mark slow = code.mark();
        Mark end = code.mark();
        unlessFixnum(left, slow);
        unlessFixnum(right, slow);
        pushFixnum(left);
        pushFixnum(right);
        code.write(CodeBuilder::lcmp).branch(jump, target).jump(end).bind(slow);
        call(n, left, right, generic, ConstantDescs.CD_boolean);
        code.branch(sense ? Opcode.IFNE : Opcode.IFEQ, target).bind(end);
    }

    /// Turns the object on the stack, which is hardly a fixnum, into what is wanted.
    void other(Want want) {
        if (want == Want.NUMBER) {
            body.code.write(b -> b.lconst_0().dup2_x1().pop2());
        } else {
            body.result(ValueKind.OBJECT, want);
        }
    }

    private void call(Node.Arithmetic n, SplitNumber left, SplitNumber right, String generic, ClassDesc result) {
        push(left);
        push(right);
        body.line(n.position());
        body.code.invokeStatic(Jvm.SPLIT_ARITHMETIC, generic, result, LONG, Jvm.OBJECT, LONG, Jvm.OBJECT);
    }

    /// Pushes both variables of an operand.
    void push(SplitNumber n) {
        pushFixnum(n);
        if (n.isFixnum()) {
            body.code.aconstNull();
        } else {
            body.code.aload(n.object());
        }
    }
}
