package weft.runtime;

import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import weft.object.LispThread;

/// Starts Java threads that run Lisp, each with a context of its own and a stack fit for recursion.
public final class LispThreads {

    private static volatile HostThread main;

    private LispThreads() {}

    /// Runs `body` on a thread with the main stack while the caller waits, and returns its exit code: what `body` returns, or the code
    /// of the [ThreadExit] that ended it. Any other throwable goes on in the caller.
    public static int runMain(ToIntFunction<LispThread> body) {
        int[] code = new int[1];
        Throwable[] failure = new Throwable[1];
        HostThread t = prepare("main", StackSize.MAIN, false, context -> {
            try {
                code[0] = body.applyAsInt(context);
            } catch (ThreadExit e) {
                code[0] = e.code;
            } catch (Throwable e) {
                failure[0] = e;
            }
        });
        main = t;
        t.host().start();
        boolean interrupted = false;
        while (t.host().isAlive()) {
            try {
                t.host().join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (failure[0]) {
            case null -> { }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure[0]);
        }
        return code[0];
    }

    /// The context of the main thread, null when [#runMain] is not running.
    public static HostThread main() {
        return main;
    }

    /// Makes a thread that runs `body` with its context when started: `prepare(…).host().start()`. A [ThreadExit] ends it quietly. When the
    /// body is over, requests to it fail.
    public static HostThread prepare(String name, long stackBytes, boolean daemon, Consumer<LispThread> body) {
        HostThread t = new HostThread(null);
        t.depthLimit(StackSize.depthLimit(stackBytes));
        Thread host = new Thread(null, () -> run(t, body), name, stackBytes);
        host.setDaemon(daemon);
        t.host(host);
        return t;
    }

    private static void run(HostThread t, Consumer<LispThread> body) {
        ThreadContext.enter(t);
        try {
            body.accept(t);
        } catch (ThreadExit e) {
            // the end that was asked for
        } finally {
            t.close();
            ThreadContext.leave();
        }
    }

    /// Posts a keyboard interrupt to the main thread, which calls `action` at its next safe point that is open to interrupts. When the one before
    /// it is still waiting (behind deferral, say), this one does not wait for deferral. False when no main thread runs, or one that does not come
    /// to a safe point (in a blocking call of Java, say).
    public static boolean interruptMain(Consumer<LispThread> action) {
        HostThread t = main;
        return t != null && KeyboardInterrupt.post(t, action);
    }
}
