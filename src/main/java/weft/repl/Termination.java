package weft.repl;

import sun.misc.Signal;
import sun.misc.SignalHandler;
import weft.runtime.HostThread;
import weft.runtime.LispThreads;
import weft.runtime.ThreadExit;
import weft.runtime.safepoint.Request;
import weft.runtime.safepoint.RequestClass;
import weft.runtime.safepoint.SafePointState;
import weft.stream.StandardStreams;

/// What SIGTERM does: the main thread unwinds, and when it cannot be reached soon, output is sent and the process ends.
final class Termination implements SignalHandler {

    /// Exit code of a program that SIGTERM ended.
    private static final int TERMINATED = 143;
    private static final long PATIENCE = 1000;

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
        if (main != null && main.post(new End())) {
            try {
                main.host().join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!main.host().isAlive()) {
                return;
            }
        }
        StandardStreams.flushAll();
        Runtime.getRuntime().halt(TERMINATED);
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
