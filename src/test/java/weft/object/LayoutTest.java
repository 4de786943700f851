package weft.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test void findsEverySlotInOrderAndByHash() {
        for (int n : new int[] {0, 1, 8, 9, 40}) {
            Object[] names = new Object[n];
            for (int i = 0; i < n; i++) {
                names[i] = Symbol.uninterned("S" + i);
            }
            Layout l = new Layout(BuiltInClasses.T, names);
            for (int i = 0; i < n; i++) {
                assertEquals(i, l.indexOf(names[i]));
            }
            assertEquals(-1, l.indexOf(Symbol.uninterned("S0")));
        }
    }
}
