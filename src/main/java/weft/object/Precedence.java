package weft.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Class precedence lists by topological sort (CLHS 4.3.5).
///
/// Every class comes before its direct superclasses, and these in their own order; where several could come next, the one
/// that has a direct subclass rightmost in the list so far.
public final class Precedence {

    /// What a class that is in the list waits for: it does not come again.
    private static final int PLACED = Integer.MIN_VALUE / 2;

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

    /// The classes get numbers, that of `c` is 0. All this runs cold at each start.
    private static LispClass[] sorted(LispClass c, LispClass[] supers) {
        LispClass[] all = withAllAbove(c, supers);
        int[][] orders = new int[all.length][];
        for (int i = 0; i < all.length; i++) {
            orders[i] = numbers(all, i == 0 ? supers : directSuperclasses(all[i]));
        }
        int[] waits = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            count(i, orders[i], waits, -1, 1);
        }
        int[] list = new int[all.length];
        LispClass[] result = new LispClass[all.length];
        for (int n = 0; n < list.length; n++) {
            int next = choose(list, n, orders, waits);
            if (next < 0) {
                return null;
            }
            list[n] = next;
            result[n] = all[next];
            waits[next] = PLACED;
            for (int i = 0; i < all.length; i++) {
                count(i, orders[i], waits, next, -1);
            }
        }
        return result;
    }

    /// `c`, and every class of the precedence lists of `supers` once.
    private static LispClass[] withAllAbove(LispClass c, LispClass[] supers) {
        int most = 1;
        for (LispClass s : supers) {
            most += s.precedence.length;
        }
        LispClass[] all = new LispClass[most];
        all[0] = c;
        int n = 1;
        for (LispClass s : supers) {
            for (LispClass above : s.precedence) {
                if (number(all, n, above) < 0) {
                    all[n++] = above;
                }
            }
        }
        return Arrays.copyOf(all, n);
    }

    private static int number(LispClass[] all, int n, LispClass c) {
        for (int i = 0; i < n; i++) {
            if (all[i] == c) {
                return i;
            }
        }
        return -1;
    }

    private static int[] numbers(LispClass[] all, LispClass[] classes) {
        int[] numbers = new int[classes.length];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = number(all, all.length, classes[k]);
        }
        return numbers;
    }

    /// Adds `change` to how many classes each class of `order`, the direct superclasses of class `first`, waits for: for the class before it in that order
    /// (the first of them for `first`), if that is `before`, or for any `before` below 0.
    private static void count(int first, int[] order, int[] waits, int before, int change) {
        int previous = first;
        for (int k : order) {
            if (k >= 0 && previous >= 0 && (previous == before || before < 0)) {
                waits[k] += change;
            }
            previous = k;
        }
    }

    /// The class that waits for none, and of several the one whose direct subclass stands rightmost among the first `n` of `list`; -1 when all wait.
    private static int choose(int[] list, int n, int[][] orders, int[] waits) {
        int free = -1;
        int count = 0;
        for (int i = waits.length - 1; i >= 0; i--) {
            if (waits[i] == 0) {
                free = i;
                count++;
            }
        }
        if (count > 1) {
            for (int i = n - 1; i >= 0; i--) {
                for (int k : orders[list[i]]) {
                    if (k >= 0 && waits[k] == 0) {
                        return k;
                    }
                }
            }
        }
        return free;
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
