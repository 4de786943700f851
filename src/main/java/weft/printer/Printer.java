package weft.printer;

import java.math.BigInteger;
import java.util.function.Consumer;
import weft.condition.Errors;
import weft.condition.StackDepth;
import weft.number.RandomState;
import weft.object.Cons;
import weft.object.FuncallableObject;
import weft.object.LispArray;
import weft.object.LispCharacter;
import weft.object.LispComplex;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.Ratio;
import weft.object.StandardObject;
import weft.object.StructureObject;
import weft.object.Symbol;
import weft.reader.ReaderVariables;
import weft.reader.Readtable;
import weft.runtime.ThreadContext;
import weft.runtime.Upcall;
import weft.stream.BroadcastStream;
import weft.stream.LispPathname;
import weft.stream.LispStream;
import weft.stream.StringOutputStream;

/// One call of the printer: the values of the printer variables, the stream, and how deep it is.
///
/// A print-object method prints the parts of its object with calls of its own on the same stream; those find this printer
/// in a special variable and take over its depth and its shared objects. On another stream they start afresh.
public final class Printer {

    /// Stack that printing one level of nesting takes, in units of [LispThread#depth].
    private static final int DEPTH_UNITS = 4;

    final LispThread t;
    final LispStream out;
    final boolean escape;
    final boolean readably;
    final int base;
    final boolean radix;
    final Object letterCase;
    final boolean gensym;
    final boolean arrays;
    /// *PRINT-LEVEL* and *PRINT-LENGTH*, or Integer.MAX_VALUE.
    final int maxLevel;
    final int maxLength;
    final boolean pretty;
    int depth;
    SharedObjects shared;
    /// The object that a function of a dispatch table is printing: a logical block of it is no second place of it.
    private Object dispatched;
    private LispPackage currentPackage;
    private Readtable readtable;

    private Printer(LispThread t, LispStream out, boolean escape, boolean readably) {
        this.t = t;
        this.out = out;
        this.escape = escape;
        this.readably = readably;
        this.base = base(t);
        this.radix = PrinterVariables.isTrue(t, PrinterVariables.RADIX);
        this.letterCase = PrinterVariables.value(t, PrinterVariables.CASE);
        this.gensym = readably || PrinterVariables.isTrue(t, PrinterVariables.GENSYM);
        this.arrays = readably || PrinterVariables.isTrue(t, PrinterVariables.ARRAY);
        this.pretty = PrinterVariables.isTrue(t, PrinterVariables.PRETTY);
        this.maxLevel = limit(t, PrinterVariables.LEVEL, readably);
        this.maxLength = limit(t, PrinterVariables.LENGTH, readably);
    }

    private static int base(LispThread t) {
        Object b = PrinterVariables.value(t, PrinterVariables.BASE);
        if (b instanceof Long n && n >= 2 && n <= 36) {
            return (int) (long) n;
        }
        throw Errors.typeError(b, Cons.list(LispPackage.COMMON_LISP.define("INTEGER"), 2L, 36L));
    }

    private static int limit(LispThread t, Symbol variable, boolean readably) {
        Object v = PrinterVariables.value(t, variable);
        if (v == Symbol.NIL || readably) {
            return Integer.MAX_VALUE;
        }
        if (v instanceof Long n && n >= 0) {
            return (int) Math.min(n, Integer.MAX_VALUE);
        }
        if (v instanceof BigInteger b && b.signum() > 0) {
            return Integer.MAX_VALUE;
        }
        throw Errors.typeError(v, Cons.list(LispPackage.COMMON_LISP.define("OR"),
            LispPackage.COMMON_LISP.define("NULL"), LispPackage.COMMON_LISP.define("UNSIGNED-BYTE")));
    }

    /// Prints `object` as WRITE does, by the current values of the printer variables.
    public static void print(Object object, LispStream out) {
        print(ThreadContext.current(), object, out);
    }

    /// The same for callers that have the context.
    public static void print(LispThread t, Object object, LispStream out) {
        of(t, out).top(object);
    }

    /// Prints `object` as PRIN1 does.
    public static void prin1(LispThread t, Object object, LispStream out) {
        continued(t, out, true, PrinterVariables.isTrue(t, PrinterVariables.READABLY)).top(object);
    }

