package weft.compiler.interpret;

import java.util.IdentityHashMap;
import java.util.Map;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Variable;

/// Gives the variables of one function their slots in its frames.
final class Frame {

    static final int PENDING = 0;
    static final int VALUE = 1;
    static final int FIRST = 2;

    private final Map<Variable, Integer> slots = new IdentityHashMap<>();
    private int size = FIRST;

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

    /// A slot that belongs to no variable.
    int fresh() {
        return size++;
    }

    int size() {
        return size;
    }
}
