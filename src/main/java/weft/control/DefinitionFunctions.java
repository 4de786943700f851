package weft.control;

import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.Symbol;

/// What definers record about a name beside its function, value and class: SETF and type expanders, documentation, and the like.
///
/// It is kept apart from the property list, which belongs to the program. A list once published is never changed, so
/// readers need no lock; writers hold the symbol's monitor.
@Library("weft")
public final class DefinitionFunctions {

    private DefinitionFunctions() {}

    /// Returns what is recorded about SYMBOL under KIND, a symbol, or NIL.
    @Defun(value = "%definition symbol kind => object", effects = {FLUSHABLE, NO_POLL})
    public static Object definition(Symbol symbol, Object kind) {
        for (Object l = symbol.definitions; l instanceof Cons c; l = ((Cons) c.cdr).cdr) {
            if (c.car == kind) {
                return ((Cons) c.cdr).car;
            }
        }
        return Symbol.NIL;
    }

    /// Records OBJECT about SYMBOL under KIND, a symbol; NIL removes what was there.
    @Defun(value = "%set-definition symbol kind object => object", effects = NO_POLL)
    public static Object setDefinition(Symbol symbol, Object kind, Object object) {
        synchronized (symbol) {
            Object others = without(symbol.definitions, kind);
            symbol.definitions = object == Symbol.NIL ? others == Symbol.NIL ? null : others : Cons.listStar(others, kind, object);
        }
        return object;
    }

    private static Object without(Object list, Object kind) {
        if (!(list instanceof Cons c)) {
            return Symbol.NIL;
        }
        Cons value = (Cons) c.cdr;
        Object others = without(value.cdr, kind);
        return c.car == kind ? others : Cons.listStar(others, c.car, value.car);
    }
}
