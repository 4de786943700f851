package weft.compiler.emit;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.condition.KernelBug;

/// Arithmetic and type checks.
final class Operations {

    private static final ClassDesc LONG = ConstantDescs.CD_long;
    private static final ClassDesc DOUBLE = ConstantDescs.CD_double;

    /// Whole numbers up to this are doubles exactly.
    private static final long EXACT = 1L << 53;

    private final Body body;

    Operations(Body body) {
        this.body = body;
    }

    // --- arithmetic

    void emit(Node.Arithmetic n, Want want) {
        if (n.operator().isComparison()) {
            body.conditions.value(n, want);
            return;
        }
        ValueKind left = body.kindOf(n.left());
        ValueKind right = body.kindOf(n.right());
        String name = method(n.operator());
        if (isDouble(left, right)) {
            pushDoubles(n, left, right);
            body.line(n.position());
            body.code.invokeStatic(Jvm.DOUBLES, name, DOUBLE, DOUBLE, DOUBLE);
            body.result(ValueKind.DOUBLE, want);
        } else if (want == Want.FIXNUM && left == ValueKind.FIXNUM && right == ValueKind.FIXNUM) {
            Operands.prepare(body, List.of(n.left(), n.right()), _ -> Want.FIXNUM).pushAll();
            body.line(n.position());
            body.code.invokeStatic(Jvm.CHECKED_FIXNUMS, name, LONG, LONG, LONG);
        } else if (want == Want.NUMBER || want == Want.RETURN && body.returnsFixnum() || isSplit(n)) {
            body.numbers.emit(n, name, want);
        } else {
            general(n, left, right, name, Jvm.OBJECT);
            body.result(ValueKind.OBJECT, want);
        }
    }

    private boolean isSplit(Node.Arithmetic n) {
        return body.numbers.makes(n.left()) || body.numbers.makes(n.right());
    }

    private static boolean isDouble(ValueKind left, ValueKind right) {
        return left == ValueKind.DOUBLE && (right == ValueKind.DOUBLE || right == ValueKind.FIXNUM)
            || left == ValueKind.FIXNUM && right == ValueKind.DOUBLE;
    }

    private void pushDoubles(Node.Arithmetic n, ValueKind left, ValueKind right) {
        Operands operands = Operands.prepare(body, List.of(n.left(), n.right()), i -> Want.of(i == 0 ? left : right));
        operands.push(0);
        toDouble(left);
        operands.push(1);
        toDouble(right);
    }

    private void toDouble(ValueKind kind) {
        if (kind == ValueKind.FIXNUM) {
            body.code.write(CodeBuilder::l2d);
        }
    }

    /// Calls generic arithmetic, with operands unboxed that are known to be fixnums.
    private void general(Node.Arithmetic n, ValueKind left, ValueKind right, String name, ClassDesc result) {
        boolean rightFixnum = right == ValueKind.FIXNUM;
        boolean leftFixnum = left == ValueKind.FIXNUM && (rightFixnum ? !n.operator().isComparison() : n.operator() != Node.Operator.EQUAL);
        Operands.prepare(body, List.of(n.left(), n.right()), i -> (i == 0 ? leftFixnum : rightFixnum) ? Want.FIXNUM : Want.OBJECT).pushAll();
        body.line(n.position());
        body.code.invokeStatic(Jvm.ARITHMETIC, name, result, leftFixnum ? LONG : Jvm.OBJECT, rightFixnum ? LONG : Jvm.OBJECT);
    }

    private static String method(Node.Operator o) {
        return switch (o) {
            case ADD -> "add";
            case SUBTRACT -> "subtract";
            case MULTIPLY -> "multiply";
            case LESS -> "less";
            case LESS_OR_EQUAL -> "lessOrEqual";
            case GREATER -> "greater";
            case GREATER_OR_EQUAL -> "greaterOrEqual";
            case EQUAL -> "numberEqual";
        };
    }

