package weft.object;

/// A cons. `car` and `cdr` are plain fields; atomic operations on them go through [weft.smp].
public final class Cons {

    public Object car;
    public Object cdr;

    public Cons(Object car, Object cdr) {
        this.car = car;
        this.cdr = cdr;
    }

    /// Returns a fresh list of `elements`.
    public static Object list(Object... elements) {
        return listStar(Symbol.NIL, elements);
    }

    /// Returns a fresh list of `elements` that ends in `tail`.
    public static Object listStar(Object tail, Object... elements) {
        return fromArray(elements, 0, tail);
    }

    /// Returns a fresh list of the elements of `elements` from `start`, ending in `tail`.
    public static Object fromArray(Object[] elements, int start, Object tail) {
        Object list = tail;
        for (int i = elements.length - 1; i >= start; i--) {
            list = new Cons(elements[i], list);
        }
        return list;
    }

    @Override public String toString() {
        return "(" + car + " . " + cdr + ")";
    }
}
