package weft.compiler.emit;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;
import weft.compiler.pass.BriefNodes;
import weft.compiler.pass.Children;

/// A loop of a TAGBODY that counts to a limit, cut into strips.
///
/// Before a strip stands how far the count may go in it (see [weft.runtime.safepoint.Strip]). While the count has not come there, which includes that the loop goes on, a turn
/// ends with a jump to the begin of the strip and no other test. The poll stands between two strips, and so not at all in a loop of few turns. Hence the JIT
/// sees an inner loop with nothing in it that keeps memory accesses apart. Only loops whose turns are brief but for calls are cut; those that contain loops are not.
///
/// A tag before the test that only the way into the loop jumps to (DO has one) gets no place in the code: what follows it is written once more where the jump stands. A
/// jump into the inner loop would make it one that no JIT understands.
final class CountedLoop {

    private static final ClassDesc LONG = ConstantDescs.CD_long;

    /// Turns between two polls at most. The time that a request waits is bounded by them, since the work of a turn is.
    private static final int TURNS = 1024;
    /// The same where turns add or compare numbers that may be of any length.
    private static final int LENGTHY_TURNS = 128;
    /// The same where turns call functions: those that do not poll themselves have no loops, but may call builtins that take long.
    static final int CALLING_TURNS = 16;

    private final Body body;
    final TagScope.Tag head;
    /// The last segment that belongs to the loop.
    final int lastSegment;
    /// What the loop evaluates from the tag on, poll first, and, after [#end], what follows in the segment of the jump back.
    private final List<Node> nodes;
    /// The position of the test whose place the strip takes.
    private final int test;
    /// The test stands at the head of the loop, and the strip takes its place at the jump back.
    private final boolean testFirst;
    /// The position of the jump back.
    private final int end;
    /// The position to which the way into the loop jumps, or -1 when it begins at the tag.
    private final int entry;
    private final LoopCount count;
    /// What the count may go in one strip.
    private final long reach;
    private final int bound;
    /// Where the first strip begins, behind the poll.
    private final Mark start;
    private final Mark inner;
    private final Mark after;

    private CountedLoop(Body body, TagScope.Tag head, Layout layout, int test, boolean testFirst, LoopCount count) {
        this.body = body;
        this.head = head;
        this.lastSegment = layout.lastSegment;
        this.nodes = layout.nodes;
        this.end = layout.end;
        this.entry = layout.entry;
        this.test = test;
        this.testFirst = testFirst;
        this.count = count;
        this.reach = count.step() * turns(layout.nodes.subList(0, end + 1));
        this.bound = body.code.newSlot(LONG);
        this.start = body.code.mark();
        this.inner = body.code.mark();
        this.after = body.code.mark();
    }

    private int turns(List<Node> turn) {
        return !turn.stream().allMatch(BriefNodes::isBrief) ? CALLING_TURNS
            : turn.stream().allMatch(n -> BriefNodes.isOfShortNumbers(n, this::isShort)) ? TURNS : LENGTHY_TURNS;
    }

    /// In a strip the count and the limit are fixnums.
    private boolean isShort(Node node) {
        return body.kindOf(node) != ValueKind.OBJECT || node instanceof Node.LocalRead(Variable v)
            && (v == count.variable() || count.limit() instanceof Node.LocalRead(Variable limit) && v == limit);
    }

    // --- what is such a loop

    /// The loop in `n` that can be cut into strips, or null.
    static CountedLoop of(Body body, Node.Tagbody n) {
        TagScope.Tag head = onlyHead(body, n);
        if (head == null) {
            return null;
        }
        Layout layout = new Layout(body, n, head);
        if (!layout.isLoop || !layout.nodes.subList(0, layout.end + 1).stream().allMatch(node -> BriefNodes.isBriefBetweenCalls(node) && isWhole(body, node))) {
            return null;
        }
        for (int at : layout.lastTests()) {
            LoopCount c = layout.count(at);
            if (c != null && isHeld(body, c)) {
                return new CountedLoop(body, head, layout, at, false, c);
            }
        }
        LoopCount c = layout.testsFirst() ? layout.count(1) : null;
        return c != null && isHeld(body, c) ? new CountedLoop(body, head, layout, 1, true, c) : null;
    }

