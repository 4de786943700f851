package weft.lisp;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import weft.boot.Kernel;
import weft.compiler.Evaluator;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.printer.Printer;
import weft.reader.LispReader;
import weft.runtime.ThreadContext;
import weft.stream.StringInputStream;
import weft.symbol.PackageVariables;

/// The whole of Weft, started once in this JVM, for tests that need more than the kernel.
///
/// Everything runs in package WEFT on one thread with a stack as deep as a process has.
public final class LoadedLisp {

    private static final long STACK = 256L << 20;

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(null, work, "lisp", STACK);
        thread.setDaemon(true);
        return thread;
    });

    private static boolean started;

    private LoadedLisp() {}

    /// The value of `work`, done on the Lisp thread.
    public static <T> T call(Callable<T> work) {
        try {
            return THREAD.submit(() -> {
                start();
                return work.call();
            }).get();
        } catch (ExecutionException x) {
            if (x.getCause() instanceof RuntimeException r) {
                throw r;
            }
            throw new AssertionError(x.getCause());
        } catch (InterruptedException x) {
            throw new AssertionError(x);
        }
    }

    private static void start() {
        if (!started) {
            started = true;
            LispThread t = ThreadContext.current();
            Kernel.start();
            Kernel.loadLibrary(t);
            t.bind(PackageVariables.PACKAGE, LispPackage.WEFT);
        }
    }

    // --- for use on the Lisp thread

    /// The value of the form in `text`.
    public static Object eval(String text) {
        LispThread t = ThreadContext.current();
        return Evaluator.eval(t, LispReader.read(t, new StringInputStream(text), true, Symbol.NIL, false, false));
    }

    /// The function that the form in `text` evaluates to.
    public static LispFunction function(String text) {
        return (LispFunction) eval(text);
    }

    /// `object` as PRIN1 writes it.
    public static String text(Object object) {
        return Printer.prin1ToString(object);
    }
}
