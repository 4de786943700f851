package weft.compiler.emit;

import java.lang.constant.ConstantDescs;
import java.util.List;
import java.util.function.Consumer;
import weft.compiler.ir.Node;
import weft.condition.HostErrors;
import weft.object.Symbol;

/// Forms with something to do however they are left: dynamic bindings, CATCH, UNWIND-PROTECT, PROGV; and THROW.
final class GuardedForms {

    private final Body body;
    private final Code code;

    GuardedForms(Body body) {
        this.body = body;
        this.code = body.code;
    }

    void bindSpecials(Node.BindSpecials n, Want want) {
        List<Symbol> symbols = n.symbols();
        Operands values = Operands.prepareUpTo(body, n.values(), _ -> Want.OBJECT, n.values().size() - 1);
        int[] saved = new int[symbols.size()];
        for (int i = 0; i < saved.length; i++) {
            code.aload0();
            body.literal(symbols.get(i), Jvm.SYMBOL);
            values.push(i);
            code.invokeVirtual(Jvm.THREAD, "bind", Jvm.OBJECT, Jvm.SYMBOL, Jvm.OBJECT);
            saved[i] = code.keep();
        }
        guarded(n.body(), symbols.contains(HostErrors.CLUSTERS), want, _ -> {
            for (int i = saved.length - 1; i >= 0; i--) {
                code.aload0();
                body.literal(symbols.get(i), Jvm.SYMBOL);
                code.aload(saved[i]).invokeVirtual(Jvm.THREAD, "unbind", ConstantDescs.CD_void, Jvm.SYMBOL, Jvm.OBJECT);
            }
        });
    }

    void progv(Node.Progv n, Want want) {
        Operands operands = Operands.prepare(body, List.of(n.symbols(), n.values()));
        code.aload0();
        operands.pushAll();
        code.invokeStatic(Jvm.PROGV, "enter", Jvm.PROGV, Jvm.THREAD, Jvm.OBJECT, Jvm.OBJECT);
        int binding = code.keep();
        guarded(n.body(), false, want, _ -> code.aload(binding).aload0().invokeVirtual(Jvm.PROGV, "leave", ConstantDescs.CD_void, Jvm.THREAD));
    }

    /// A form, perhaps one with handlers in force, and an action for every exit from it that touches no values and does not fail.
    private void guarded(Node form, boolean handled, Want want, Consumer<Boolean> leaving) {
        Want inner = want.guarded();
        Extent extent = extent(leaving);
        body.extents.enter(extent);
        if (handled) {
            handled(form, inner);
        } else {
            body.emit(form, inner);
        }
        body.extents.exit();
        extent.leave(true);
        Mark end = code.mark();
        code.jump(end);
        if (!extent.ranges.isEmpty()) {
            extent.cover(code, code.handler(), null);
            int x = keepThrowable();
            extent.leave(true);
            code.aload(x).athrow();
        }
        code.bind(end);
        body.guardedResult(want);
    }

    /// A form with handlers in force: stack or memory that runs out in it is signalled to them.
    private void handled(Node form, Want want) {
        int depth = body.depthHere();
        int catchCount = body.threadField("catchCount");
        Extent extent = extent(_ -> {});
        body.extents.enter(extent);
        body.emit(form, want);
        body.extents.exit();
        Mark end = code.mark();
        code.jump(end);
        if (!extent.ranges.isEmpty()) {
            extent.cover(code, code.handler(), Jvm.EXHAUSTED);
            code.aload0().write(b -> b.iload(depth).iload(catchCount))
                .invokeStatic(Jvm.HOST_ERRORS, "translate", Jvm.ERROR, Jvm.THROWABLE, Jvm.THREAD, ConstantDescs.CD_int, ConstantDescs.CD_int)
                .athrow();
        }
        code.bind(end);
    }

    private static Extent extent(Consumer<Boolean> leaving) {
        return new Extent() {
            @Override void leave(boolean many) {
                leaving.accept(many);
            }
        };
    }

    private int keepThrowable() {
        int x = code.newSlot(Jvm.THROWABLE);
        code.astore(x);
        return x;
    }