    /// Prints `object` as PRINC does.
    public static void princ(LispThread t, Object object, LispStream out) {
        if (object instanceof LispVector v && v.isString()) {
            out.writeString(t, v, 0, v.length());
            return;
        }
        continued(t, out, false, false).top(object);
    }

    /// The text that PRIN1 prints: for messages of the kernel.
    public static String prin1ToString(Object object) {
        StringOutputStream s = new StringOutputStream();
        prin1(ThreadContext.current(), object, s);
        return s.text();
    }

    /// The text that PRINC prints.
    public static String princToString(Object object) {
        StringOutputStream s = new StringOutputStream();
        princ(ThreadContext.current(), object, s);
        return s.text();
    }

    /// A printer on `out` that continues the one at work on it, if there is one.
    static Printer of(LispThread t, LispStream out) {
        boolean readably = PrinterVariables.isTrue(t, PrinterVariables.READABLY);
        return continued(t, out, readably || PrinterVariables.isTrue(t, PrinterVariables.ESCAPE), readably);
    }

    private static Printer continued(LispThread t, LispStream out, boolean escape, boolean readably) {
        Printer p = new Printer(t, out, escape, readably);
        if (PrinterVariables.OUTER.valueOrNull(t) instanceof Printer outer && outer.out == out) {
            p.depth = outer.depth;
            p.shared = outer.shared;
            p.dispatched = outer.dispatched;
        }
        return p;
    }

    /// A printer one level down on `stream`.
    Printer inside(LispStream stream) {
        Printer p = new Printer(t, stream, escape, readably);
        p.depth = depth + 1;
        p.shared = shared;
        return p;
    }

    private Printer searcher() {
        Printer p = new Printer(t, new BroadcastStream(), escape, readably);
        p.depth = depth;
        p.shared = new SharedObjects(PrinterVariables.value(t, PrinterVariables.CIRCLE) == PrinterVariables.CYCLES);
        return p;
    }

    private void top(Object object) {
        if (searchesFirst(object)) {
            search(p -> p.object(object));
        }
        object(object);
    }

    private boolean searchesFirst(Object object) {
        return shared == null && isLabelled(object) && PrinterVariables.isTrue(t, PrinterVariables.CIRCLE);
    }

    /// Finds the objects that `print` prints more than once.
    private void search(Consumer<Printer> print) {
        Printer search = searcher();
        print.accept(search);
        if (search.shared.finishSearch()) {
            shared = search.shared;
        }
    }

    /// Has `print` print `list` as a logical block, after a label if it needs one; elsewhere a reference to that label or the mark for too much
    /// depth is all.
    void block(Object list, Consumer<Printer> print) {
        if (searchesFirst(list)) {
            search(p -> p.block(list, print));
        }
        if ((dispatched == list || label(list)) && !tooDeep()) {
            print.accept(this);
            leave(list);
        }
    }

    /// True for objects whose identity *PRINT-CIRCLE* keeps.
    private static boolean isLabelled(Object x) {
        return !(x instanceof Number || x instanceof LispCharacter || x instanceof Ratio || x instanceof LispComplex
            || x instanceof Symbol s && s.homePackage != null);
    }

    /// Prints a part of what is being printed.
    void object(Object x) {
        if (label(x)) {
            unlabelled(x);
            leave(x);
        }
    }

    /// While shared objects are searched for: `x` has been printed.
    private void leave(Object x) {
        if (shared != null && shared.isSearching()) {
            shared.leave(x);
        }
    }

    /// Prints the label of `x` if it has one here; false if a reference to an earlier label is all that is to be printed.
    private boolean label(Object x) {
        if (shared != null && isLabelled(x)) {
            switch (shared.visit(x)) {
                case REFER -> {
                    label(x, '#');
                    return false;
                }
                case LABEL_AND_PRINT -> label(x, '=');
                case PRINT -> { }
            }
        }
        return true;
    }

    private void label(Object x, int mark) {
        if (!shared.isSearching()) {
            out.writeChar('#');
            out.writeString(Integer.toString(shared.label(x)));
            out.writeChar(mark);
        }
    }

    /// Prints without a look at labels. Nesting counts as recursion of the program: too much of it signals a storage condition.
    private void unlabelled(Object x) {
        poll();
        int stack = StackDepth.enter(t, DEPTH_UNITS);
        if (!pretty || !prettily(x)) {
            undispatched(x);
        }
        t.depth = stack;
    }

