package weft.runtime.safepoint;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/// The threads that wait for one thing: a lock to come free, a gate to open.
///
/// **Goal.** Waiting that serves requests, ends by a deadline, and never loses a wake-up, with nothing but an empty queue for whoever does not wait.
///
/// **Protocol.** A waiter (1) joins the queue, (2) tests its condition, (3) parks. A waker (1) makes the condition true with a volatile write or
/// compare and set, (2) looks into the queue. One of the two sees the other. The condition may take what it tests for (a compare and set of an
/// owner), and must not poll.
///
/// **Invariant.** A thread is in the queue only while it parks. After leaving it, and before anything else (serving an interrupt, giving up),
/// it tests the condition once more: so a wake-up that reached it is used, or what it announced has been taken by someone who will wake
/// the next in turn. Nobody sleeps behind a thread that is busy with something else. The price: a waiter that served an interrupt queues at the
/// end again. Fairness is not promised. Where one event may satisfy several waiters (a count), each that takes its part wakes the next.
///
/// **Rejected.** AbstractQueuedSynchronizer: it wakes by `Thread.interrupt`, knows no interrupt that runs and waits on, and ties owners to Java threads.
public final class WaitQueue {

    private final ConcurrentLinkedQueue<SafePointState> waiters = new ConcurrentLinkedQueue<>();

    /// True when nobody waits.
    public boolean isEmpty() {
        return waiters.isEmpty();
    }

    /// Lets `t` wait until `condition` holds, and returns true, or until `deadline` (see [SafePointState#deadline]), and returns false.
    public boolean await(SafePointState t, BooleanSupplier condition, long deadline) {
        try {
            while (true) {
                if (condition.getAsBoolean()) {
                    return true;
                }
                if (SafePointState.isPast(deadline)) {
                    return false;
                }
                if (!t.serveWaiting() && turn(t, condition, deadline)) {
                    return true;
                }
            }
        } finally {
            t.endWait();
        }
    }

    private boolean turn(SafePointState t, BooleanSupplier condition, long deadline) {
        waiters.add(t);
        try {
            return t.park(condition, deadline);
        } finally {
            waiters.remove(t);
        }
    }

    /// Wakes the one that waits longest.
    public void wakeFirst() {
        SafePointState t = waiters.peek();
        if (t != null) {
            t.wake();
        }
    }

    /// Wakes all.
    public void wakeAll() {
        for (SafePointState t : waiters) {
            t.wake();
        }
    }
}
