package weft.mp;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.NO_POLL;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.smp.Seconds;

/// Timeouts.
@Library("weft")
public final class TimeoutFunctions {

    private TimeoutFunctions() {}

    /// Starts a timeout: after SECONDS, this thread calls FUNCTION without arguments at a safe point that is open to interrupts.
    @Defun(value = "%start-timeout seconds function => timeout", effects = {ALLOCATES, NO_POLL})
    public static Object start(LispThread t, Object seconds, LispFunction function) {
        return Timeout.start(t, function, Seconds.nanos(seconds));
    }

    /// Cancels TIMEOUT; false when its function has been called already.
    @Defun(value = "%cancel-timeout timeout => boolean", effects = NO_POLL)
    public static boolean cancel(Timeout timeout) {
        return timeout.cancel();
    }
}