    void catchForm(Node.Catch n, Want want) {
        Want inner = want.guarded();
        body.emit(n.tag(), Want.OBJECT);
        int tag = code.keep();
        int depth = body.depthHere();
        int catchCount = body.threadField("catchCount");
        code.aload0().aload(tag).invokeVirtual(Jvm.THREAD, "pushCatch", ConstantDescs.CD_void, Jvm.OBJECT);
        Extent extent = extent(_ -> restoreInt("catchCount", catchCount));
        body.extents.enter(extent);
        body.emit(n.body(), inner);
        body.extents.exit();
        extent.leave(true);
        Mark end = code.mark();
        code.jump(end);
        if (!extent.ranges.isEmpty()) {
            extent.cover(code, code.handler(), Jvm.THROW_EXIT);
            code.aload0().write(b -> b.iload(depth).iload(catchCount))
                .invokeStatic(Jvm.LANDING, "caught", Jvm.OBJECT, Jvm.THROW_EXIT, Jvm.THREAD, ConstantDescs.CD_int, ConstantDescs.CD_int);
            if (inner == Want.VOID) {
                code.pop();
            }
        }
        code.bind(end);
        body.guardedResult(want);
    }

    private void restoreInt(String field, int slot) {
        code.aload0().write(b -> b.iload(slot)).putField(Jvm.THREAD, field, ConstantDescs.CD_int);
    }

    void throwForm(Node.Throw n) {
        body.emit(n.tag(), Want.OBJECT);
        int tag = code.keep();
        body.emit(n.result(), Want.VALUES);
        int value = code.keep();
        body.line(n.position());
        code.aload0().aload(tag).aload(value)
            .invokeStatic(Jvm.EXITS, "throwTo", Jvm.ERROR, Jvm.THREAD, Jvm.OBJECT, Jvm.OBJECT).athrow();
    }

    /// The cleanup is written once for each way out; a big one is a routine of its own (see [Splitter]).
    void unwindProtect(Node.UnwindProtect n, Want want) {
        Want inner = want.guarded();
        int depth = body.depthHere();
        int catchCount = body.threadField("catchCount");
        Extent extent = extent(many -> cleanup(n, many));
        body.extents.enter(extent);
        body.emit(n.protectedForm(), inner);
        body.extents.exit();
        if (inner == Want.VOID) {
            cleanup(n, false);
        } else {
            int value = code.keep();
            cleanup(n, inner == Want.VALUES);
            code.aload(value);
        }
        Mark end = code.mark();
        code.jump(end);
        if (!extent.ranges.isEmpty()) {
            extent.cover(code, code.handler(), null);
            int x = keepThrowable();
            restoreInt("depth", depth);
            restoreInt("catchCount", catchCount);
            cleanup(n, true);
            code.aload(x).athrow();
        }
        code.bind(end);
        body.guardedResult(want);
    }

    private void cleanup(Node.UnwindProtect n, boolean many) {
        if (!many) {
            cleanup(n);
            return;
        }
        code.aload0().invokeStatic(Jvm.LANDING, "saveValues", Jvm.OBJECTS, Jvm.THREAD);
        int saved = code.newSlot(Jvm.OBJECTS);
        code.astore(saved);
        cleanup(n);
        code.aload0().aload(saved).invokeStatic(Jvm.LANDING, "restoreValues", ConstantDescs.CD_void, Jvm.THREAD, Jvm.OBJECTS);
    }

    private void cleanup(Node.UnwindProtect n) {
        if (!n.deferring()) {
            body.emit(n.cleanup(), Want.VOID);
            return;
        }
        int saved = code.newSlot(ConstantDescs.CD_int);
        code.aload0().invokeVirtual(Jvm.THREAD, "deferWhileRunning", ConstantDescs.CD_int).write(b -> b.istore(saved));
        guarded(n.cleanup(), false, Want.VOID, _ -> code.aload0().write(b -> b.iload(saved))
            .invokeVirtual(Jvm.THREAD, "endDeferral", ConstantDescs.CD_void, ConstantDescs.CD_int));
    }
}
