package weft.repl;

import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.StandardObject;
import weft.object.Symbol;
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

    private final ErrorReport.Detail detail;

    public ScriptDebugger(ErrorReport.Detail detail) {
        this.detail = detail;
    }

    @Override public Object callN(LispThread t, Object[] args) {
        Object condition = args[0];
        String report = ErrorReport.of(condition, detail);
        StandardStreams.flushAll();
        write(report);
        throw new ThreadExit(isReaderError(condition) ? UNREADABLE : ERROR);
    }

    static void write(String report) {
        LispStream err = StandardStreams.STDERR;
        report.codePoints().forEach(err::writeChar);
        err.flush();
    }

    private static boolean isReaderError(Object condition) {
        return condition instanceof StandardObject o && o.layout.owner.name instanceof Symbol s
            && (s == LispPackage.WEFT.define("SIMPLE-READER-ERROR") || s == LispPackage.WEFT.define("READER-END-OF-FILE"));
    }
}
