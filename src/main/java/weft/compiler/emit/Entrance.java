package weft.compiler.emit;

import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ConstantDescs;
import java.util.IdentityHashMap;
import java.util.Map;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.compiler.pass.PollPass;

/// The depth count at the entry of a function, put off until a path is sure to call: so the paths that end a recursion
/// do not pay for it. The comparison with the limit is the safe point too (see [weft.runtime.safepoint.SafePointState]).
///
/// Invariant: while the entrance is pending, the code being written is on one path from the entry; every node that calls and is not
/// itself a fork or a sequence in return position opens it first.
final class Entrance {

    private final Body body;
    private final Code code;
    private final boolean counts;
    private final boolean polls;
    private boolean pending;
    private final Map<Node, Boolean> calling = new IdentityHashMap<>();
    /// Holds the depth of this activation; -1 on paths where it is not counted.
    private int depthSlot = -1;

    Entrance(Body body) {
        this.body = body;
        this.code = body.code;
        Lambda lambda = body.routine.lambda;
        this.counts = lambda != null && lambda.countsDepth;
        this.polls = lambda != null && lambda.pollAtEntry;
    }

    /// Begins the body. A function that jumps back to its start when it calls itself counts once and polls before each jump; it has to
    /// choose here between its two bodies, since such a jump stays in the body that it is in.
    Mark begin() {
        Mark start = code.mark();
        if (jumpsBack()) {
            body.calls.direct.enterSecond();
            count();
            code.bindHead(start);
        } else {
            code.bindHead(start);
            pending = counts;
        }
        return start;
    }

    /// What [#restore] needs to write another path from the same point.
    record State(boolean pending, int depthSlot) {}

    State state() {
        return new State(pending, depthSlot);
    }

    void restore(State s) {
        pending = s.pending();
        depthSlot = s.depthSlot();
    }

    /// Called before each node: opens the entrance if the node needs it.
    void before(Node node, Want want) {
        if (pending && calls(node) && !(want == Want.RETURN && isTransparent(node))) {
            open();
        }
    }

    void open() {
        if (pending) {
            pending = false;
            count();
        }
    }

    private boolean isTransparent(Node node) {
        return switch (node) {
            case Node.If i -> !calls(i.test());
            case Node.Progn _, Node.Let _, Node.Labels _, Node.MultipleValueBind _ -> true;
            case Node.Block b -> !body.facts.isLeftFromOutside(b.tag());
            default -> false;
        };
    }

    private boolean calls(Node node) {
        Boolean known = calling.get(node);
        if (known == null) {
            known = body.facts.part(node) != null && node != body.routine.body || PollPass.calls(node);
            calling.put(node, known);
        }
        return known;
    }

    /// True when some call of the function itself in return position will be a jump.
    private boolean jumpsBack() {
        return ReturnedForms.of(body.routine.body).forms().stream().anyMatch(n -> DirectCalls.isCallOf(body.routine, n, body.facts));
    }

    private void count() {
        if (!counts) {
            return;
        }
        depthSlot = code.newSlot(ConstantDescs.CD_int);
        int slot = depthSlot;
        Mark ok = code.mark();
        code.aload0().dup().getField(Jvm.THREAD, "depth", ConstantDescs.CD_int).constant(1).write(b -> b.iadd().dup().istore(slot))
            .putField(Jvm.THREAD, "depth", ConstantDescs.CD_int);
        code.write(b -> b.iload(slot)).aload0();
        if (polls) {
            code.getField(Jvm.THREAD, "entryLimit", ConstantDescs.CD_int);
        } else {
            code.invokeVirtual(Jvm.THREAD, "depthLimit", ConstantDescs.CD_int);
        }
        code.branch(Opcode.IF_ICMPLE, ok).aload0()
            .invokeStatic(Jvm.STACK_DEPTH, polls ? "entry" : "exceeded", ConstantDescs.CD_void, Jvm.THREAD).bind(ok);
    }

    /// Returns what is on the stack from the method.
    void leave(TypeKind type) {
        if (depthSlot >= 0) {
            int slot = depthSlot;
            code.aload0().write(b -> b.iload(slot).iconst_1().isub()).putField(Jvm.THREAD, "depth", ConstantDescs.CD_int);
        }
        code.write(b -> b.return_(type)).end();
    }

    /// True when an entry that counts is a safe point. In a function that jumps back each is.
    boolean isSafePoint() {
        return counts && polls;
    }

    /// A safe point before a jump back to the start, if the function has any.
    void again() {
        if (polls) {
            body.poll();
        }
    }

    /// A slot that holds the present depth, for a catch site.
    int depthHere() {
        return depthSlot >= 0 ? depthSlot : body.threadField("depth");
    }
}
