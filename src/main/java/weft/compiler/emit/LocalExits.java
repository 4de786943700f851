package weft.compiler.emit;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import weft.compiler.ir.BlockTag;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;
import weft.compiler.ir.Variable;
import weft.object.Symbol;

/// BLOCK and TAGBODY: exits within a method are jumps, exits from other methods are throwables that name a token.
final class LocalExits {

    /// A BLOCK being written.
    ///
    /// @param want how RETURN-FROM leaves its value
    /// @param height the extents outside the block
    private record OpenBlock(Mark end, Want want, int height) {}

    private record OpenTagbody(List<Mark> tags, int height) {}

    private final Body body;
    private final Map<BlockTag, OpenBlock> blocks = new IdentityHashMap<>();
    private final Map<TagScope, OpenTagbody> tagbodies = new IdentityHashMap<>();

    LocalExits(Body body) {
        this.body = body;
    }

    void block(Node.Block n, Want want) {
        if (body.facts.isLeftFromOutside(n.tag())) {
            sharedBlock(n, want);
            return;
        }
        Mark end = body.code.mark();
        blocks.put(n.tag(), new OpenBlock(end, want, body.extents.height()));
        body.emit(n.body(), want);
        body.code.bind(end);
    }

    private void sharedBlock(Node.Block n, Want want) {
        Code code = body.code;
        Want inner = want.guarded();
        Mark end = code.mark();
        int depth = body.depthHere();
        int catchCount = body.threadField("catchCount");
        int token = newToken(n.tag().token);
        blocks.put(n.tag(), new OpenBlock(end, inner, body.extents.height()));
        Extent extent = tokenExtent(token);
        body.extents.enter(extent);
        body.emit(n.body(), inner);
        body.extents.exit();
        extent.leave(true);
        code.jump(end);
        if (!extent.ranges.isEmpty()) {
            land(extent, token, depth, catchCount, "block", Jvm.OBJECT);
            if (inner == Want.VOID) {
                code.pop();
            }
        }
        code.bind(end);
        body.guardedResult(want);
    }

    /// The handler of `extent`: pushes what the method `kind` of [Landing] makes of the throwable.
    private void land(Extent extent, int token, int depth, int catchCount, String kind, ClassDesc result) {
        extent.cover(body.code, body.code.handler(), null);
        body.code.aload0().aload(token).write(b -> b.iload(depth).iload(catchCount))
            .invokeStatic(Jvm.LANDING, kind, result, Jvm.THROWABLE, Jvm.THREAD, Jvm.TOKEN, ConstantDescs.CD_int, ConstantDescs.CD_int);
    }

    /// Makes the token of this activation; `v` holds it for closures.
    private int newToken(Variable v) {
        body.code.write(b -> b.new_(Jvm.TOKEN).dup()).aload0()
            .write(b -> b.invokespecial(Jvm.TOKEN, "<init>", Jvm.type(ConstantDescs.CD_void, Jvm.THREAD)));
        int slot = body.code.newSlot(Jvm.TOKEN);
        body.code.astore(slot);
        body.places.put(v, Place.local(slot, weft.compiler.ir.ValueKind.OBJECT));
        return slot;
    }

    private Extent tokenExtent(int token) {
        return new Extent() {
            @Override void leave(boolean many) {
                body.code.aload(token).constant(0).putField(Jvm.TOKEN, "live", ConstantDescs.CD_boolean);
            }
        };
    }

    void returnFrom(Node.ReturnFrom n) {
        OpenBlock block = blocks.get(n.tag());
        if (block == null) {
            throwReturn(n);
            return;
        }
        Code code = body.code;
        Want want = block.want();
        if (body.extents.height() == block.height()) {
            body.emit(n.value(), want);
            code.jump(block.end());
            return;
        }
        Want inner = want == Want.RETURN ? Want.VALUES : want;
        body.emit(n.value(), inner);
        if (!code.live()) {
            return;
        }
        int slot = inner == Want.VOID ? -1 : code.newSlot(Body.type(inner));
        if (slot >= 0) {
            code.store(Body.type(inner), slot);
        }
        body.extents.unwindTo(block.height(), inner == Want.VALUES, () -> {
            if (slot >= 0) {
                code.load(Body.type(inner), slot);
            }
            if (want == Want.RETURN) {
                body.leave();
            } else {
                code.jump(block.end());
            }
        });
    }

