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

/// Printing for reports and backtraces, which must come to an end whatever a program's print functions do: an error in one of them is
/// nobody else's business, and no debugger is entered for it.
final class GuardedPrinting {

    private static final Symbol HANDLERS = LispPackage.WEFT.define("*HANDLER-CLUSTERS*");
    private static final Symbol SERIOUS = LispPackage.COMMON_LISP.define("SERIOUS-CONDITION");

    private GuardedPrinting() {}

    /// The text that `print` makes; `otherwise` when it signals something serious. Long and deep structures are cut, cycles shown.
    static String print(Supplier<String> print, String otherwise) {
        LispThread t = ThreadContext.current();
        int catches = t.catchCount;
        int depth = t.depth;
        Object tag = new Object();
        t.pushCatch(tag);
        Object handlers = t.bind(HANDLERS, Cons.list(new Escape(tag)));
        Object length = t.bind(PrinterVariables.LENGTH, 8L);
        Object level = t.bind(PrinterVariables.LEVEL, 4L);
        Object readably = t.bind(PrinterVariables.READABLY, Symbol.NIL);
        Object circle = t.bind(PrinterVariables.CIRCLE, Symbol.T);
        try {
            return print.get();
        } catch (ThrowExit e) {
            if (e.position != catches) {
                throw e;
            }
            return otherwise;
        } catch (Unwind e) {
            throw e;
        } catch (RuntimeException | StackOverflowError failing) {
            return otherwise;
        } finally {
            t.unbind(PrinterVariables.CIRCLE, circle);
            t.unbind(PrinterVariables.READABLY, readably);
            t.unbind(PrinterVariables.LEVEL, level);
            t.unbind(PrinterVariables.LENGTH, length);
            t.unbind(HANDLERS, handlers);
            t.catchCount = catches;
            t.depth = depth;
        }
    }

    /// The handler that leaves the printing.
    private static final class Escape extends LispFunction {
        private final Object tag;

        Escape(Object tag) {
            this.tag = tag;
        }

        @Override public Object callN(LispThread t, Object[] args) {
            if (args[0] instanceof StandardObject o && SERIOUS.namedClass instanceof LispClass c && o.layout.owner.isSubclassOf(c)) {
                throw Exits.throwTo(t, tag, Symbol.NIL);
            }
            return t.single(Symbol.NIL);
        }
    }
}
