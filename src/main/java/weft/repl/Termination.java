package weft.repl;

import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;
import sun.misc.SignalHandler;
import weft.runtime.HostThread;
import weft.runtime.LispThreads;
import weft.runtime.ThreadExit;
import weft.runtime.safepoint.Request;
import weft.runtime.safepoint.RequestClass;
import weft.runtime.safepoint.SafePointState;
import weft.stream.StandardStreams;

/// What SIGTERM does: the main thread unwinds, and when it cannot be reached, or does not come to an end, output is sent, if anyone takes it,
/// and the process ends; so does a second SIGTERM.
final class Termination implements SignalHandler {

    /// Exit code of a program that SIGTERM ended.
    private static final int TERMINATED = 143;
    /// Milliseconds that the main thread may take.
    private static final long PATIENCE = 5000;
    /// Milliseconds that sending the output may take: a thread that waits for a full pipe holds its stream.
    private static final long FLUSHING = 500;

    private final AtomicBoolean unwinding = new AtomicBoolean();

    /// Makes SIGTERM end the program in this way.
    static void install() {
        try {
            Signal.handle(new Signal("TERM"), new Termination());
        } catch (IllegalArgumentException theJvmKeepsIt) {
            return;
        }
    }

    @Override public void handle(Signal signal) {
        HostThread main = LispThreads.main();
        if (main != null && unwinding.compareAndSet(false, true) && main.post(new End())) {
            await(main.host(), PATIENCE);
            if (!main.host().isAlive()) {
                return;
            }
        }
        await(Thread.ofPlatform().daemon().start(StandardStreams::flushAll), FLUSHING);
        Runtime.getRuntime().halt(TERMINATED);
    }

    private static void await(Thread thread, long milliseconds) {
        try {
            thread.join(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Unwinds the thread it is posted to.
    private static final class End extends Request {
        End() {
            super(RequestClass.PSEUDO_ATOMIC);
        }

        @Override protected void run(SafePointState t) {
            throw new ThreadExit(TERMINATED);
        }
    }
}
