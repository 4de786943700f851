package weft.hashtable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import weft.object.SimpleString;

class StrongTableTest {

    private static StrongTable table(KeyTest test) {
        return new StrongTable(test, 0, 2.0f, 0.75f, Weakness.NONE);
    }

    @Test
    void agreesWithAJavaMapUnderRandomOperations() {
        StrongTable table = table(KeyTest.EQL);
        Map<Object, Object> model = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            Object key = (long) random.nextInt(500);
            switch (random.nextInt(8)) {
                case 0, 1 -> assertEquals(model.remove(key) != null, table.remove(key));
                case 2 -> assertEquals(model.get(key), table.get(key));
                default -> {
                    model.put(key, i);
                    table.put(key, i);
                }
            }
            assertEquals(model.size(), table.count());
        }
        Map<Object, Object> seen = new HashMap<>();
        EntryIterator e = table.entries();
        while (e.next()) {
            assertNull(seen.put(e.key, e.value), "seen twice");
        }
        assertEquals(model, seen);
        table.clear();
        assertEquals(0, table.count());
        assertFalse(table.entries().next());
    }

    @Test
    void removedAndAddedAgainForeverDoesNotGrow() {
        StrongTable table = table(KeyTest.EQUAL);
        for (int i = 0; i < 10_000; i++) {
            table.put(new SimpleString("k" + i), i);
            assertTrue(table.remove(new SimpleString("k" + i)));
        }
        assertTrue(table.capacity() < 20);
    }

    /// Threads add keys of their own, change a shared key and remove some: nothing is lost, no torn pair is seen.
    @Test
    void threadsLoseNothing() throws Exception {
        StrongTable table = table(KeyTest.EQL);
        int threads = 4;
        long perThread = 20_000;
        CountDownLatch start = new CountDownLatch(1);
        AtomicReference<Throwable> wrong = new AtomicReference<>();
        Thread[] all = new Thread[threads];
        for (int n = 0; n < threads; n++) {
            long base = n * perThread;
            all[n] = new Thread(() -> {
                try {
                    start.await();
                    for (long i = base; i < base + perThread; i++) {
                        table.put(i, i * 2);
                        table.put(-1L, i);
                        assertEquals(i * 2, table.get(i));
                        Object other = table.get((i * 7919) % (threads * perThread));
                        assertTrue(other == null || (Long) other % 2 == 0);
                        if (i % 3 == 0) {
                            assertTrue(table.remove(i));
                            assertNull(table.get(i));
                        }
                    }
                    EntryIterator e = table.entries();
                    while (e.next()) {
                        assertTrue(e.key.equals(-1L) || e.value.equals((Long) e.key * 2));
                    }
                } catch (Throwable t) {
                    wrong.compareAndSet(null, t);
                }
            });
            all[n].start();
        }
        start.countDown();
        for (Thread t : all) {
            t.join();
        }
        assertNull(wrong.get(), () -> "in a thread: " + wrong.get());
        long kept = 0;
        for (long i = 0; i < threads * perThread; i++) {
            assertEquals(i % 3 == 0 ? null : (Object) (i * 2), table.get(i));
            kept += i % 3 == 0 ? 0 : 1;
        }
        assertEquals(kept + 1, table.count());
    }
}
