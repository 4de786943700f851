package weft.compiler.emit;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.compiler.pass.Children;
import weft.object.AdjustableVector;
import weft.object.Cons;
import weft.object.MultiArray;
import weft.object.SimpleVector;

/// Looks for objects in the literals of functions and of those inside them, into each list and array once.
final class LiteralSearch {

    private final Predicate<Object> wanted;
    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    /// @param wanted is asked about everything but conses, once about each object
    LiteralSearch(Predicate<Object> wanted) {
        this.wanted = wanted;
    }

    /// True if a literal of `code` is or contains something wanted that has not been met before.
    boolean in(Lambda code) {
        return inNode(code.body);
    }

    private boolean inNode(Node node) {
        return node instanceof Node.Constant(Object value) && inObject(value)
            || Children.of(node).stream().anyMatch(this::inNode)
            || Children.functions(node).stream().anyMatch(f -> inNode(f.body));
    }

    private boolean inObject(Object value) {
        Object o = value;
        for (; o instanceof Cons c && visited.add(c); o = c.cdr) {
            if (inObject(c.car)) {
                return true;
            }
        }
        return visited.add(o) && (wanted.test(o) || switch (o) {
            case SimpleVector v -> {
                boolean found = false;
                for (Object e : v.data) {
                    found |= inObject(e);
                }
                yield found;
            }
            case MultiArray a -> inObject(a.target);
            case AdjustableVector v -> inObject(v.target);
            case null, default -> false;
        });
    }
}
