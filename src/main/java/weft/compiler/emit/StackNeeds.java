package weft.compiler.emit;

import java.util.IdentityHashMap;
import java.util.Map;
import weft.compiler.ir.Node;
import weft.compiler.pass.Children;

/// Which nodes can only be evaluated while the JVM's operand stack is empty: those with handlers, jump targets or jumps inside.
///
/// A handler empties the stack, a jump must find it as its target does, and HotSpot replaces a running loop by compiled
/// code only when it is empty. Whoever pushes operands evaluates such nodes first, into local variables.
final class StackNeeds {

    private final Map<Node, Boolean> known = new IdentityHashMap<>();

    boolean empty(Node node) {
        Boolean k = known.get(node);
        if (k == null) {
            k = find(node);
            known.put(node, k);
        }
        return k;
    }

    private boolean find(Node node) {
        return switch (node) {
            case Node.Constant _, Node.LocalRead _, Node.Supplied _, Node.Close _, Node.SpecialRead _ -> false;
            case Node.ReturnFrom _, Node.Tagbody _, Node.Go _, Node.Catch _, Node.UnwindProtect _, Node.BindSpecials _, Node.Progv _ -> true;
            case Node.Block b when b.tag().used -> true;
            default -> Children.of(node).stream().anyMatch(this::empty);
        };
    }
}
