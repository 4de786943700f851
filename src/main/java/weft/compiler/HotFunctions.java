package weft.compiler;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import weft.compiler.interpret.InterpretedFunction;
import weft.compiler.interpret.Tiering;
import weft.runtime.ThreadContext;

/// Compiles interpreted functions that have become hot, on a thread of its own.
///
/// State: the queue inside a single-threaded executor, made with its daemon thread on first use. A function is handed over once, by
/// whichever call reaches the threshold; the result is published by a plain store that callers see when they see it.
final class HotFunctions implements Tiering.HotCode {

    private ExecutorService compiler;

    /// Has hot functions compiled, unless the property `weft.tier` is 0, for measurements.
    static void install() {
        if (!"0".equals(System.getProperty("weft.tier"))) {
            Tiering.install(new HotFunctions());
        }
    }

    private synchronized ExecutorService compiler() {
        if (compiler == null) {
            compiler = Executors.newSingleThreadExecutor(task -> {
                Runnable served = () -> {
                    ThreadContext.enterService();
                    task.run();
                };
                Thread thread = new Thread(null, served, "weft-compiler", 64L << 20);
                thread.setDaemon(true);
                return thread;
            });
        }
        return compiler;
    }

    @Override public void compile(InterpretedFunction f) {
        if (f.isClosed() && f.compiled() == null) {
            compiler().execute(() -> {
                try {
                    Compilation.function(ThreadContext.current(), f);
                } catch (VirtualMachineError tooBig) {
                    // it stays interpreted
                }
            });
        }
    }
}
