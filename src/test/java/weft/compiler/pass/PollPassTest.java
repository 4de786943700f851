package weft.compiler.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.compiler.ir.Policy;
import weft.compiler.ir.TagScope;
import weft.object.Symbol;

/// Where safe points are placed.
class PollPassTest {

    private static final Node NIL = new Node.Constant(Symbol.NIL);
    private static final Node CALL = new Node.Call(Symbol.T, false, List.of(), null);

    private static Lambda function(Node body) {
        Lambda l = new Lambda(Symbol.NIL, null);
        l.body = body;
        return l;
    }

    private static Node.Tagbody loop(Lambda owner, boolean head) {
        TagScope scope = new TagScope(owner);
        TagScope.Tag tag = scope.add(Symbol.T);
        tag.used = true;
        tag.loopHead = head;
        return new Node.Tagbody(scope, List.of(NIL, new Node.Go(tag, null)));
    }

    @Test
    void aLeafHasNeitherPollNorDepth() {
        Lambda leaf = function(new Node.If(NIL, NIL, NIL));
        Node before = leaf.body;
        PollPass.run(leaf);
        assertFalse(leaf.pollAtEntry || leaf.countsDepth);
        assertSame(before, leaf.body);
    }

    @Test
    void aCallerHasBoth() {
        Lambda caller = function(new Node.If(NIL, CALL, NIL));
        PollPass.run(caller);
        assertTrue(caller.pollAtEntry && caller.countsDepth);
    }

    @Test
    void aFunctionInsideIsNoCall() {
        Lambda inner = function(CALL);
        Lambda outer = function(new Node.Close(inner));
        PollPass.run(outer);
        assertFalse(outer.countsDepth);
        assertTrue(inner.countsDepth && inner.pollAtEntry);
    }

    @Test
    void onlyLoopHeadsPoll() {
        Lambda f = function(NIL);
        f.body = loop(f, true);
        PollPass.run(f);
        assertEquals(new Node.Poll(), Children.of(((Node.Tagbody) f.body).segments().get(1)).getFirst());
        Node forward = loop(f, false);
        f.body = forward;
        PollPass.run(f);
        assertSame(forward, f.body);
    }

    @Test
    void withoutSafePointsDepthStillCounts() {
        Lambda f = function(NIL);
        Node.Tagbody loop = loop(f, true);
        f.body = new Node.Progn(List.of(loop, CALL));
        f.policy = new Policy(1, 1, 1, 1, 1, 0);
        PollPass.run(f);
        assertFalse(f.pollAtEntry);
        assertTrue(f.countsDepth);
        assertSame(loop, Children.of(f.body).getFirst());
    }
}
