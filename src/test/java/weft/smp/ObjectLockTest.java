package weft.smp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weft.object.Cons;
import weft.object.Symbol;
import weft.runtime.HostThread;
import weft.runtime.LispThreads;
import weft.runtime.ThreadContext;
import weft.runtime.safepoint.Request;
import weft.runtime.safepoint.RequestClass;
import weft.runtime.safepoint.SafePointState;

@Timeout(30)
class ObjectLockTest {

    private final ObjectLock lock = new ObjectLock();
    private final SafePointState me = ThreadContext.current();

    @Test
    void onlyTheLastReleaseFreesIt() {
        assertTrue(lock.acquire(me, SafePointState.NEVER));
        assertTrue(lock.acquire(me, SafePointState.NEVER));
        assertTrue(lock.release(me));
        assertTrue(lock.isHeldBy(me));
        assertTrue(lock.release(me));
        assertFalse(lock.isHeld());
        assertFalse(lock.release(me));
        assertEquals(0, lock.releaseAll(me));
    }

    @Test
    void allHoldsAreGivenBackAndTakenAgain() {
        lock.acquire(me, SafePointState.NEVER);
        lock.acquire(me, SafePointState.NEVER);
        int holds = lock.releaseAll(me);
        assertEquals(2, holds);
        assertFalse(lock.isHeld());
        lock.acquireAgain(me, holds);
        lock.release(me);
        assertTrue(lock.isHeldBy(me));
    }

    /// The waiter is thrown out by an interrupt; the lock must not have been taken, and the next comer gets it.
    @Test
    void anInterruptMayUnwindOutOfTheWait() throws InterruptedException {
        lock.acquire(me, SafePointState.NEVER);
        CountDownLatch thrown = new CountDownLatch(1);
        HostThread waiter = LispThreads.prepare("waiter", 1 << 20, true, t -> {
            try {
                lock.acquire(t, SafePointState.NEVER);
            } catch (IllegalStateException e) {
                thrown.countDown();
            }
        });
        waiter.host().start();
        waiter.post(new Request(RequestClass.DEFERRABLE) {
            @Override protected void run(SafePointState t) {
                throw new IllegalStateException();
            }
        });
        thrown.await();
        waiter.host().join();
        lock.release(me);
        assertTrue(lock.acquire(me, SafePointState.deadline(0)));
    }

    @Test
    void waitingEndsAtTheDeadline() throws InterruptedException {
        lock.acquire(me, SafePointState.NEVER);
        boolean[] got = {true};
        HostThread other = LispThreads.prepare("other", 1 << 20, true, t -> got[0] = lock.acquire(t, SafePointState.deadline(1_000_000)));
        other.host().start();
        other.host().join();
        assertFalse(got[0]);
    }

    @Test
    void everyObjectHasALockOfItsOwn() {
        Cons a = new Cons(Symbol.NIL, Symbol.NIL);
        Cons b = new Cons(Symbol.NIL, Symbol.NIL);
        assertSame(ObjectLocks.of(a), ObjectLocks.of(a));
        assertNotSame(ObjectLocks.of(a), ObjectLocks.of(b));
    }
}
