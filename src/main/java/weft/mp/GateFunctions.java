package weft.mp;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.NO_POLL;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;
import weft.smp.Seconds;

/// Gates.
@Library("mp")
public final class GateFunctions {

    private GateFunctions() {}

    /// Returns a gate that is open if OPEN is true.
    @Defun(value = "make-gate open => gate", effects = {ALLOCATES, NO_POLL})
    public static Object makeGate(boolean open) {
        return new Gate(open);
    }

    /// True if OBJECT is a gate.
    @Defun(value = "weft:%gate-p object => boolean", effects = NO_POLL)
    public static boolean isGate(Object object) {
        return object instanceof Gate;
    }

    /// Opens GATE, which lets all processes that wait for it go on, and stays open until it is closed.
    @Defun(value = "open-gate gate => nil", effects = NO_POLL)
    public static void openGate(Gate gate) {
        gate.open();
    }

    /// Closes GATE.
    @Defun(value = "close-gate gate => nil", effects = NO_POLL)
    public static void closeGate(Gate gate) {
        gate.close();
    }

    /// True while GATE is open.
    @Defun(value = "gate-open-p gate => boolean", effects = NO_POLL)
    public static boolean gateOpenP(Gate gate) {
        return gate.isOpen();
    }

    /// Adds one to the count of GATE, opens it, and lets one process that waits in GET-SEMAPHORE go on.
    @Defun(value = "put-semaphore gate => nil", effects = NO_POLL)
    public static void putSemaphore(Gate gate) {
        gate.put();
    }

    /// Waits until the count of GATE is above 0, takes one off, and closes GATE when none is left.
    @Defun("get-semaphore gate => nil")
    public static void getSemaphore(LispThread t, Gate gate) {
        gate.get(t, weft.runtime.safepoint.SafePointState.NEVER);
    }

    /// Waits until GATE is open, at most SECONDS if they are given; false when that was not enough.
    @Defun("weft:%await-gate gate &optional seconds => boolean")
    public static boolean await(LispThread t, Gate gate, Object seconds) {
        return gate.awaitOpen(t, Seconds.deadline(seconds));
    }
}