    /// Prints `x` by the function that the current dispatch table has for it; false if there is none.
    private boolean prettily(Object x) {
        if (!(Upcall.PRETTY_FUNCTION.isDefined() && Upcall.PRETTY_FUNCTION.call(t, x) instanceof LispFunction f)) {
            return false;
        }
        Object outerDispatched = dispatched;
        dispatched = x;
        asOuter(() -> f.call2(t, out, x));
        dispatched = outerDispatched;
        return true;
    }

    /// Prints `x` without a look at the dispatch table; its parts are looked up.
    void undispatched(Object x) {
        switch (x) {
            case Symbol s -> SymbolPrinter.print(this, s);
            case Cons c -> ListPrinter.print(this, c);
            case Number n -> NumberPrinter.print(this, n);
            case Ratio r -> NumberPrinter.print(this, r);
            case LispComplex c -> NumberPrinter.print(this, c);
            case LispCharacter c -> CharacterPrinter.print(this, c.code);
            case LispArray a -> ArrayPrinter.print(this, a);
            case RandomState r -> NumberPrinter.print(this, r);
            case LispPathname n -> PathnamePrinter.print(this, n);
            case StructureObject s -> instance(s);
            case StandardObject s -> instance(s);
            case FuncallableObject f -> instance(f);
            default -> UnreadablePrinter.print(this, x);
        }
    }

    /// True, and `#` printed, when the object would be deeper than *PRINT-LEVEL* allows.
    boolean tooDeep() {
        if (depth < maxLevel) {
            return false;
        }
        out.writeChar('#');
        return true;
    }

    private void instance(Object x) {
        if (x instanceof StructureObject && tooDeep()) {
            return;
        }
        depth++;
        try {
            asOuter(() -> {
                if (PrinterVariables.GUARD.valueOrNull(t) instanceof LispFunction guard) {
                    guard.call2(t, x, out);
                } else if (Upcall.PRINT_OBJECT.isDefined()) {
                    Upcall.PRINT_OBJECT.call(t, x, out);
                } else if (x instanceof StructureObject s) {
                    StructurePrinter.print(this, s);
                } else {
                    UnreadablePrinter.print(this, x);
                }
            });
        } finally {
            depth--;
        }
    }

    /// Calls `print` so that what it prints on the same stream continues this printer.
    private void asOuter(Runnable print) {
        Object savedOuter = t.bind(PrinterVariables.OUTER, this);
        Object savedEscape = t.bind(PrinterVariables.ESCAPE, Symbol.of(escape));
        Object savedReadably = t.bind(PrinterVariables.READABLY, Symbol.of(readably));
        try {
            print.run();
        } finally {
            t.unbind(PrinterVariables.READABLY, savedReadably);
            t.unbind(PrinterVariables.ESCAPE, savedEscape);
            t.unbind(PrinterVariables.OUTER, savedOuter);
        }
    }

    /// The value of *PACKAGE*.
    LispPackage currentPackage() {
        if (currentPackage == null) {
            currentPackage = LispPackage.COMMON_LISP.define("*PACKAGE*").valueOrNull(t) instanceof LispPackage p
                ? p : LispPackage.COMMON_LISP;
        }
        return currentPackage;
    }

    /// The readtable by which what is printed will be read: the current one, the standard one under *PRINT-READABLY*.
    Readtable readtable() {
        if (readtable == null) {
            readtable = readably ? Readtable.STANDARD : ReaderVariables.readtable(t);
        }
        return readtable;
    }

    /// Puts a conditional newline here if this text is laid out.
    void newline(NewlineKind kind) {
        if (pretty && out instanceof PrettyStream s) {
            s.newline(kind);
        }
    }

    /// Has the lines of the innermost block begin in this column if this text is laid out.
    void indentHere() {
        if (pretty && out instanceof PrettyStream s) {
            s.indent(true, 0);
        }
    }

    /// True when nothing more appears, because *PRINT-LINES* lines are full.
    boolean isFinished() {
        return out instanceof PrettyStream s && s.isFinished();
    }

    /// A safe point.
    void poll() {
        t.safePoint();
    }

    void write(String text) {
        out.writeString(text);
    }

    void write(int code) {
        out.writeChar(code);
    }
}
