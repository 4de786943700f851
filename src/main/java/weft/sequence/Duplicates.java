package weft.sequence;

import weft.cons.ItemTest;
import weft.object.LispThread;

/// The elements of a sequence that match another one, marked for [Removal].
final class Duplicates {

    private Duplicates() {}

    static Object removed(LispThread t, Object sequence, ItemTest test, Object start, Object end, boolean fromEnd, boolean destroy) {
        Bounds b = Bounds.of(t, sequence, start, end);
        Object[] keys = b.elements(sequence);
        if (test.hasKey()) {
            for (int i = 0; i < keys.length; i++) {
                keys[i] = test.key(keys[i]);
            }
        }
        boolean[] gone = new boolean[b.length()];
        int n = 0;
        // The test gets the earlier of two elements first, whichever of them goes.
        for (int i = 0; i < keys.length; i++) {
            for (int j = i + 1; j < keys.length && !(gone[b.start() + i]); j++) {
                int loser = b.start() + (fromEnd ? j : i);
                if (!gone[loser] && test.same(keys[i], keys[j])) {
                    gone[loser] = true;
                    n++;
                }
            }
        }
        return Removal.without(sequence, gone, n, destroy);
    }
}
