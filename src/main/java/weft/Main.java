package weft;

import weft.repl.Options;
import weft.repl.Program;
import weft.runtime.LispThreads;

/// The command line: what the launcher starts.
public final class Main {

    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        String home = System.getenv("HOME");
        if (home != null && !home.isEmpty()) {
            System.setProperty("user.home", home); // Java asks the system's list of users instead
        }
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
            exit(LispThreads.runMain(new Program(options)));
        }
    }

    /// Ends the JVM. System.exit sets up Java's logging to tell of itself; where returning does the same, that is spared.
    private static void exit(int code) {
        if (code != 0 || isAnotherThreadRunning()) {
            System.exit(code);
        }
    }

    /// True if the JVM would wait for some other thread after this one.
    private static boolean isAnotherThreadRunning() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] threads = new Thread[all.activeCount() + 16];
        int n = all.enumerate(threads);
        for (int i = 0; i < n; i++) {
            if (!threads[i].isDaemon() && threads[i] != Thread.currentThread()) {
                return true;
            }
        }
        return n == threads.length;
    }
}
