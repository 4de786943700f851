package weft.object;

import java.util.ArrayList;
import java.util.List;

/// Class precedence lists by topological sort (CLHS 4.3.5).
///
/// Every class comes before its direct superclasses, and these in their own order; where several could come next, the one
/// that has a direct subclass rightmost in the list so far.
public final class Precedence {

    private Precedence() {}

    /// The precedence list of `c` with these direct superclasses, all of which have one; null when there is none that agrees.
    public static LispClass[] of(LispClass c, LispClass[] supers) {
        if (supers.length == 0) {
            return new LispClass[] {c};
        }
        if (supers.length == 1) {
            LispClass[] above = supers[0].precedence;
            LispClass[] list = new LispClass[above.length + 1];
            list[0] = c;
            System.arraycopy(above, 0, list, 1, above.length);
            return list;
        }
        return sorted(c, supers);
    }

    private static LispClass[] sorted(LispClass c, LispClass[] supers) {
        List<LispClass> waiting = new ArrayList<>();
        List<LispClass[]> orders = new ArrayList<>();
        waiting.add(c);
        orders.add(order(c, supers));
        for (LispClass s : supers) {
            for (LispClass above : s.precedence) {
                if (!waiting.contains(above)) {
                    waiting.add(above);
                    orders.add(order(above, directSuperclasses(above)));
                }
            }
        }
        List<LispClass> list = new ArrayList<>();
        while (!waiting.isEmpty()) {
            LispClass next = choose(list, waiting, orders);
            if (next == null) {
                return null;
            }
            list.add(next);
            waiting.remove(next);
        }
        return list.toArray(new LispClass[0]);
    }

    /// The class of `waiting` that nothing waiting must precede, and of several the one whose direct subclass stands rightmost in `list`.
    private static LispClass choose(List<LispClass> list, List<LispClass> waiting, List<LispClass[]> orders) {
        List<LispClass> free = new ArrayList<>();
        for (LispClass w : waiting) {
            if (!mustWait(w, waiting, orders)) {
                free.add(w);
            }
        }
        if (free.size() <= 1) {
            return free.isEmpty() ? null : free.get(0);
        }
        for (int i = list.size() - 1; i >= 0; i--) {
            for (LispClass[] o : orders) {
                if (o[0] == list.get(i)) {
                    for (int k = 1; k < o.length; k++) {
                        if (free.contains(o[k])) {
                            return o[k];
                        }
                    }
                }
            }
        }
        return free.get(0);
    }

    private static boolean mustWait(LispClass w, List<LispClass> waiting, List<LispClass[]> orders) {
        for (LispClass[] o : orders) {
            for (int k = 1; k < o.length; k++) {
                if (o[k] == w && waiting.contains(o[k - 1])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static LispClass[] order(LispClass c, LispClass[] supers) {
        LispClass[] o = new LispClass[supers.length + 1];
        o[0] = c;
        System.arraycopy(supers, 0, o, 1, supers.length);
        return o;
    }

    private static LispClass[] directSuperclasses(LispClass c) {
        List<LispClass> out = new ArrayList<>();
        for (Object l = c.slots[DIRECT_SUPERCLASSES]; l instanceof Cons cell; l = cell.cdr) {
            out.add((LispClass) cell.car);
        }
        return out.toArray(new LispClass[0]);
    }

    /// Position of the slot DIRECT-SUPERCLASSES in every class metaobject.
    static final int DIRECT_SUPERCLASSES = 1;
}
