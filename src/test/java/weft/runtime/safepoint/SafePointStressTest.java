package weft.runtime.safepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Several posters against one owner that computes, defers, or waits: everything arrives, once, in each poster's order, never while deferred.
@Timeout(600) // only ends what hangs
class SafePointStressTest {

    private static final int POSTERS = 4;
    private static final int EACH = 20_000;

    private enum Life { COMPUTING, DEFERRING, WAITING, WAITING_DEFERRED }

    @Test
    void toAComputingThread() throws InterruptedException {
        run(Life.COMPUTING);
    }

    @Test
    void toADeferringThread() throws InterruptedException {
        run(Life.DEFERRING);
    }

    @Test
    void toAWaitingThread() throws InterruptedException {
        run(Life.WAITING);
    }

    @Test
    void toAThreadThatWaitsWithInterruptsDeferred() throws InterruptedException {
        run(Life.WAITING_DEFERRED);
    }

    private static void run(Life life) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        TestThread[] target = new TestThread[1];
        int[] last = new int[POSTERS];
        AtomicInteger wrong = new AtomicInteger();
        int[] served = new int[1];
        boolean[] deferred = new boolean[1];
        Thread owner = new Thread(() -> {
            TestThread t = target[0] = new TestThread();
            ready.countDown();
            while (served[0] < POSTERS * EACH) {
                switch (life) {
                    case COMPUTING -> t.poll();
                    case DEFERRING -> {
                        int saved = t.defer();
                        deferred[0] = true;
                        t.poll();
                        t.poll();
                        deferred[0] = false;
                        t.restore(saved);
                    }
                    case WAITING -> {
                        int so = served[0];
                        t.await(() -> served[0] > so, SafePointState.NEVER);
                    }
                    case WAITING_DEFERRED -> {
                        int saved = t.defer();
                        deferred[0] = true;
                        t.await(() -> false, SafePointState.deadline(20_000));
                        deferred[0] = false;
                        t.restore(saved);
                    }
                }
            }
        });
        owner.start();
        ready.await();
        List<Thread> posters = new ArrayList<>();
        for (int p = 0; p < POSTERS; p++) {
            int me = p;
            Thread poster = new Thread(() -> {
                for (int i = 1; i <= EACH; i++) {
                    int number = i;
                    target[0].post(TestThread.request(RequestClass.DEFERRABLE, () -> {
                        if (last[me] != number - 1 || deferred[0] || Thread.currentThread() != owner) {
                            wrong.incrementAndGet();
                        }
                        last[me] = number;
                        served[0]++;
                    }));
                }
            });
            posters.add(poster);
            poster.start();
        }
        for (Thread poster : posters) {
            poster.join();
        }
        owner.join();
        assertEquals(0, wrong.get());
        for (int n : last) {
            assertEquals(EACH, n);
        }
    }

    @Test
    void aWithdrawalAndADeliveryNeverBothSucceed() throws InterruptedException {
        TestThread[] target = new TestThread[1];
        CountDownLatch ready = new CountDownLatch(1);
        boolean[] done = new boolean[1];
        int[] ran = new int[1];
        Thread owner = new Thread(() -> {
            target[0] = new TestThread();
            ready.countDown();
            while (!done[0]) {
                target[0].poll();
            }
        });
        owner.start();
        ready.await();
        int withdrawn = 0;
        for (int i = 0; i < EACH; i++) {
            Request r = TestThread.request(RequestClass.DEFERRABLE, () -> ran[0]++);
            target[0].post(r);
            if (r.withdraw()) {
                withdrawn++;
            }
        }
        target[0].post(TestThread.request(RequestClass.DEFERRABLE, () -> done[0] = true));
        owner.join();
        assertEquals(EACH, ran[0] + withdrawn);
    }

    @Test
    void aQueueOfWaitersLosesNoWakeUp() throws InterruptedException {
        WaitQueue queue = new WaitQueue();
        AtomicInteger owner = new AtomicInteger();
        int[] counter = new int[1];
        List<Thread> threads = new ArrayList<>();
        for (int p = 1; p <= POSTERS; p++) {
            int me = p;
            Thread thread = new Thread(() -> {
                TestThread t = new TestThread();
                for (int i = 0; i < EACH; i++) {
                    boolean got = owner.compareAndSet(0, me)
                        || queue.await(t, () -> owner.compareAndSet(0, me), SafePointState.NEVER);
                    if (got) {
                        counter[0]++;
                        owner.set(0);
                        queue.wakeFirst();
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(POSTERS * EACH, counter[0]);
        assertTrue(queue.isEmpty());
    }
}
