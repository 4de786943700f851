package weft.tool;

import java.util.ArrayList;
import java.util.List;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.SimpleString;
import weft.object.SourcePosition;
import weft.object.Symbol;

/// Backtraces and error reports as the debugger in lisp-lib/repl uses them.
@Library("weft")
public final class DebuggingFunctions {

    private static final int PLACE_FRAMES = 4;

    private DebuggingFunctions() {}

    /// Returns the innermost LIMIT frames of the running thread, but for the entry itself, as a list of (FORM PLACE VARIABLES): the call, a string or NIL, and a list of
    /// (NAME . VALUE). Functions internal to Weft are left out unless ALL is true.
    @Defun("%backtrace limit &optional all => frames")
    public static Object backtrace(int limit, boolean all) {
        List<Backtrace.Frame> frames = new ArrayList<>(all ? Backtrace.current(limit) : Backtrace.visible(limit));
        if (!frames.isEmpty() && frames.getLast().isTopLevel()) {
            frames.removeLast();
        }
        return list(frames.stream().map(DebuggingFunctions::frame).toArray());
    }

    private static Object frame(Backtrace.Frame f) {
        Object place = f.position() == null || f.position().file() == null || f.isInLibrary() ? Symbol.NIL : new SimpleString(f.position().toString());
        List<Object> variables = f.variables();
        Object list = Symbol.NIL;
        for (int i = variables.size() - 2; i >= 0; i -= 2) {
            list = new Cons(new Cons(variables.get(i), variables.get(i + 1)), list);
        }
        return list(new Object[] {Backtrace.form(f), place, list});
    }

    /// Returns the Java frames of the running thread as strings, innermost first.
    @Defun("%java-backtrace => strings")
    public static Object javaBacktrace() {
        return list(LiveStack.java().stream().map(f -> new SimpleString(f.toStackTraceElement().toString())).toArray());
    }

    private static Object list(Object[] elements) {
        return Cons.list(elements);
    }

    /// Returns the report of CONDITION, which the running thread has signalled and not yet unwound. DETAIL is :MIN, :NORMAL or :FULL.
    @Defun("%error-report condition detail => report")
    public static Object errorReport(Object condition, Object detail) {
        return new SimpleString(ErrorReport.of(condition, detail == LispPackage.keyword("FULL") ? ErrorReport.Detail.FULL
            : detail == LispPackage.keyword("MIN") ? ErrorReport.Detail.MIN : ErrorReport.Detail.NORMAL));
    }

    /// Returns where in a file the running thread stands: the macro form being expanded, or the innermost call that is a program's own; NIL when
    /// that is not known.
    @Defun("%source-place => place")
    public static Object sourcePlace() {
        SourcePosition place = null;
        for (Backtrace.Frame f : Backtrace.visible(PLACE_FRAMES)) {
            if (f.isExpansion()) {
                place = f.position();
                break;
            }
            if (place == null && !f.isInLibrary()) {
                place = f.position();
            }
        }
        return place == null || place.file() == null ? Symbol.NIL : new SimpleString(place.toString());
    }
}
