package weft.tool;

import java.util.function.Supplier;
import weft.condition.Exits;
import weft.object.Cons;
import weft.object.LispClass;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.StandardObject;
import weft.object.Symbol;
import weft.printer.PrinterVariables;
import weft.runtime.ThreadContext;
import weft.runtime.ThrowExit;
import weft.runtime.Unwind;
import weft.runtime.Upcall;
import weft.stream.LispStream;

/// Printing for reports and backtraces, which must come to an end whatever a program's print functions do: an error in one of them is
/// nobody else's business, and no debugger is entered for it. An object whose function fails prints as `#<unprintable CLASS>`.
final class GuardedPrinting {

    private static final Symbol HANDLERS = LispPackage.WEFT.define("*HANDLER-CLUSTERS*");
    private static final Symbol SERIOUS = LispPackage.COMMON_LISP.define("SERIOUS-CONDITION");

    private GuardedPrinting() {}

    /// What became of an attempt: its text, or null and the condition that ended it, which may be null too.
    record Attempt(String text, Object condition) {}

    /// The text that `print` makes; `otherwise` when it signals something serious. Long and deep structures are cut, cycles shown.
    static String print(Supplier<String> print, String otherwise) {
        String text = attempt(null, print).text();
        return text == null ? otherwise : text;
    }

    /// Lets `print` make a text, with long and deep structures cut and cycles shown. The attempt fails when `whole` cannot be printed, but not for
    /// another object.
    static Attempt attempt(Object whole, Supplier<String> print) {
        LispThread t = ThreadContext.current();
        Object length = t.bind(PrinterVariables.LENGTH, 8L);
        Object level = t.bind(PrinterVariables.LEVEL, 4L);
        Object readably = t.bind(PrinterVariables.READABLY, Symbol.NIL);
        Object circle = t.bind(PrinterVariables.CIRCLE, PrinterVariables.CYCLES);
        Object base = t.bind(PrinterVariables.BASE, 10L);
        Object radix = t.bind(PrinterVariables.RADIX, Symbol.NIL);
        Object guard = t.bind(PrinterVariables.GUARD, new ObjectGuard(whole));
        try {
            return escaping(t, print);
        } finally {
            t.unbind(PrinterVariables.GUARD, guard);
            t.unbind(PrinterVariables.RADIX, radix);
            t.unbind(PrinterVariables.BASE, base);
            t.unbind(PrinterVariables.CIRCLE, circle);
            t.unbind(PrinterVariables.READABLY, readably);
            t.unbind(PrinterVariables.LEVEL, level);
            t.unbind(PrinterVariables.LENGTH, length);
        }
    }

    private static Attempt escaping(LispThread t, Supplier<String> print) {
        int catches = t.catchCount;
        int depth = t.depth;
        Escape escape = new Escape();
        t.pushCatch(escape);
        Object handlers = t.bind(HANDLERS, Cons.list(escape));
        try {
            return new Attempt(print.get(), null);
        } catch (ThrowExit e) {
            if (e.position != catches) {
                throw e;
            }
            return new Attempt(null, escape.condition);
        } catch (Unwind e) {
            throw e;
        } catch (RuntimeException | StackOverflowError failing) {
            return new Attempt(null, null);
        } finally {
            t.unbind(HANDLERS, handlers);
            t.catchCount = catches;
            t.depth = depth;
        }
    }

    /// The handler that leaves the printing; also the tag that it throws to.
    private static final class Escape extends LispFunction {
        private Object condition;

        @Override public Object callN(LispThread t, Object[] args) {
            if (args[0] instanceof StandardObject o && SERIOUS.namedClass instanceof LispClass c && o.layout.owner.isSubclassOf(c)) {
                condition = o;
                throw Exits.throwTo(t, this, Symbol.NIL);
            }
            return t.single(Symbol.NIL);
        }
    }

    /// PRINT-OBJECT that does not fail. What it had printed when it failed stays before the mark.
    private static final class ObjectGuard extends LispFunction {
        private final Object unguarded;

        ObjectGuard(Object unguarded) {
            this.unguarded = unguarded;
        }

        @Override public Object callN(LispThread t, Object[] args) {
            if (args[0] == unguarded) {
                return Upcall.PRINT_OBJECT.call(t, args[0], args[1]);
            }
            LispStream out = (LispStream) args[1];
            Attempt a = escaping(t, () -> {
                Upcall.PRINT_OBJECT.call(t, args[0], out);
                return "";
            });
            if (a.text() == null) {
                out.writeString("#<unprintable " + ErrorReport.typeName(args[0]) + ">");
            }
            return t.single(args[0]);
        }
    }
}
