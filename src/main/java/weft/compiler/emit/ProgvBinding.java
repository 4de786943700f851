package weft.compiler.emit;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// The dynamic bindings of one PROGV in force.
public final class ProgvBinding {

    private final Symbol[] symbols;
    private final Object[] saved;

    private ProgvBinding(Symbol[] symbols) {
        this.symbols = symbols;
        this.saved = new Object[symbols.length];
    }

    /// Binds the symbols of a list to the values of another; symbols without a value are bound to none. Nothing is bound when an argument is wrong.
    public static ProgvBinding enter(LispThread t, Object symbols, Object values) {
        int n = 0;
        for (Object l = symbols; l != Symbol.NIL; l = cons(l, symbols).cdr) {
            Symbol s = symbol(cons(l, symbols).car);
            if ((s.flags & (Symbol.CONSTANT | Symbol.NONBINDABLE)) != 0) {
                throw Errors.programError("~S may not be bound", s);
            }
            n++;
        }
        Object[] v = new Object[n];
        Object rest = values;
        for (int i = 0; i < n; i++) {
            if (rest == Symbol.NIL) {
                v[i] = Symbol.UNBOUND;
            } else {
                v[i] = cons(rest, values).car;
                rest = ((Cons) rest).cdr;
            }
        }
        ProgvBinding binding = new ProgvBinding(new Symbol[n]);
        Object l = symbols;
        for (int i = 0; i < n; i++, l = ((Cons) l).cdr) {
            binding.symbols[i] = (Symbol) ((Cons) l).car;
            binding.saved[i] = t.bind(binding.symbols[i], v[i]);
        }
        return binding;
    }

    /// Undoes the bindings, latest first.
    public void leave(LispThread t) {
        for (int i = symbols.length - 1; i >= 0; i--) {
            t.unbind(symbols[i], saved[i]);
        }
    }

    private static Cons cons(Object x, Object whole) {
        if (x instanceof Cons c) {
            return c;
        }
        throw Errors.typeError(whole, LispPackage.COMMON_LISP.define("LIST"));
    }

    private static Symbol symbol(Object x) {
        if (x instanceof Symbol s) {
            return s;
        }
        throw Check.fail(x, Symbol.class);
    }
}
