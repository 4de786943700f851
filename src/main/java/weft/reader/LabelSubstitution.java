package weft.reader;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispArray;
import weft.object.StandardObject;
import weft.object.StructureObject;

/// Puts the object of a label in the places that were read before it was complete.
///
/// Walks conses, general arrays, structures and instances with a stack of its own, each object once, so that neither depth nor
/// cycles matter.
final class LabelSubstitution {

    private final Label label;
    private final IdentityHashMap<Object, Object> seen = new IdentityHashMap<>();
    private final ArrayDeque<Object> open = new ArrayDeque<>();

    LabelSubstitution(Label label) {
        this.label = label;
    }

    void run(Object root) {
        visit(root);
        while (!open.isEmpty()) {
            fill(open.pop());
        }
    }

    private Object visit(Object x) {
        if (x == label) {
            return label.value;
        }
        boolean compound = x instanceof Cons || x instanceof StructureObject || x instanceof StandardObject
            || x instanceof LispArray a && a.elementType() == ElementType.T;
        if (compound && seen.put(x, x) == null) {
            open.push(x);
        }
        return x;
    }

    private void fill(Object x) {
        switch (x) {
            case Cons c -> {
                c.car = visit(c.car);
                c.cdr = visit(c.cdr);
            }
            case LispArray a -> {
                for (int i = 0, n = a.totalSize(); i < n; i++) {
                    Object old = a.getRowMajor(i);
                    if (visit(old) != old) {
                        a.setRowMajor(i, label.value);
                    }
                }
            }
            case StructureObject s -> fillSlots(s.slots);
            case StandardObject o -> fillSlots(o.slots);
            default -> { }
        }
    }

    private void fillSlots(Object[] slots) {
        for (int i = 0; i < slots.length; i++) {
            slots[i] = visit(slots[i]);
        }
    }
}
