package weft.compiler.pass;

import java.util.List;
import java.util.function.Predicate;
import weft.compiler.ir.Node;

/// Nodes whose evaluation takes a short time, whatever their operands are (but for sums of very long integers): a loop of nothing else may make some turns
/// without a safe point.
public final class BriefNodes {

    /// Most nodes in what is copied.
    private static final int MAX_COPIED = 40;

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
            case Node.Primitive p -> p.builtin().row().hasEffect("BRIEF");
            case Node.Arithmetic a -> a.operator() != Node.Operator.MULTIPLY || a.left() instanceof Node.Constant || a.right() instanceof Node.Constant;
            default -> true;
        };
        return own && Children.of(node).stream().allMatch(BriefNodes::isBriefBetweenCalls);
    }

    /// True when no arithmetic in the brief `node` takes a number that may be long.
    ///
    /// @param isShort true of nodes whose values are no long numbers
    public static boolean isOfShortNumbers(Node node, Predicate<Node> isShort) {
        return (!isArithmetic(node) || isMadeOfShort(node, isShort)) && Children.of(node).stream().allMatch(child -> isOfShortNumbers(child, isShort));
    }

    private static boolean isMadeOfShort(Node node, Predicate<Node> isShort) {
        return Children.of(node).stream().allMatch(x -> isShort.test(x) || isArithmetic(x) && isMadeOfShort(x, isShort));
    }

    /// Builtins that are pure and yet allocate yield numbers, or something as long as what they are given.
    private static boolean isArithmetic(Node node) {
        return node instanceof Node.Arithmetic
            || node instanceof Node.Primitive p && p.builtin().row().hasEffect("PURE") && p.builtin().row().hasEffect("ALLOCATES");
    }

    /// True when two copies of `nodes` in the code do no harm: they are small, and bind nothing and make no place that others know.
    public static boolean areCopyable(List<Node> nodes) {
        return nodes.stream().allMatch(BriefNodes::isPlain) && nodes.stream().mapToInt(BriefNodes::size).sum() <= MAX_COPIED;
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
