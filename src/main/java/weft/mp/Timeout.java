package weft.mp;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.runtime.safepoint.Request;
import weft.runtime.safepoint.RequestClass;
import weft.runtime.safepoint.SafePointState;

/// A call of a Lisp function in one thread when a time is over, unless it is cancelled before.
///
/// **State.** `timer`, written once before the object is published. The timer thread posts this request when the time has come; from then on [Request]
/// decides whether the thread takes it up or the cancellation withdraws it. A cancelled timeout that the timer posts all the same is withdrawn already,
/// so it never runs: [#cancel] returning true means that the function was not called and never will be.
public final class Timeout extends Request {

    private static final class Clock {
        static final ScheduledThreadPoolExecutor TIMER = new ScheduledThreadPoolExecutor(1, run -> {
            Thread thread = new Thread(null, run, "timeouts", 1 << 18);
            thread.setDaemon(true);
            return thread;
        });

        static {
            TIMER.setRemoveOnCancelPolicy(true);
        }
    }

    private final LispFunction function;
    private Future<?> timer;

    private Timeout(LispFunction function) {
        super(RequestClass.DEFERRABLE);
        this.function = function;
    }

    /// Calls `function` in `t` after `nanos`.
    static Timeout start(SafePointState t, LispFunction function, long nanos) {
        Timeout timeout = new Timeout(function);
        timeout.timer = Clock.TIMER.schedule(() -> t.post(timeout), nanos, TimeUnit.NANOSECONDS);
        return timeout;
    }

    /// Cancels; false when the function has been called, or is being called.
    boolean cancel() {
        timer.cancel(false);
        return withdraw();
    }

    @Override protected void run(SafePointState t) {
        function.call0((LispThread) t);
    }
}
