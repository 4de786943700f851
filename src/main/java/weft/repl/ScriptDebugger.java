package weft.repl;

import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.printer.Printer;
import weft.runtime.LispThreads;
import weft.runtime.ThreadExit;
import weft.stream.LispStream;
import weft.stream.StandardStreams;
import weft.tool.ErrorReport;

/// What an unhandled condition meets when nobody is there to debug: a report on standard error, and the end of the program.
public final class ScriptDebugger extends LispFunction {

    /// Exit code for an unhandled error.
    static final int ERROR = 1;
    /// Exit code for text that cannot be read.
    static final int UNREADABLE = 65;

    private static final Symbol LOAD_PATHNAME = LispPackage.COMMON_LISP.define("*LOAD-PATHNAME*");

    private final ErrorReport.Detail detail;
    private int code = ERROR;
    /// Set by any process that ends here, read by the main one at the end.
    private volatile boolean endedProcess;

    public ScriptDebugger(ErrorReport.Detail detail) {
        this.detail = detail;
    }

    /// What to exit with in place of [#ERROR], for a condition that Weft itself signals about the command line.
    void exitCode(int code) {
        this.code = code;
    }

    /// True when another process than the main one has ended because of a condition.
    boolean hasEndedProcess() {
        return endedProcess;
    }

    @Override public Object callN(LispThread t, Object[] args) {
        Object condition = args[0];
        String report = ErrorReport.of(condition, detail);
        if (StandardStreams.STDOUT.isInteractive()) {
            StandardStreams.STDOUT.freshLine();
        }
        StandardStreams.flushAll();
        if (t != LispThreads.main()) {
            endedProcess = true;
            write(report + "   in process " + t.host().getName() + ", which ends\n");
            throw new ThreadExit(ERROR);
        }
        write(report);
        if (detail == ErrorReport.Detail.NORMAL && StandardStreams.STDERR.isInteractive()) {
            write("   (weft -i stays here to debug; --debug shows all frames)\n");
        }
        String unreadable = ErrorReport.unreadableFile(condition);
        throw new ThreadExit(unreadable != null && unreadable.equals(loading(t)) ? UNREADABLE : code);
    }

    /// The file being loaded, or the name of standard input.
    private static String loading(LispThread t) {
        Object p = LOAD_PATHNAME.valueOrNull(t);
        return p == null || p == Symbol.NIL ? StandardStreams.STDIN_NAME : Printer.princToString(p);
    }

    static void write(String report) {
        LispStream err = StandardStreams.STDERR;
        err.writeString(report);
        err.flush();
    }
}