    /// Jumps to `target` when the comparison is `sense`.
    void compare(Node.Arithmetic n, boolean sense, Mark target) {
        ValueKind left = body.kindOf(n.left());
        ValueKind right = body.kindOf(n.right());
        if (left == ValueKind.FIXNUM && right == ValueKind.FIXNUM) {
            Operands.prepare(body, List.of(n.left(), n.right()), _ -> Want.FIXNUM).pushAll();
            body.code.write(CodeBuilder::lcmp).branch(jump(n.operator(), sense), target);
        } else if (isDouble(left, right) && isExact(n.left(), left) && isExact(n.right(), right)) {
            pushDoubles(n, left, right);
            boolean less = n.operator() == Node.Operator.LESS || n.operator() == Node.Operator.LESS_OR_EQUAL;
            body.code.write(less ? CodeBuilder::dcmpg : CodeBuilder::dcmpl).branch(jump(n.operator(), sense), target);
        } else if (isSplit(n)) {
            body.numbers.compare(n, method(n.operator()), jump(n.operator(), sense), sense, target);
        } else {
            general(n, left, right, method(n.operator()), ConstantDescs.CD_boolean);
            body.code.branch(sense ? Opcode.IFNE : Opcode.IFEQ, target);
        }
    }

    private static boolean isExact(Node node, ValueKind kind) {
        return kind == ValueKind.DOUBLE || node instanceof Node.Constant(Long x) && Math.abs(x) <= EXACT;
    }

    private static Opcode jump(Node.Operator o, boolean sense) {
        return switch (o) {
            case LESS -> sense ? Opcode.IFLT : Opcode.IFGE;
            case LESS_OR_EQUAL -> sense ? Opcode.IFLE : Opcode.IFGT;
            case GREATER -> sense ? Opcode.IFGT : Opcode.IFLE;
            case GREATER_OR_EQUAL -> sense ? Opcode.IFGE : Opcode.IFLT;
            default -> sense ? Opcode.IFEQ : Opcode.IFNE;
        };
    }

    // --- type checks

    void the(Node.The n, Want want) {
        Want unboxed = Want.of(n.kind());
        if (n.kind().isUnboxed() && body.kindOf(n.value()) == n.kind() && !want.many()) {
            body.emit(n.value(), want);
        } else if (n.value() instanceof Node.Arithmetic && n.kind().isUnboxed()) {
            body.emit(n.value(), unboxed);
            body.result(n.kind(), want);
        } else if (want.many()) {
            body.emit(n.value(), Want.VALUES);
            check(n);
            body.manyResult(want);
        } else {
            body.emit(n.value(), Want.OBJECT);
            check(n);
            body.result(ValueKind.OBJECT, want);
        }
    }

    /// Checks the object on the stack and leaves it there.
    private void check(Node.The n) {
        Code code = body.code;
        Mark ok = code.mark();
        code.dup();
        if (n.kind() == ValueKind.OBJECT) {
            code.aload0().swap();
            body.literal(n.specifier(), Jvm.OBJECT);
            code.invokeStatic(Jvm.kernel("type.TypeSpecifiers"), "typep", ConstantDescs.CD_boolean, Jvm.THREAD, Jvm.OBJECT, Jvm.OBJECT);
        } else {
            code.write(b -> b.instanceOf(type(n.kind())));
        }
        code.branch(Opcode.IFNE, ok);
        body.literal(n.specifier(), Jvm.OBJECT);
        code.invokeStatic(Jvm.ERRORS, "typeError", Jvm.ERROR, Jvm.OBJECT, Jvm.OBJECT).athrow();
        code.bind(ok);
    }

    private static ClassDesc type(ValueKind kind) {
        return switch (kind) {
            case FIXNUM -> Jvm.LONG;
            case DOUBLE -> Jvm.DOUBLE;
            case SINGLE -> Jvm.FLOAT;
            default -> throw new KernelBug("no check of " + kind);
        };
    }
}
