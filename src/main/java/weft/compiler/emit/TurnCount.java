package weft.compiler.emit;

import java.lang.classfile.Opcode;
import java.lang.constant.ConstantDescs;
import java.util.List;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;
import weft.compiler.pass.BriefNodes;

/// The count of the turns of a loop that calls functions and has no limit that [CountedLoop] could use: the loop polls in one turn of
/// [CountedLoop#CALLING_TURNS]. A poll in each costs little itself, but the JIT moves no memory access across it, and so keeps nothing in registers from turn
/// to turn. Where turns do not call, the count costs more than it saves.
final class TurnCount {

    private final Code code;
    private final Body body;
    private final int slot;
    private final Node head;

    private TurnCount(Body body, Node head) {
        this.body = body;
        this.code = body.code;
        this.head = head;
        this.slot = code.newSlot(ConstantDescs.CD_int);
    }

    /// Starts the count of the loop in `n`; null when it has none.
    static TurnCount start(Body body, Node.Tagbody n) {
        TagScope.Tag tag = CountedLoop.onlyHead(body, n);
        if (tag == null || !n.segments().stream().allMatch(BriefNodes::isBriefBetweenCalls)
            || n.segments().stream().allMatch(BriefNodes::isBrief)) {
            return null;
        }
        Node head = n.segments().get(tag.index);
        if (body.facts.part(head) != null || !(head instanceof Node.Progn p) || !(p.forms().getFirst() instanceof Node.Poll)) {
            return null;
        }
        TurnCount count = new TurnCount(body, head);
        count.restart();
        return count;
    }

    /// True when `segment` begins with the poll of the loop.
    boolean isHead(Node segment) {
        return segment == head;
    }

    /// Writes the segment that begins with the poll.
    void write() {
        Mark on = code.mark();
        code.write(b -> b.iinc(slot, -1).iload(slot)).branch(Opcode.IFGT, on);
        restart();
        List<Node> nodes = ((Node.Progn) head).forms();
        body.emit(nodes.getFirst(), Want.VOID);
        code.bind(on);
        nodes.subList(1, nodes.size()).forEach(node -> body.emit(node, Want.VOID));
    }

    private void restart() {
        code.constant(CountedLoop.CALLING_TURNS).write(b -> b.istore(slot));
    }
}
