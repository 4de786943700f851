package weft.boot;

import java.nio.file.Path;
import weft.compiler.Evaluator;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.printer.Printer;
import weft.reader.LispReader;
import weft.runtime.ThreadContext;
import weft.stream.StandardStreams;
import weft.stream.StringInputStream;

/// Runs forms and files on a library loaded from source: for work on Weft itself.
public final class Development {

    private Development() {}

    /// Arguments: `-e form`, `-l file`, or a file, in order. The library's folder is the property `weft.library`.
    public static void main(String[] args) throws InterruptedException {
        Thread main = new Thread(null, () -> run(args), "main", 512L << 20);
        main.start();
        main.join();
    }

    private static void run(String[] args) {
        LispThread t = ThreadContext.current();
        Kernel.start();
        Kernel.loadSource(t, Path.of(System.getProperty("weft.library", "lisp-lib")));
        try {
            for (int i = 0; i < args.length; i++) {
                if (args[i].equals("-e")) {
                    Object form = LispReader.read(t, new StringInputStream(args[++i]), true, Symbol.NIL, false, false);
                    System.out.println(Printer.prin1ToString(Evaluator.eval(t, form)));
                } else {
                    Kernel.load(t, Path.of(args[i].equals("-l") ? args[++i] : args[i]));
                }
            }
        } finally {
            StandardStreams.flushAll();
        }
    }
}