    /// The head of the only loop that `n` makes, if nobody else goes to its tags; else null.
    static TagScope.Tag onlyHead(Body body, Node.Tagbody n) {
        List<TagScope.Tag> heads = n.scope().tags.stream().filter(t -> t.loopHead && t.used).toList();
        return heads.size() == 1 && !body.facts.isLeftFromOutside(n.scope()) ? heads.getFirst() : null;
    }

    private static boolean isWhole(Body body, Node node) {
        return body.facts.part(node) == null && Children.of(node).stream().allMatch(child -> isWhole(body, child));
    }

    /// The count and its limit are in slots of this method.
    private static boolean isHeld(Body body, LoopCount c) {
        Place p = body.places.get(c.variable());
        return p != null && !body.facts.isShared(c.variable()) && (p.split() != null || p.kind() == ValueKind.FIXNUM)
            && (c.limit() instanceof Node.Constant || c.limit() instanceof Node.LocalRead(Variable v) && isHeld(body, v));
    }

    private static boolean isHeld(Body body, Variable limit) {
        Place p = body.places.get(limit);
        return p != null && !p.inCell() && (!body.facts.isAssigned(limit) || !body.facts.isShared(limit))
            && (p.split() != null || p.kind() == ValueKind.FIXNUM || p.kind() == ValueKind.OBJECT);
    }

    /// The nodes of the loop in one list.
    private static final class Layout {
        final TagScope.Tag head;
        final List<Node> nodes = new ArrayList<>();
        int end = -1;
        int entry = -1;
        int lastSegment;
        boolean isLoop;

        Layout(Body body, Node.Tagbody n, TagScope.Tag head) {
            this.head = head;
            TagScope.Tag way = null;
            for (lastSegment = head.index; lastSegment < n.segments().size(); lastSegment++) {
                TagScope.Tag tag = n.scope().tags.get(lastSegment - 1);
                if (tag != head && tag.used) {
                    if (way != null) {
                        return;
                    }
                    way = tag;
                    entry = nodes.size();
                }
                int from = nodes.size();
                flatten(body, n.segments().get(lastSegment), nodes);
                for (int i = from; i < nodes.size() && end < 0; i++) {
                    end = isJumpBack(nodes.get(i)) ? i : -1;
                }
                if (end >= 0) {
                    break;
                }
            }
            isLoop = end >= 0 && nodes.getFirst() instanceof Node.Poll && jumps(n, head) == 1 && (way == null || isWayIn(body, n, way));
        }

        private boolean isJumpBack(Node node) {
            return isGo(node, head) || node instanceof Node.If i && (isGo(i.then(), head) || isGo(i.otherwise(), head));
        }

        /// The only jump to `way` ends what stands before the loop, and what follows `way` can be written twice.
        private boolean isWayIn(Body body, Node.Tagbody n, TagScope.Tag way) {
            List<Node> before = new ArrayList<>();
            flatten(body, n.segments().get(head.index - 1), before);
            return !before.isEmpty() && isGo(before.getLast(), way) && jumps(n, way) == 1 && BriefNodes.areCopyable(nodes.subList(entry, end + 1));
        }

        /// Where tests stand that end a turn, at the jump back or shortly before, with nothing in between that cannot be written twice.
        List<Integer> lastTests() {
            List<Integer> all = new ArrayList<>();
            for (int i = end; i >= Math.max(1, entry) && (i == end || BriefNodes.areCopyable(nodes.subList(i, end + 1))); i--) {
                if (nodes.get(i) instanceof Node.If f && (i == end || isExit(f))) {
                    all.add(i);
                }
            }
            return all;
        }

        /// True when a test begins each turn.
        boolean testsFirst() {
            return entry < 0 && nodes.get(1) instanceof Node.If f && isExit(f) && isGo(nodes.get(end), head);
        }

        LoopCount count(int test) {
            Node.If f = (Node.If) nodes.get(test);
            return LoopCount.of(f.test(), goesOn(f), nodes.subList(0, end + 1));
        }

        /// True when the loop goes on where the test is true.
        private boolean goesOn(Node.If test) {
            return isGo(test.then(), head) || leaves(test.otherwise());
        }

        private boolean isExit(Node.If test) {
            return leaves(test.then()) && test.otherwise() instanceof Node.Constant || leaves(test.otherwise()) && test.then() instanceof Node.Constant;
        }

        private boolean leaves(Node node) {
            return node instanceof Node.ReturnFrom || node instanceof Node.Go && !isGo(node, head);
        }

