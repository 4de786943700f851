package weft.repl;

import weft.object.LispFunction;
import weft.object.LispThread;
import weft.runtime.ThreadExit;
import weft.stream.StandardStreams;
import weft.tool.ErrorReport;

/// What Ctrl-C does when nobody is there to debug: a report of where the program was, and the end.
final class ScriptInterrupt extends LispFunction {

    /// Exit code of a program that Ctrl-C ended.
    private static final int INTERRUPTED = 130;

    private final ErrorReport.Detail detail;

    ScriptInterrupt(ErrorReport.Detail detail) {
        this.detail = detail;
    }

    @Override public Object callN(LispThread t, Object[] args) {
        String report = ErrorReport.ofInterrupt(detail);
        if (StandardStreams.STDOUT.isInteractive()) {
            StandardStreams.STDOUT.writeChar('\n');
        }
        StandardStreams.flushAll();
        ScriptDebugger.write(report);
        throw new ThreadExit(INTERRUPTED);
    }
}
