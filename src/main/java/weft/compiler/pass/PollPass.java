package weft.compiler.pass;

import java.util.ArrayList;
import java.util.List;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;

/// Places the safe points: at the entry of every function that calls others, and at every loop head.
///
/// A leaf function has neither poll nor depth count: it ends by itself or polls in its loops. With `insert-safepoints` 0 no
/// poll is placed, but depth is still counted. Loops that count to a limit poll between strips only, and those
/// that call in some turns only: see `emit/CountedLoop`, `emit/TurnCount`.
public final class PollPass extends Rewriter {

    private PollPass() {}

    /// Treats `lambda` and every function inside it.
    public static void run(Lambda lambda) {
        boolean polls = lambda.policy.insertSafepoints() > 0;
        lambda.countsDepth = calls(lambda.body);
        lambda.pollAtEntry = polls && lambda.countsDepth;
        if (polls) {
            lambda.body = new PollPass().rewrite(lambda.body);
        }
        inside(lambda.body);
    }

    private static void inside(Node node) {
        Children.functions(node).forEach(PollPass::run);
        Children.of(node).forEach(PollPass::inside);
    }

    /// True when running `node` may enter code that polls or recurs.
    public static boolean calls(Node node) {
        return switch (node) {
            case Node.Call _, Node.LocalCall _, Node.Funcall _, Node.MultipleValueCall _ -> true;
            case Node.Primitive p when !quiet(p) -> true;
            default -> Children.of(node).stream().anyMatch(PollPass::calls);
        };
    }

    /// True of a builtin that neither blocks nor calls, and polls in the middle of arithmetic at most.
    private static boolean quiet(Node.Primitive p) {
        return p.builtin().row().hasEffect("NO_POLL") || p.builtin().row().hasEffect("POLLS_IF_LONG");
    }

    @Override public Node rewrite(Node node) {
        Node done = parts(node);
        if (!(done instanceof Node.Tagbody(TagScope scope, List<Node> segments)) || scope.tags.stream().noneMatch(t -> t.loopHead)) {
            return done;
        }
        List<Node> polling = new ArrayList<>(segments);
        for (TagScope.Tag tag : scope.tags) {
            if (tag.loopHead) {
                polling.set(tag.index, new Node.Progn(List.of(new Node.Poll(), segments.get(tag.index))));
            }
        }
        return new Node.Tagbody(scope, polling);
    }
}
