package weft.compiler.emit;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;
import weft.compiler.ir.ValueKind;

/// The instructions of one method as they are written.
///
/// Invariant: while `live` is false the next instruction cannot be reached, and writing it does nothing; so nobody else asks
/// whether a node completes normally.
final class Code {

    final CodeBuilder builder;
    /// The code runs once: what it needs need not be a constant to the JIT.
    final boolean once;
    private boolean live = true;
    private int written;
    private int nextSlot;

    Code(CodeBuilder builder, int firstFreeSlot, boolean once) {
        this.builder = builder;
        this.once = once;
        this.nextSlot = firstFreeSlot;
    }

    boolean live() {
        return live;
    }

    /// Number of instructions written, to see whether a range is empty.
    int written() {
        return written;
    }

    /// Writes instructions through the builder when they can be reached.
    Code write(Consumer<CodeBuilder> instructions) {
        if (live) {
            written++;
            instructions.accept(builder);
        }
        return this;
    }

    // --- local variables of the JVM

    int newSlot(ClassDesc type) {
        int slot = nextSlot;
        nextSlot += TypeKind.from(type).slotSize();
        return slot;
    }

    int slotMark() {
        return nextSlot;
    }

    /// Gives back all slots taken since `mark`.
    void releaseSlots(int mark) {
        nextSlot = mark;
    }

    Code load(ClassDesc type, int slot) {
        return write(b -> b.loadLocal(TypeKind.from(type), slot));
    }

    Code store(ClassDesc type, int slot) {
        return write(b -> b.storeLocal(TypeKind.from(type), slot));
    }

    Code aload(int slot) {
        return write(b -> b.aload(slot));
    }

    Code astore(int slot) {
        return write(b -> b.astore(slot));
    }

    /// Stores the object on the stack into a fresh slot.
    int keep() {
        int slot = newSlot(Jvm.OBJECT);
        astore(slot);
        return slot;
    }

    // --- jumps

    Mark mark() {
        return new Mark(builder.newLabel());
    }

    Code bind(Mark m) {
        if (live || m.used) {
            builder.labelBinding(m.label);
            live = true;
        }
        return this;
    }

    /// Binds a mark that jumps not yet written will lead to.
    Code bindHead(Mark m) {
        m.used = true;
        return bind(m);
    }

    Code jump(Mark m) {
        if (live) {
            branch(Opcode.GOTO, m);
            live = false;
        }
        return this;
    }

    Code branch(Opcode opcode, Mark m) {
        if (live) {
            m.used = true;
            written++;
            builder.branch(opcode, m.label);
        }
        return this;
    }

    /// A label at this place, reachable or not.
    Label here() {
        Label l = builder.newLabel();
        builder.labelBinding(l);
        return l;
    }

    /// Begins an exception handler here; the throwable is on the stack.
    Label handler() {
        live = true;
        return here();
    }

    Code areturn() {
        write(CodeBuilder::areturn);
        live = false;
        return this;
    }

    Code athrow() {
        write(CodeBuilder::athrow);
        live = false;
        return this;
    }

    /// After an instruction that transfers control in ways of its own.
    void end() {
        live = false;
    }

    // --- operations

    Code aload0() {
        return aload(0);
    }

    Code constant(int n) {
        return write(b -> b.loadConstant(n));
    }

    Code constant(long n) {
        return write(b -> b.loadConstant(n));
    }

    Code aconstNull() {
        return write(CodeBuilder::aconst_null);
    }

    Code nil() {
        return getStatic(Jvm.SYMBOL, "NIL", Jvm.SYMBOL);
    }

    Code t() {
        return getStatic(Jvm.SYMBOL, "T", Jvm.SYMBOL);
    }

    Code dup() {
        return write(CodeBuilder::dup);
    }

    Code pop() {
        return write(CodeBuilder::pop);
    }

    Code swap() {
        return write(CodeBuilder::swap);
    }

