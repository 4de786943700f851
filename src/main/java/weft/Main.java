package weft;

import weft.repl.Options;
import weft.repl.Program;
import weft.runtime.LispThreads;

/// The command line: what the launcher starts.
public final class Main {

    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
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
            System.exit(LispThreads.runMain(new Program(options)));
        }
    }
}
