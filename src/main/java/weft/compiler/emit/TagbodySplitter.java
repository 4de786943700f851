package weft.compiler.emit;

import java.util.ArrayList;
import java.util.List;
import weft.compiler.ir.BlockTag;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;
import weft.compiler.ir.Variable;
import weft.compiler.pass.Children;
import weft.compiler.pass.Rewriter;
import weft.object.Symbol;

/// Makes of a TAGBODY with very many segments a loop over groups of segments, each of which can become a routine.
///
/// A variable holds the number of the segment that comes next. A group is a TAGBODY of its own that begins by jumping to that
/// segment; GO to another group, or falling off the end, sets the variable and leaves the group, and the loop enters the next.
final class TagbodySplitter {

    private static final Node NIL = new Node.Constant(Symbol.NIL);

    private final Node.Tagbody whole;
    private final CodeSize sizes;
    private final int groupSize;
    private final Variable next;

    private TagbodySplitter(Node.Tagbody whole, CodeSize sizes, int groupSize) {
        this.whole = whole;
        this.sizes = sizes;
        this.groupSize = groupSize;
        this.next = new Variable(null, whole.scope().owner);
    }

    /// An equivalent of `whole`, or `whole` itself when closures go to its tags.
    static Node split(Node.Tagbody whole, CodeSize sizes, int groupSize) {
        boolean shared = whole.segments().stream().anyMatch(s -> closuresGoTo(whole.scope(), s));
        return shared ? whole : new TagbodySplitter(whole, sizes, groupSize).loop();
    }

    private static boolean closuresGoTo(TagScope scope, Node node) {
        for (Lambda l : Children.functions(node)) {
            if (goesTo(scope, l.body)) {
                return true;
            }
        }
        return Children.of(node).stream().anyMatch(c -> closuresGoTo(scope, c));
    }

    private static boolean goesTo(TagScope scope, Node node) {
        return node instanceof Node.Go g && g.tag().scope == scope
            || Children.functions(node).stream().anyMatch(l -> goesTo(scope, l.body))
            || Children.of(node).stream().anyMatch(c -> goesTo(scope, c));
    }

    private Node loop() {
        List<Integer> starts = new ArrayList<>();
        int size = 0;
        int count = whole.segments().size();
        for (int i = 0; i < count; i++) {
            if (i == 0 || size > groupSize) {
                starts.add(i);
                size = 0;
            }
            size += sizes.of(whole.segments().get(i)) + 12;
        }
        List<Node> groups = new ArrayList<>();
        for (int g = 0; g < starts.size(); g++) {
            groups.add(group(starts.get(g), g + 1 < starts.size() ? starts.get(g + 1) : count));
        }
        TagScope scope = new TagScope(whole.scope().owner);
        TagScope.Tag top = scope.add(null);
        top.used = true;
        Node again = new Node.If(less(count), new Node.Go(top, null), NIL);
        Node body = new Node.Progn(List.of(choose(starts, groups, 0, groups.size()), again));
        return new Node.Let(next, new Node.Constant(0L), new Node.Tagbody(scope, List.of(NIL, body)));
    }

    private Node less(int n) {
        return new Node.Arithmetic(Node.Operator.LESS, new Node.LocalRead(next), new Node.Constant((long) n), null);
    }

    /// The one of `nodes` from `from` to `to` that the variable says: `starts` are the first numbers.
    private Node choose(List<Integer> starts, List<Node> nodes, int from, int to) {
        if (to - from == 1) {
            return nodes.get(from);
        }
        int middle = (from + to) / 2;
        return new Node.If(less(starts.get(middle)), choose(starts, nodes, from, middle), choose(starts, nodes, middle, to));
    }

    private Node goOn(int segment) {
        return new Node.LocalWrite(next, new Node.Constant((long) segment));
    }

    private Node group(int start, int end) {
        TagScope scope = new TagScope(whole.scope().owner);
        BlockTag block = new BlockTag(Symbol.NIL, whole.scope().owner);
        block.used = true;
        List<Integer> numbers = new ArrayList<>();
        List<Node> jumps = new ArrayList<>();
        for (int i = start; i < end; i++) {
            TagScope.Tag tag = scope.add(null);
            tag.used = true;
            numbers.add(i);
            jumps.add(new Node.Go(tag, null));
        }
        Rewriter jumper = new Rewriter() {
            @Override public Node rewrite(Node node) {
                if (node instanceof Node.Go go && go.tag().scope == whole.scope()) {
                    int target = go.tag().index;
                    return target >= start && target < end ? jumps.get(target - start)
                        : new Node.Progn(List.of(goOn(target), new Node.ReturnFrom(block, NIL, null)));
                }
                return parts(node);
            }
        };
        List<Node> segments = new ArrayList<>();
        segments.add(choose(numbers, jumps, 0, jumps.size()));
        for (int i = start; i < end; i++) {
            Node s = jumper.rewrite(whole.segments().get(i));
            segments.add(i == end - 1 ? new Node.Progn(List.of(s, goOn(end))) : s);
        }
        return new Node.Block(block, new Node.Tagbody(scope, segments));
    }
}