        private static boolean isGo(Node node, TagScope.Tag tag) {
            return node instanceof Node.Go g && g.tag() == tag;
        }

        private static int jumps(Node node, TagScope.Tag tag) {
            return (isGo(node, tag) ? 1 : 0) + Children.of(node).stream().mapToInt(child -> jumps(child, tag)).sum();
        }

        private static void flatten(Body body, Node node, List<Node> all) {
            if (node instanceof Node.Progn(List<Node> forms) && body.facts.part(node) == null) {
                forms.forEach(f -> flatten(body, f, all));
            } else {
                all.add(node);
            }
        }
    }

    // --- writing it

    /// True when segment `i` is the one before the loop, and ends in a jump into it.
    boolean isEnteredFrom(int i) {
        return entry >= 0 && i == head.index - 1;
    }

    /// Writes the segment before the loop. `marks` are the places of the tags.
    void enter(Node segment, List<Mark> marks) {
        List<Node> before = new ArrayList<>();
        Layout.flatten(body, segment, before);
        before.removeLast();
        emit(before);
        emit(nodes.subList(entry, end + 1), marks, start);
        body.code.jump(after);
    }

    /// Writes the loop, from the place of its tag on. `marks` are the places of the tags.
    void write(List<Mark> marks) {
        Code code = body.code;
        int first = testFirst ? 2 : 1;
        int strip = testFirst ? end : test;
        code.jump(start).bindHead(marks.get(head.index - 1));
        emit(nodes.subList(0, 1));
        code.bind(start);
        emit(nodes.subList(1, first));
        bound();
        code.bindHead(inner);
        emit(nodes.subList(first, strip));
        Mark slow = code.mark();
        unlessFixnum(body.places.get(count.variable()), slow);
        load(count.variable());
        code.load(LONG, bound).write(CodeBuilder::lcmp).branch(count.goesUp() ? Opcode.IFGE : Opcode.IFLE, slow);
        if (strip < end) {
            emit(nodes.subList(strip + 1, end + 1), marks, inner);
            code.jump(after);
        } else {
            code.jump(inner);
        }
        code.bind(slow);
        emit(nodes.subList(strip, end + 1));
        code.bind(after);
        emit(nodes.subList(end + 1, nodes.size()));
    }

    private void emit(List<Node> some) {
        some.forEach(n -> body.emit(n, Want.VOID));
    }

    /// The same, but a jump to the head of the loop goes to `target`.
    private void emit(List<Node> some, List<Mark> marks, Mark target) {
        Mark outer = marks.set(head.index - 1, target);
        emit(some);
        marks.set(head.index - 1, outer);
    }

    /// Stores how far the count may go.
    private void bound() {
        Code code = body.code;
        Mark none = code.mark();
        Mark end = code.mark();
        unlessFixnum(body.places.get(count.variable()), none);
        if (count.limit() instanceof Node.LocalRead(Variable v)) {
            unlessFixnum(body.places.get(v), none);
        }
        load(count.variable());
        switch (count.limit()) {
            case Node.Constant(Long n) -> code.constant((long) n);
            case Node.LocalRead(Variable v) -> load(v);
            default -> throw new IllegalStateException();
        }
        code.constant(count.offset()).constant(reach)
            .invokeStatic(Jvm.STRIP, count.goesUp() ? "below" : "above", LONG, LONG, LONG, LONG, LONG).store(LONG, bound).jump(end)
            .bind(none).constant(count.goesUp() ? Long.MIN_VALUE : Long.MAX_VALUE).store(LONG, bound).bind(end);
    }

    private void unlessFixnum(Place p, Mark target) {
        if (p.split() != null) {
            body.numbers.unlessFixnum(p.split(), target);
        } else if (p.kind() != ValueKind.FIXNUM) {
            body.code.aload(p.slot()).write(b -> b.instanceOf(Jvm.LONG)).branch(Opcode.IFEQ, target);
        }
    }

    private void load(Variable v) {
        Place p = body.places.get(v);
        if (p.split() != null) {
            body.numbers.pushFixnum(p.split());
        } else if (p.kind() == ValueKind.FIXNUM) {
            body.code.load(LONG, p.slot());
        } else {
            body.code.aload(p.slot()).cast(Jvm.LONG).invokeVirtual(Jvm.LONG, "longValue", LONG);
        }
    }
}
