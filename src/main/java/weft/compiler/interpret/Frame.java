package weft.compiler.interpret;

import java.util.IdentityHashMap;
import java.util.Map;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Variable;

/// Gives the variables of one function their slots in its frames.
final class Frame {

    private final Map<Variable, Integer> slots = new IdentityHashMap<>();
    private int size;
    private int pending = -1;

    Frame(Lambda lambda) {
        lambda.required.forEach(this::slot);
        lambda.optional.forEach(this::slot);
        if (lambda.rest != null) {
            slot(lambda.rest);
        }
        lambda.keyVariables.forEach(this::slot);
        lambda.captured.forEach(this::slot);
    }

    /// The slot of `v`, given one if it has none.
    int slot(Variable v) {
        Integer s = slots.get(v);
        if (s == null) {
            s = size++;
            slots.put(v, s);
        }
        return s;
    }

    /// The slot of `v`, or null when it has none.
    Integer find(Variable v) {
        return slots.get(v);
    }

    /// The slot for the target of a jump under way; the one after it is for the value that travels along.
    int pending() {
        if (pending < 0) {
            pending = size;
            size += 2;
        }
        return pending;
    }

    int size() {
        return size;
    }
}
