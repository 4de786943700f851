package weft.printer;

import java.util.function.Consumer;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.Symbol;

/// Carries out logical blocks: level, shared objects, the stream, and the ends that PPRINT-POP finds (CLHS 22.2.1.1).
final class LogicalBlock {

    private LogicalBlock() {}

    /// Prints `object`, a list, as a logical block whose body is `body`; any other object as WRITE does.
    ///
    /// @param outer a printer of the caller's own
    static void print(Printer outer, Object object, int[] prefix, boolean onEachLine, int[] suffix, Consumer<Printer> body) {
        if (object instanceof Cons || object == Symbol.NIL) {
            outer.block(object, p -> run(p, prefix, onEachLine, suffix, body));
        } else {
            outer.object(object);
        }
    }

    /// Executes `body` as a logical block one level down, with a printer on a pretty stream.
    static void run(Printer outer, int[] prefix, boolean onEachLine, int[] suffix, Consumer<Printer> body) {
        LispThread t = outer.t;
        boolean outermost = !(outer.out instanceof PrettyStream);
        PrettyStream stream = outermost ? new PrettyStream(outer) : (PrettyStream) outer.out;
        Printer p = outer.inside(stream);
        Object saved = t.bind(PrinterVariables.OUTER, p);
        try {
            stream.begin(prefix, onEachLine, suffix);
            body.accept(p);
            stream.end(suffix);
        } finally {
            t.unbind(PrinterVariables.OUTER, saved);
            if (outermost) {
                stream.finish();
            }
        }
    }

    /// The same with a prefix and suffix of one character.
    static void run(Printer outer, String prefix, String suffix, Consumer<Printer> body) {
        run(outer, prefix.codePoints().toArray(), false, suffix.codePoints().toArray(), body);
    }

    /// True when a block ends before the next element of `rest`; then what stands in its place has been printed: nothing, the tail after a dot, or
    /// the mark for more than *PRINT-LENGTH*.
    ///
    /// @param count the number of elements before
    static boolean endsBefore(Printer p, Object rest, long count) {
        if (p.isFinished()) {
            return true;
        }
        boolean list = rest instanceof Cons || rest == Symbol.NIL;
        if (list && count >= p.maxLength) {
            p.write("...");
            return true;
        }
        boolean shared = rest instanceof Cons && count > 0 && p.shared != null;
        if (!list || shared && p.shared.breaksTail(rest)) {
            p.write(". ");
            p.object(rest);
            return true;
        }
        if (shared) {
            p.shared.visit(rest);
        }
        return false;
    }
}
