package weft.array;

import weft.builtin.Arguments;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispArray;
import weft.object.LispPackage;
import weft.object.Symbol;

/// The dimensions of an array as a Lisp argument: an integer or a list of integers.
public final class Dimensions {

    /// ARRAY-DIMENSION-LIMIT and ARRAY-TOTAL-SIZE-LIMIT: dimensions and sizes are below it.
    public static final int LIMIT = Integer.MAX_VALUE - 8;
    /// ARRAY-RANK-LIMIT.
    public static final int RANK_LIMIT = 64;

    private static final Object TYPE = Cons.list(LispPackage.COMMON_LISP.define("INTEGER"), 0L, LIMIT - 1L);

    private Dimensions() {}

    public static int[] parse(Object x) {
        if (!(x instanceof Cons) && x != Symbol.NIL) {
            return new int[] {one(x)};
        }
        java.util.ArrayList<Integer> all = new java.util.ArrayList<>();
        Object l = x;
        while (l != Symbol.NIL) {
            Cons c = Arguments.cast(l, Cons.class);
            all.add(one(c.car));
            l = c.cdr;
            if (all.size() >= RANK_LIMIT) {
                throw Errors.error("An array has less than ~D dimensions", (long) RANK_LIMIT);
            }
        }
        int[] out = new int[all.size()];
        long size = 1;
        for (int i = 0; i < out.length; i++) {
            out[i] = all.get(i);
            size *= out[i];
            if (size >= LIMIT) {
                if (!all.contains(0)) {
                    throw Errors.error("An array of dimensions ~S would be too large", x);
                }
                size = 0;
            }
        }
        return out;
    }

    private static int one(Object x) {
        if (x instanceof Long n && n >= 0 && n < LIMIT) {
            return (int) (long) n;
        }
        throw Errors.typeError(x, TYPE);
    }

    public static int size(int[] dimensions) {
        int size = 1;
        for (int d : dimensions) {
            size *= d;
        }
        return size;
    }

    /// The dimensions of `array` as a fresh Lisp list.
    public static Object list(LispArray array) {
        Object list = Symbol.NIL;
        for (int i = array.rank() - 1; i >= 0; i--) {
            list = new Cons((long) array.dimension(i), list);
        }
        return list;
    }
}
