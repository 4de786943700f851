package weft.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.safepoint.Request;
import weft.runtime.safepoint.RequestClass;
import weft.runtime.safepoint.SafePointState;

@Timeout(30)
class HostThreadTest {

    private static Request interrupt(Runnable action) {
        return new Request(RequestClass.DEFERRABLE) {
            @Override protected void run(SafePointState t) {
                action.run();
            }
        };
    }

    @Test
    void aDeliveredFunctionDoesNotDisturbTheValues() {
        LispThread t = ThreadContext.current();
        Object first = t.values("a", "b", "c");
        t.post(interrupt(() -> t.values("x", "y")));
        t.handlePoll();
        assertArrayEquals(new Object[] {"a", "b", "c"}, t.allValues(first));
        t.none();
        t.post(interrupt(() -> t.values("x", "y")));
        t.handlePoll();
        assertEquals(0, t.nv);
    }

    @Test
    void bindingTheVariableDefersAndLiftsDeferral() {
        LispThread t = ThreadContext.current();
        AtomicInteger served = new AtomicInteger();
        Symbol s = HostThread.WITHOUT_INTERRUPTS;
        Object saved = t.bind(s, Symbol.T);
        t.post(interrupt(served::incrementAndGet));
        t.handlePoll();
        assertEquals(0, served.get());
        t.unbind(s, saved);
        assertEquals(1, t.poll);
        t.handlePoll();
        assertEquals(1, served.get());
        int outer = t.defer();
        t.post(interrupt(served::incrementAndGet));
        t.handlePoll();
        saved = t.bind(s, Symbol.NIL);
        assertEquals(1, t.poll, "put off, but the program may lift it any time");
        t.post(interrupt(() -> assertSame(Symbol.T, s.valueOrNull(t), "the delivered function is not lifted")));
        t.handlePoll();
        assertEquals(2, served.get());
        assertSame(Symbol.NIL, s.valueOrNull(t));
        t.unbind(s, saved);
        t.restore(outer);
    }

    @Test
    void mainReturnsItsCodeOrThatOfTheThreadExit() {
        assertEquals(3, LispThreads.runMain(t -> {
            assertSame(t, ThreadContext.current());
            assertSame(t, LispThreads.main());
            return 3;
        }));
        assertEquals(7, LispThreads.runMain(t -> {
            throw new ThreadExit(7);
        }));
        assertThrows(IllegalArgumentException.class, () -> LispThreads.runMain(t -> {
            throw new IllegalArgumentException();
        }));
    }

    @Test
    void theStackIsAsDeepAsItsLimitSays() {
        assertEquals(StackSize.depthLimit(StackSize.MAIN), LispThreads.runMain(t -> down(t, 0)));
    }

    private static int down(LispThread t, int n) {
        return n == t.depthLimit() ? n : down(t, n + 1);
    }

    @Test
    void theSecondKeyboardInterruptInsists() {
        int[] served = new int[1];
        LispThreads.runMain(t -> {
            int saved = t.defer();
            LispThreads.interruptMain(c -> served[0] += 1);
            t.handlePoll();
            assertEquals(0, served[0]);
            LispThreads.interruptMain(c -> served[0] += 10);
            t.handlePoll();
            assertEquals(10, served[0]);
            t.restore(saved);
            assertEquals(10, served[0]);
            LispThreads.interruptMain(c -> served[0] += 100);
            t.handlePoll();
            assertEquals(110, served[0]);
            return 0;
        });
        assertFalse(LispThreads.interruptMain(c -> {}), "the main thread has ended");
    }

    @Test
    void aPreparedThreadServesRequestsAndThenRefusesThem() throws InterruptedException {
        AtomicInteger served = new AtomicInteger();
        CountDownLatch end = new CountDownLatch(1);
        HostThread t = LispThreads.prepare("worker", 1 << 20, true, c -> {
            c.await(() -> served.get() == 2, SafePointState.NEVER);
            end.countDown();
            throw new ThreadExit(0);
        });
        assertTrue(t.post(interrupt(served::incrementAndGet)));
        t.host().start();
        assertTrue(t.post(interrupt(served::incrementAndGet)));
        end.await();
        t.host().join();
        assertFalse(t.post(interrupt(served::incrementAndGet)));
        assertEquals(2, served.get());
    }

    /// An interrupt from Java neither ends a wait nor makes it spin, and stands afterwards.
    @Test
    void aJavaInterruptOutlastsAWait() {
        LispThread t = ThreadContext.current();
        Thread waiter = Thread.currentThread();
        AtomicBoolean over = new AtomicBoolean();
        Thread.ofPlatform().daemon().start(() -> {
            for (int parked = 0; parked < 1000; ) {
                parked = waiter.getState() == Thread.State.WAITING ? parked + 1 : 0;
            }
            over.set(true);
            t.wake();
        });
        waiter.interrupt();
        assertTrue(t.await(over::get, SafePointState.NEVER));
        assertTrue(Thread.interrupted());
    }
}
