package weft.hashtable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.Reference;
import org.junit.jupiter.api.Test;
import weft.object.Cons;

class WeakTableTest {

    private static void collectUntil(java.util.function.BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 100 && !done.getAsBoolean(); i++) {
            System.gc();
            Thread.sleep(10);
        }
    }

    @Test
    void anEntryGoesWithItsKey() throws InterruptedException {
        WeakTable table = new WeakTable(KeyTest.EQ, Weakness.KEY, 2.0f, 0.75f);
        Cons kept = new Cons(1L, 2L);
        table.put(kept, "kept");
        table.put(5L, "a number stays");
        for (int i = 0; i < 100; i++) {
            table.put(new Cons(i, i), i);
        }
        collectUntil(() -> table.count() == 2);
        assertEquals(2, table.count());
        assertEquals("kept", table.get(kept));
        assertEquals("a number stays", table.get(5L));
        Reference.reachabilityFence(kept);
    }

    @Test
    void anEntryGoesWithItsValue() throws InterruptedException {
        WeakTable table = new WeakTable(KeyTest.EQUAL, Weakness.VALUE, 2.0f, 0.75f);
        table.put(1L, new Cons(1L, 1L));
        table.put(2L, 2L);
        collectUntil(() -> table.count() == 1);
        EntryIterator e = table.entries();
        assertTrue(e.next());
        assertEquals(2L, e.key);
    }
}
