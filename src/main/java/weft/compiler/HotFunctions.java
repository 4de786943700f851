package weft.compiler;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import weft.compiler.interpret.InterpretedFunction;
import weft.compiler.interpret.Loop;
import weft.compiler.interpret.Tiering;
import weft.condition.KernelBug;
import weft.runtime.ThreadContext;

/// Compiles interpreted functions and loops that have become hot, on a thread of its own.
///
/// State: the queue inside a single-threaded executor, made with its daemon thread on first use. A function or loop is handed over once, by
/// whichever call or turn reaches the threshold; the result is published by a plain store that others see when they see it.
final class HotFunctions implements Tiering.HotCode {

    /// Whoever finds something hot compiles it and waits for that: for tests.
    private static final boolean AT_ONCE = Boolean.getBoolean("weft.tier.at-once");

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
            inBackground(() -> Compilation.function(ThreadContext.current(), f));
        }
    }

    @Override public void compile(Loop loop) {
        inBackground(() -> loop.replaceBy(Compilation.loop(loop.function())));
    }

    /// Tests, which have things compiled at once, see faults of the compiler; in the background what could not be compiled stays interpreted.
    void inBackground(Runnable compilation) {
        if (AT_ONCE) {
            try {
                compilation.run();
            } catch (VirtualMachineError tooBig) {
                // it stays interpreted
            }
        } else {
            compiler().execute(() -> {
                try {
                    compilation.run();
                } catch (VirtualMachineError | RuntimeException | LinkageError failed) {
                    // it stays interpreted
                }
            });
        }
    }

    @Override public void finish() {
        try {
            compiler().submit(() -> { }).get();
        } catch (InterruptedException | ExecutionException x) {
            throw new KernelBug("waiting for the compiler", x);
        }
    }
}
