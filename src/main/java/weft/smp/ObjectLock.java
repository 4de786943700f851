package weft.smp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import weft.runtime.safepoint.SafePointState;
import weft.runtime.safepoint.WaitQueue;

/// The lock of one object: re-entrant, owned by a thread.
///
/// **Goal.** Taking a free lock is one compare and set. Waiting ends by a deadline, serves interrupts (an interrupt may also unwind out of it),
/// and the owner may release all its holds for a while and take them again.
///
/// **State.** `owner`: the thread that holds the lock, null when it is free; from null to a thread by that thread, by compare and set;
/// back to null by the owner. `holds`: how many times over, at least 1 while owned; only the owner touches it, after taking and before
/// releasing, so `owner` publishes it. `waiters`: those that found it taken.
///
/// **Wake-up.** A release writes `owner`, then looks into the queue; a waiter joins the queue, then tries once more: see [WaitQueue].
/// A thread that comes by may take the lock before the one woken: not fair, but no convoys.
///
/// **Rejected.** The object's monitor: no deadline, no interrupts that run and wait on. ReentrantLock: needs `Thread.interrupt`, and a stack
/// overflow inside it leaks a hold.
public final class ObjectLock {

    private static final VarHandle OWNER;

    static {
        try {
            OWNER = MethodHandles.lookup().findVarHandle(ObjectLock.class, "owner", SafePointState.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile SafePointState owner;
    private int holds;
    private final WaitQueue waiters = new WaitQueue();

    /// Takes the lock for `t`, once more if it holds it already. False when `deadline` came first.
    public boolean acquire(SafePointState t, long deadline) {
        if (owner == t) {
            holds++;
            return true;
        }
        if (!tryTake(t) && !waiters.await(t, () -> tryTake(t), deadline)) {
            return false;
        }
        holds = 1;
        return true;
    }

    private boolean tryTake(SafePointState t) {
        return owner == null && OWNER.compareAndSet(this, null, t);
    }

    /// Gives one hold back. False, and nothing done, when `t` has none.
    public boolean release(SafePointState t) {
        if (owner != t) {
            return false;
        }
        if (--holds == 0) {
            free();
        }
        return true;
    }

    /// Gives all holds back and returns how many they were, 0 when `t` has none.
    public int releaseAll(SafePointState t) {
        if (owner != t) {
            return 0;
        }
        int n = holds;
        holds = 0;
        free();
        return n;
    }

    /// Takes the lock `n` times over.
    public void acquireAgain(SafePointState t, int n) {
        acquire(t, SafePointState.NEVER);
        holds = n;
    }

    private void free() {
        owner = null;
        if (!waiters.isEmpty()) {
            waiters.wakeFirst();
        }
    }

    /// True while some thread holds it.
    public boolean isHeld() {
        return owner != null;
    }

    /// True while `t` holds it.
    public boolean isHeldBy(SafePointState t) {
        return owner == t;
    }
}
