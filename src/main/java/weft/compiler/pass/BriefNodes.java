package weft.compiler.pass;

import java.util.List;
import weft.compiler.ir.Node;

/// Nodes whose evaluation takes a short time, whatever their operands are: a loop of nothing else may make some turns without a safe point.
public final class BriefNodes {

    /// Most nodes in what is copied.
    private static final int MAX_COPIED = 24;

    private BriefNodes() {}

    /// True when evaluating `node` takes a short time.
    public static boolean isBrief(Node node) {
        return isBriefBetweenCalls(node) && !calls(node);
    }

    private static boolean calls(Node node) {
        return isCall(node) || Children.of(node).stream().anyMatch(BriefNodes::calls);
    }

    private static boolean isCall(Node node) {
        return node instanceof Node.Call || node instanceof Node.LocalCall || node instanceof Node.Funcall;
    }

    /// True when evaluating `node` takes a short time but for the calls of functions in it.
    public static boolean isBriefBetweenCalls(Node node) {
        boolean own = switch (node) {
            case Node.MultipleValueCall _, Node.Close _, Node.Labels _, Node.Catch _, Node.Throw _, Node.UnwindProtect _, Node.BindSpecials _, Node.Progv _,
                 Node.LoadTimeValue _ -> false;
            case Node.Tagbody t -> t.scope().tags.stream().noneMatch(tag -> tag.loopHead && tag.used);
            case Node.Primitive p -> isBrief(p);
            case Node.Arithmetic a -> a.operator() != Node.Operator.MULTIPLY || a.left() instanceof Node.Constant || a.right() instanceof Node.Constant;
            default -> true;
        };
        return own && Children.of(node).stream().allMatch(BriefNodes::isBriefBetweenCalls);
    }

    private static boolean isBrief(Node.Primitive p) {
        return List.of(p.builtin().row().effects().split(",")).contains("BRIEF");
    }

    /// True when two copies of `node` in the code do no harm: it is small, and binds nothing and makes no place that others know.
    public static boolean isCopyable(Node node) {
        return isPlain(node) && size(node) <= MAX_COPIED;
    }

    private static boolean isPlain(Node node) {
        boolean own = switch (node) {
            case Node.Constant _, Node.LocalRead _, Node.LocalWrite _, Node.SpecialRead _, Node.GlobalRead _, Node.Primitive _, Node.Arithmetic _, Node.If _,
                 Node.Progn _, Node.The _, Node.Go _, Node.ReturnFrom _ -> true;
            default -> false;
        };
        return own && Children.of(node).stream().allMatch(BriefNodes::isPlain);
    }

    private static int size(Node node) {
        return 1 + Children.of(node).stream().mapToInt(BriefNodes::size).sum();
    }
}
