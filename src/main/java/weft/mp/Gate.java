package weft.mp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import weft.runtime.safepoint.SafePointState;
import weft.runtime.safepoint.WaitQueue;

/// A gate: open or closed, with a count for those who use it as a semaphore.
///
/// **State.** One word, changed by compare and set only:
///
/// ```
///  63                      1    0
///  +------------------------+------+
///  |         count          | OPEN |
///  +------------------------+------+
/// ```
///
/// Opening wakes all waiters, a put wakes one; both write the word first and look into the queue afterwards ([WaitQueue]).
/// A get that leaves a count wakes the next, since two puts may have woken one waiter. The get that takes the last unit closes the gate.
public final class Gate {

    private static final long OPEN = 1;
    private static final long UNIT = 2;
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Gate.class, "state", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile long state;
    private final WaitQueue waiters = new WaitQueue();

    Gate(boolean open) {
        state = open ? OPEN : 0;
    }

    boolean isOpen() {
        return (state & OPEN) != 0;
    }

    void open() {
        STATE.getAndBitwiseOr(this, OPEN);
        waiters.wakeAll();
    }

    void close() {
        STATE.getAndBitwiseAnd(this, ~OPEN);
    }

    long count() {
        return state / UNIT;
    }

    /// Adds a unit and opens the gate.
    void put() {
        long s;
        do {
            s = state;
        } while (!STATE.compareAndSet(this, s, s + UNIT | OPEN));
        waiters.wakeFirst();
    }

    /// Waits until the gate is open; false when `deadline` came first.
    boolean awaitOpen(SafePointState t, long deadline) {
        return isOpen() || waiters.await(t, this::isOpen, deadline);
    }

    /// Waits for a unit and takes it; false when `deadline` came first.
    boolean get(SafePointState t, long deadline) {
        if (!tryGet() && !waiters.await(t, this::tryGet, deadline)) {
            return false;
        }
        if (count() > 0) {
            waiters.wakeFirst();
        }
        return true;
    }

    private boolean tryGet() {
        while (true) {
            long s = state;
            if (s < UNIT) {
                return false;
            }
            long left = s - UNIT;
            if (STATE.compareAndSet(this, s, left < UNIT ? 0 : left)) {
                return true;
            }
        }
    }
}
