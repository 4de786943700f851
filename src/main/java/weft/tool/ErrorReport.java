package weft.tool;

import java.util.List;
import java.util.stream.Stream;
import weft.object.BuiltInClasses;
import weft.object.LispClass;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SourcePosition;
import weft.object.StandardObject;
import weft.object.Symbol;
import weft.printer.Printer;
import weft.reader.Diagnosis;
import weft.runtime.ThreadContext;

/// The report of an unhandled condition: place, message, class, the source line with a caret, and the Lisp backtrace.
///
/// The first line has the form `file:line:column: error: message [CLASS]`, which editors and build tools can follow.
public final class ErrorReport {

    private static final int NORMAL_FRAMES = 8;
    private static final int FULL_FRAMES = 1000;
    private static final int MESSAGE_COLUMN = 70;

    private static final Symbol COLORS = LispPackage.WEFT.define("*COLORS*");
    private static final String RED = "\33[1;31m";
    private static final String PLAIN = "\33[0m";
    /// NIL when the report of a condition is not to say where: the first line does.
    private static final Symbol REPORT_PLACES = LispPackage.WEFT.define("*REPORT-PLACES*");

    private ErrorReport() {}

    /// How much a report tells.
    public enum Detail { MIN, NORMAL, FULL }

    /// The report of `condition`, signalled on the running thread and not yet unwound.
    public static String of(Object condition, Detail detail) {
        List<Backtrace.Frame> frames = frames(detail);
        boolean readersOwn = ConditionParts.position(condition) != null && !frames.isEmpty() && frames.getFirst().isReading();
        return of(condition, readersOwn ? frames.subList(1, frames.size()) : frames, detail);
    }

    private static List<Backtrace.Frame> frames(Detail detail) {
        return detail == Detail.FULL ? Backtrace.current(FULL_FRAMES) : Backtrace.visible(NORMAL_FRAMES);
    }

    /// The report of where the running thread is when the user interrupts it.
    public static String ofInterrupt(Detail detail) {
        List<Backtrace.Frame> frames = frames(detail);
        return of(place(null, frames), "break: Interrupted from the keyboard", null, frames, detail);
    }

    private static String of(Object condition, List<Backtrace.Frame> frames, Detail detail) {
        SourcePosition place = place(condition, frames);
        Diagnosis d = diagnosis(condition, place);
        if (d != null) {
            SourcePosition fault = new SourcePosition(place.file(), d.line(), d.column(), 0);
            String where = " at line " + d.line() + ", column " + d.column();
            return of(fault, "error: " + d.message().replace(" that begins" + where, "").replace(where, ""), condition, frames, detail);
        }
        boolean placed = ConditionParts.position(condition) instanceof SourcePosition own && own.file() != null;
        return of(place, severity(condition) + ": " + message(condition, !placed), condition, frames, detail);
    }

    /// @param condition null when the user interrupts
    private static String of(SourcePosition place, String message, Object condition, List<Backtrace.Frame> frames, Detail detail) {
        StringBuilder out = new StringBuilder();
        if (place != null) {
            out.append(place).append(": ");
        }
        int start = out.length();
        out.append(message);
        if (condition != null) {
            out.append(" ".repeat(Math.max(2, MESSAGE_COLUMN - lastLine(out)))).append('[').append(typeName(condition)).append(']');
        }
        out.append('\n');
        if (COLORS.valueOrNull(ThreadContext.current()) == Symbol.T) {
            out.insert(out.indexOf(":", start), PLAIN).insert(start, RED);
        }
        if (place != null) {
            out.append(SourceWindow.of(place));
        }
        if (detail != Detail.MIN) {
            frames(out, frames);
        }
        if (detail == Detail.FULL) {
            out.append("   Java frames:\n");
            Throwable thrown = ConditionParts.throwable(condition);
            Stream<StackTraceElement> java = thrown == null ? LiveStack.java().stream().map(StackWalker.StackFrame::toStackTraceElement)
                : Stream.of(thrown.getStackTrace());
            java.forEach(f -> out.append("     ").append(f).append('\n'));
        }
        return out.toString();
    }

    /// What is out of balance in the file that could not be read, or null.
    private static Diagnosis diagnosis(Object condition, SourcePosition place) {
        String text = place != null && ConditionParts.isOutOfBalance(condition) ? SourceWindow.text(place) : null;
        return text == null ? null : Diagnosis.of(text);
    }

    /// What the report calls the condition: it need not be an error to end up with nobody to handle it.
    private static String severity(Object condition) {
        return is(condition, "ERROR") || is(condition, "STORAGE-CONDITION") ? "error" : is(condition, "WARNING") ? "warning" : "break";
    }

    private static boolean is(Object condition, String type) {
        return condition instanceof StandardObject o && LispPackage.COMMON_LISP.define(type).namedClass instanceof LispClass c
            && o.layout.owner.isSubclassOf(c);
    }

    private static int lastLine(StringBuilder out) {
        return out.length() - 1 - out.lastIndexOf("\n");
    }

    private static SourcePosition place(Object condition, List<Backtrace.Frame> frames) {
        SourcePosition own = ConditionParts.position(condition);
        if (own != null && own.file() != null) {
            return own;
        }
        for (Backtrace.Frame f : frames) {
            if (f.position() != null && !f.isInLibrary()) {
                return f.position();
            }
        }
        return null;
    }

    private static void frames(StringBuilder out, List<Backtrace.Frame> frames) {
        String how = "   in ";
        for (Backtrace.Frame f : frames) {
            out.append(how).append(f.isTopLevel() ? "a top-level form" : shortened(Backtrace.form(f)));
            if (f.position() != null && !f.isInLibrary()) {
                out.append("  ").append(f.position());
            }
            out.append('\n');
            how = "   called from ";
        }
    }

    /// True when the condition says that a text could not be read.
    public static boolean isUnreadableText(Object condition) {
        return is(condition, "READER-ERROR") || is(condition, "END-OF-FILE") && ConditionParts.isOutOfBalance(condition)
            || ConditionParts.isDecodingError(condition);
    }

    /// The file that the text comes from that could not be read, or null.
    public static String unreadableFile(Object condition) {
        SourcePosition p = isUnreadableText(condition) ? ConditionParts.position(condition) : null;
        return p == null ? null : p.file();
    }

    /// What the condition reports, or why it cannot.
    ///
    /// @param places whether a condition of the reader says where in its text
    private static String message(Object condition, boolean places) {
        LispThread t = ThreadContext.current();
        Object saved = t.bind(REPORT_PLACES, Symbol.of(places));
        try {
            GuardedPrinting.Attempt a = GuardedPrinting.attempt(condition, () -> Printer.princToString(condition));
            if (a.text() != null) {
                return a.text();
            }
            String failure = a.condition() == null ? "" : GuardedPrinting.print(() -> ": " + Printer.princToString(a.condition()), "");
            return "a condition of type " + typeName(condition) + " whose report failed" + failure;
        } finally {
            t.unbind(REPORT_PLACES, saved);
        }
    }

    /// The name of the class of `x`.
    static String typeName(Object x) {
        return BuiltInClasses.of(x).name instanceof Symbol s ? s.name : "object";
    }

    /// An object as one line of bounded length.
    static String shortened(Object x) {
        String s = GuardedPrinting.print(() -> Printer.prin1ToString(x), "#<unprintable " + typeName(x) + ">").replace('\n', ' ');
        return s.length() > 200 ? s.substring(0, 197) + "..." : s;
    }
}
