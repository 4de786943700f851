package weft.printer;

import static weft.builtin.Check.string;
import static weft.declare.Effect.NO_POLL;

import java.util.function.Consumer;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.number.Floats;
import weft.number.Numbers;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.stream.LispStream;
import weft.stream.StreamArgument;

/// The pretty printer's operations on streams. Its dispatch tables and its styles are Lisp.
@Library("common-lisp")
public final class PrettyFunctions {

    private static final LispPackage KEYWORD = LispPackage.KEYWORD;

    private PrettyFunctions() {}

    /// Prints OBJECT as a logical block between PREFIX, which stands on each line if ON-EACH-LINE, and SUFFIX. FUNCTION prints
    /// its contents; it gets the stream, and the printer for PPRINT-POP. An OBJECT that is no list is printed as WRITE prints it.
    @Defun("weft:%call-with-logical-block stream object prefix on-each-line suffix function => nil")
    public static void callWithLogicalBlock(LispThread t, Object stream, Object object, Object prefix, boolean onEachLine,
                                            Object suffix, LispFunction function) {
        Printer outer = Printer.of(t, StreamArgument.output(t, stream));
        Consumer<Printer> body = p -> function.call2(t, p.out, p);
        LogicalBlock.print(outer, object, codes(prefix), onEachLine, codes(suffix), body);
    }

    private static int[] codes(Object text) {
        return string(text).codePoints().toArray();
    }

    /// True when a logical block ends before the next element of REST, because there is none, its tail is no list or shown elsewhere, or
    /// COUNT elements are as many as PRINTER may print; what stands there instead has been printed.
    @Defun("weft:%logical-block-ends-p printer rest count => boolean")
    public static boolean logicalBlockEndsP(Object printer, Object rest, long count) {
        return LogicalBlock.endsBefore((Printer) printer, rest, count);
    }

    /// Prints OBJECT on STREAM as it is printed when no dispatch table has a function for it.
    @Defun("weft:%print-undispatched stream object => nil")
    public static void printUndispatched(LispThread t, Object stream, Object object) {
        Printer.of(t, StreamArgument.output(t, stream)).undispatched(object);
    }

    /// Puts a newline of KIND (:LINEAR, :FILL, :MISER or :MANDATORY) into the logical block being printed on STREAM.
    @Defun("pprint-newline kind &optional stream => nil")
    public static void pprintNewline(LispThread t, Symbol kind, Object stream) {
        NewlineKind meant = kind.homePackage != KEYWORD ? null : switch (kind.name) {
            case "LINEAR" -> NewlineKind.LINEAR;
            case "FILL" -> NewlineKind.FILL;
            case "MISER" -> NewlineKind.MISER;
            case "MANDATORY" -> NewlineKind.MANDATORY;
            default -> null;
        };
        if (meant == null) {
            throw notOneOf(kind, "LINEAR", "FILL", "MISER", "MANDATORY");
        }
        PrettyStream s = pretty(t, stream);
        if (s != null) {
            s.newline(meant);
        }
    }

    /// Has the lines of the logical block being printed on STREAM begin N columns after its start or after the current column, as
    /// RELATIVE-TO says: :BLOCK or :CURRENT.
    @Defun("pprint-indent relative-to n &optional stream => nil")
    public static void pprintIndent(LispThread t, Symbol relativeTo, Object n, Object stream) {
        if (relativeTo != LispPackage.keyword("BLOCK") && relativeTo != LispPackage.keyword("CURRENT")) {
            throw notOneOf(relativeTo, "BLOCK", "CURRENT");
        }
        int columns = columns(n);
        PrettyStream s = pretty(t, stream);
        if (s != null) {
            s.indent(relativeTo == LispPackage.keyword("CURRENT"), columns);
        }
    }

    /// Writes spaces up to a column of the line or of the section, as KIND says (:LINE, :SECTION, :LINE-RELATIVE or
    /// :SECTION-RELATIVE): the column COLNUM or COLINC times something after it.
    @Defun("pprint-tab kind colnum colinc &optional stream => nil")
    public static void pprintTab(LispThread t, Symbol kind, Object colnum, Object colinc, Object stream) {
        boolean known = kind.homePackage == KEYWORD
            && switch (kind.name) {
                case "LINE", "SECTION", "LINE-RELATIVE", "SECTION-RELATIVE" -> true;
                default -> false;
            };
        if (!known) {
            throw notOneOf(kind, "LINE", "SECTION", "LINE-RELATIVE", "SECTION-RELATIVE");
        }
        int column = count(colnum);
        int increment = count(colinc);
        PrettyStream s = pretty(t, stream);
        if (s != null) {
            s.tab(kind.name.startsWith("SECTION"), kind.name.endsWith("RELATIVE"), column, increment);
        }
    }

    /// True when STREAM is the one that the body of a logical block writes to.
    @Defun(value = "weft:%pretty-stream-p stream => boolean", effects = NO_POLL)
    public static boolean prettyStreamP(Object stream) {
        return stream instanceof PrettyStream;
    }

    /// The stream meant, if it is the pretty printer's and *PRINT-PRETTY* is true; otherwise null.
    private static PrettyStream pretty(LispThread t, Object designator) {
        LispStream s = StreamArgument.output(t, designator);
        return s instanceof PrettyStream p && PrinterVariables.isTrue(t, PrinterVariables.PRETTY) ? p : null;
    }

    private static int columns(Object n) {
        if (!Numbers.isReal(n)) {
            throw Errors.typeError(n, LispPackage.COMMON_LISP.define("REAL"));
        }
        return (int) Math.rint(Floats.nearestDouble(n));
    }

    private static int count(Object n) {
        if (n instanceof Long c && c >= 0) {
            return (int) Math.min(c, Integer.MAX_VALUE / 2);
        }
        throw Errors.typeError(n, LispPackage.COMMON_LISP.define("UNSIGNED-BYTE"));
    }

    private static RuntimeException notOneOf(Symbol datum, String... keywords) {
        Object type = Symbol.NIL;
        for (int i = keywords.length - 1; i >= 0; i--) {
            type = new Cons(LispPackage.keyword(keywords[i]), type);
        }
        return Errors.typeError(datum, new Cons(LispPackage.COMMON_LISP.define("MEMBER"), type));
    }
}