    private void throwReturn(Node.ReturnFrom n) {
        Code code = body.code;
        body.emit(n.value(), Want.VALUES);
        int value = code.keep();
        body.line(n.position());
        Place token = body.places.get(n.tag().token);
        code.aload0().aload(token.slot()).aload(value);
        body.literal(n.tag().name, Jvm.SYMBOL);
        code.invokeStatic(Jvm.EXITS, "returnFrom", Jvm.ERROR, Jvm.THREAD, Jvm.OBJECT, Jvm.OBJECT, Jvm.SYMBOL).athrow();
    }

    void tagbody(Node.Tagbody n, Want want) {
        Code code = body.code;
        boolean shared = body.facts.isLeftFromOutside(n.scope());
        int depth = shared ? body.depthHere() : -1;
        int catchCount = shared ? body.threadField("catchCount") : -1;
        int token = shared ? newToken(n.scope().token) : -1;
        Extent extent = shared ? tokenExtent(token) : null;
        if (shared) {
            body.extents.enter(extent);
        }
        List<Mark> marks = new ArrayList<>();
        n.scope().tags.forEach(_ -> marks.add(code.mark()));
        tagbodies.put(n.scope(), new OpenTagbody(marks, body.extents.height()));
        CountedLoop loop = CountedLoop.of(body, n);
        TurnCount turns = loop == null ? TurnCount.start(body, n) : null;
        for (int i = 0; i < n.segments().size(); i++) {
            if (loop != null && i == loop.head.index) {
                loop.write(marks);
                i = loop.lastSegment;
                continue;
            }
            if (i > 0 && n.scope().tags.get(i - 1).used) {
                code.bindHead(marks.get(i - 1));
            }
            if (loop != null && loop.isEnteredFrom(i)) {
                loop.enter(n.segments().get(i), marks);
            } else if (turns != null && turns.isHead(n.segments().get(i))) {
                turns.write();
            } else {
                body.emit(n.segments().get(i), Want.VOID);
            }
        }
        Mark end = code.mark();
        if (shared) {
            landing(extent, token, depth, catchCount, targets(n.scope(), marks), end);
        } else {
            code.bind(end);
        }
        if (want != Want.VOID) {
            body.constant(Symbol.NIL, want);
        }
    }

    /// Where the landing jumps for each tag: a tag that nobody goes to has no place in the code, and any other stands for it.
    private static List<Mark> targets(TagScope scope, List<Mark> marks) {
        int used = 0;
        while (!scope.tags.get(used).used) {
            used++;
        }
        Mark someUsed = marks.get(used);
        List<Mark> targets = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            targets.add(scope.tags.get(i).used ? marks.get(i) : someUsed);
        }
        return targets;
    }

    /// The normal end of a TAGBODY that others go to, and the handler that jumps to its tags; it covers itself.
    private void landing(Extent extent, int token, int depth, int catchCount, List<Mark> marks, Mark end) {
        Code code = body.code;
        body.extents.exit();
        extent.leave(true);
        code.jump(end);
        if (!extent.ranges.isEmpty()) {
            land(extent, token, depth, catchCount, "tagbody", ConstantDescs.CD_int);
            code.tableSwitch(1, marks, marks.getFirst());
        }
        code.bind(end);
    }

    void go(Node.Go n) {
        OpenTagbody target = tagbodies.get(n.tag().scope);
        Code code = body.code;
        if (target == null) {
            body.line(n.position());
            code.aload0().aload(body.places.get(n.tag().scope.token).slot()).constant(n.tag().index);
            body.literal(n.tag().name, Jvm.OBJECT);
            code.invokeStatic(Jvm.EXITS, "go", Jvm.ERROR, Jvm.THREAD, Jvm.OBJECT, ConstantDescs.CD_int, Jvm.OBJECT).athrow();
            return;
        }
        Mark mark = target.tags().get(n.tag().index - 1);
        body.extents.unwindTo(target.height(), false, () -> code.jump(mark));
    }
}
