package weft;

import weft.repl.Options;
import weft.repl.Program;
import weft.runtime.ThreadContext;

/// The command line: what the launcher starts.
public final class Main {

    private static final int USAGE = 2;
    private static final long STACK = 1L << 30;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (Options.UsageException e) {
            System.err.println("weft: " + e.getMessage() + " (weft --help tells the options)");
            System.exit(USAGE);
            return;
        }
        if (options.version) {
            String version = Main.class.getPackage().getImplementationVersion();
            System.out.println("Weft " + (version == null ? "(not packed)" : version));
        } else if (options.help) {
            System.out.print(Options.USAGE);
        } else {
            int[] code = new int[1];
            Thread main = new Thread(null, () -> code[0] = Program.run(options, ThreadContext.current()), "main", STACK);
            main.start();
            main.join();
            System.exit(code[0]);
        }
    }
}
