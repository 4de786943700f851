package weft.compiler.emit;

import java.util.IdentityHashMap;
import java.util.Map;
import weft.compiler.ir.Node;
import weft.compiler.pass.Children;

/// Estimates of how many bytes of code nodes become: rather too many than too few.
final class CodeSize {

    /// What deferring interrupts adds to one copy of cleanup forms.
    private static final int DEFERRAL = 40;

    private final Map<Node, Integer> known = new IdentityHashMap<>();

    /// The size of `node` with everything in it that runs in the same activation.
    int of(Node node) {
        Integer size = known.get(node);
        if (size == null) {
            size = own(node);
            for (Node child : Children.of(node)) {
                size += of(child);
            }
            if (node instanceof Node.UnwindProtect u) {
                size += 2 * of(u.cleanup()) + (u.deferring() ? 3 * DEFERRAL : 0);
            }
            known.put(node, size);
        }
        return size;
    }

    /// Says that `node` is now a call of a routine of its own.
    void cut(Node node) {
        known.put(node, 60);
    }

    /// Forgets what was known of `node`, because something in it has been cut.
    void changed(Node node) {
        known.remove(node);
    }

    private static int own(Node node) {
        return switch (node) {
            case Node.Constant _ -> 8;
            case Node.LocalRead _, Node.Poll _, Node.Progn _, Node.Labels _ -> 6;
            case Node.LocalWrite _, Node.Let _, Node.If _, Node.Supplied _ -> 12;
            case Node.Call c -> 20 + 6 * c.arguments().size();
            case Node.LocalCall c -> 50 + 6 * c.arguments().size();
            case Node.Funcall c -> 24 + 6 * c.arguments().size();
            case Node.Primitive p -> 24 + 12 * p.arguments().size();
            case Node.Values v -> 12 + 6 * v.arguments().size();
            case Node.MultipleValueCall c -> 24 + 20 * c.arguments().size();
            case Node.MultipleValueBind b -> 16 + 16 * b.variables().size();
            case Node.BindSpecials b -> 30 + 45 * b.symbols().size();
            case Node.Close _ -> 60;
            case Node.Catch _, Node.Block _, Node.Progv _, Node.UnwindProtect _ -> 70;
            case Node.Tagbody _ -> 240; // with what is written twice of a loop in strips
            case Node.The _ -> 26;
            case Node.Arithmetic _ -> 80;
            default -> 20;
        };
    }
}
