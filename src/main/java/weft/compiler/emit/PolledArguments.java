package weft.compiler.emit;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import weft.compiler.ir.Node;
import weft.compiler.pass.Children;

/// Self tail calls that need no poll of their own, because evaluating an argument always calls the function itself: a function that jumps back
/// compares its depth with the entry limit on every path, and that is a safe point (see [Entrance]).
///
/// The jump is still a fence for the JIT, which costs no instruction on x86: it may inline the call, and would otherwise read the entry limit once for all turns.
/// Such a call may go by name, when something is traced or its arguments do not fit, and so to another definition; on that path it polls itself.
final class PolledArguments {

    private final Body body;
    /// The call that each list of arguments relies on.
    private final Map<List<Node>, Node> calls = new IdentityHashMap<>();

    PolledArguments(Body body) {
        this.body = body;
    }

    /// Chooses a call among `arguments` to rely on, if there is one; to be called before they are written.
    void rely(List<Node> arguments) {
        Node call = callIn(arguments);
        if (call != null) {
            calls.put(arguments, call);
        }
    }

    /// True when the safe point of a jump with `arguments` is that of a call among them.
    boolean serve(List<Node> arguments) {
        return calls.containsKey(arguments);
    }

    /// True when some jump relies on `call`.
    boolean mustPoll(Node call) {
        return calls.containsValue(call);
    }

    private Node callIn(List<Node> nodes) {
        for (Node n : nodes) {
            Node call = callIn(n);
            if (call != null) {
                return call;
            }
        }
        return null;
    }

    /// A call of the function being written that `node` always evaluates, in this same method.
    private Node callIn(Node node) {
        if (body.facts.part(node) != null) {
            return null;
        }
        if (DirectCalls.isCallOf(body.routine, node, body.facts)) {
            return node;
        }
        return switch (node) {
            case Node.If i -> callIn(i.test());
            case Node.Call _, Node.LocalCall _, Node.Primitive _, Node.Arithmetic _, Node.Progn _, Node.Let _, Node.LocalWrite _, Node.The _ ->
                callIn(Children.of(node));
            default -> null;
        };
    }
}