    Code cast(ClassDesc type) {
        return type.equals(Jvm.OBJECT) ? this : write(b -> b.checkcast(type));
    }

    Code getStatic(ClassDesc owner, String name, ClassDesc type) {
        return write(b -> b.getstatic(owner, name, type));
    }

    Code getField(ClassDesc owner, String name, ClassDesc type) {
        return write(b -> b.getfield(owner, name, type));
    }

    Code putField(ClassDesc owner, String name, ClassDesc type) {
        return write(b -> b.putfield(owner, name, type));
    }

    Code invokeStatic(ClassDesc owner, String name, MethodTypeDesc type) {
        return write(b -> b.invokestatic(owner, name, type));
    }

    Code invokeStatic(ClassDesc owner, String name, ClassDesc result, ClassDesc... parameters) {
        return invokeStatic(owner, name, MethodTypeDesc.of(result, parameters));
    }

    Code invokeVirtual(ClassDesc owner, String name, ClassDesc result, ClassDesc... parameters) {
        return write(b -> b.invokevirtual(owner, name, MethodTypeDesc.of(result, parameters)));
    }

    /// Begins an array of objects on the stack.
    Code newArray(int length) {
        return constant(length).write(b -> b.anewarray(Jvm.OBJECT));
    }

    /// Stores element `index` of the array on the stack; `element` pushes it.
    Code element(int index, Runnable element) {
        dup().constant(index);
        element.run();
        return write(CodeBuilder::aastore);
    }

    /// Replaces the array on the stack by its element `index`.
    Code elementAt(int index) {
        return constant(index).write(CodeBuilder::aaload);
    }

    /// Makes one value of the object on the stack: `t.nv = 1`.
    Code single() {
        return aload0().constant(1).putField(Jvm.THREAD, "nv", ConstantDescs.CD_int);
    }

    // --- representations

    /// Turns the value on the stack from its representation as `kind` into an object.
    Code box(ValueKind kind) {
        return switch (kind) {
            case FIXNUM -> invokeStatic(Jvm.LONG, "valueOf", Jvm.LONG, ConstantDescs.CD_long);
            case DOUBLE -> invokeStatic(Jvm.DOUBLE, "valueOf", Jvm.DOUBLE, ConstantDescs.CD_double);
            case SINGLE -> invokeStatic(Jvm.FLOAT, "valueOf", Jvm.FLOAT, ConstantDescs.CD_float);
            default -> this;
        };
    }

    /// Turns the object on the stack into the representation of `kind`; signals TYPE-ERROR when it does not fit.
    Code unbox(ValueKind kind) {
        return switch (kind) {
            case FIXNUM -> invokeStatic(Jvm.CHECK, "fixnum", ConstantDescs.CD_long, Jvm.OBJECT);
            case DOUBLE -> invokeStatic(Jvm.CHECK, "doubleFloat", ConstantDescs.CD_double, Jvm.OBJECT);
            case SINGLE -> invokeStatic(Jvm.CHECK, "singleFloat", ConstantDescs.CD_float, Jvm.OBJECT);
            default -> this;
        };
    }

    /// Drops the value on the stack.
    Code drop(ValueKind kind) {
        return kind == ValueKind.FIXNUM || kind == ValueKind.DOUBLE ? write(CodeBuilder::pop2) : pop();
    }

    /// Jumps by number: `targets.get(i)` for `first + i`. The number is on the stack.
    Code tableSwitch(int first, List<Mark> targets, Mark otherwise) {
        if (live) {
            written++;
            otherwise.used = true;
            var cases = new java.util.ArrayList<java.lang.classfile.instruction.SwitchCase>();
            for (int i = 0; i < targets.size(); i++) {
                targets.get(i).used = true;
                cases.add(java.lang.classfile.instruction.SwitchCase.of(first + i, targets.get(i).label));
            }
            builder.tableswitch(first, first + targets.size() - 1, otherwise.label, cases);
            live = false;
        }
        return this;
    }
}
