package weft.compiler.interpret;

import java.util.List;
import weft.condition.Errors;
import weft.condition.HostErrors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.Cell;

/// Sequencing, choice, binding.
final class Control {

    private Control() {}

    static final class If extends Exec {
        private final Exec test;
        private final Exec then;
        private final Exec otherwise;
        private final boolean jumps;

        If(Exec test, Exec then, Exec otherwise) {
            this.test = test;
            this.then = then;
            this.otherwise = otherwise;
            this.jumps = then.jumps() || otherwise.jumps();
        }

        @Override boolean jumps() {
            return jumps;
        }

        @Override Object run(LispThread t, Object[] f) {
            return value(test.test(t, f) ? then : otherwise, t, f);
        }

        @Override boolean test(LispThread t, Object[] f) {
            return (test.test(t, f) ? then : otherwise).test(t, f);
        }
    }

    static Exec progn(Exec[] forms) {
        if (forms.length == 1) {
            return forms[0];
        }
        for (Exec e : forms) {
            if (e.jumps()) {
                return new JumpingProgn(forms);
            }
        }
        return new Progn(forms);
    }

    static final class Progn extends Exec {
        private final Exec[] forms;

        Progn(Exec[] forms) {
            this.forms = forms;
        }

        @Override Object run(LispThread t, Object[] f) {
            int last = forms.length - 1;
            for (int i = 0; i < last; i++) {
                forms[i].run(t, f);
            }
            return value(forms[last], t, f);
        }

        @Override boolean test(LispThread t, Object[] f) {
            int last = forms.length - 1;
            for (int i = 0; i < last; i++) {
                forms[i].run(t, f);
            }
            return forms[last].test(t, f);
        }
    }

    static final class JumpingProgn extends Exec {
        private final Exec[] forms;

        JumpingProgn(Exec[] forms) {
            this.forms = forms;
        }

        @Override boolean jumps() {
            return true;
        }

        @Override Object run(LispThread t, Object[] f) {
            int last = forms.length - 1;
            for (int i = 0; i < last; i++) {
                if (forms[i].run(t, f) == JUMP) {
                    return JUMP;
                }
            }
            return forms[last].run(t, f);
        }
    }

    static final class Let extends Exec {
        private final int slot;
        private final Exec value;
        private final Exec body;

        Let(int slot, Exec value, Exec body) {
            this.slot = slot;
            this.value = value;
            this.body = body;
        }

        @Override boolean jumps() {
            return body.jumps();
        }

        @Override Object run(LispThread t, Object[] f) {
            f[slot] = value(value, t, f);
            return body.run(t, f);
        }

        @Override boolean test(LispThread t, Object[] f) {
            f[slot] = value(value, t, f);
            return body.test(t, f);
        }
    }

    /// The same for a variable that lives in a cell.
    static final class LetCell extends Exec {
        private final int slot;
        private final Exec value;
        private final Exec body;

        LetCell(int slot, Exec value, Exec body) {
            this.slot = slot;
            this.value = value;
            this.body = body;
        }

        @Override boolean jumps() {
            return body.jumps();
        }

        @Override Object run(LispThread t, Object[] f) {
            f[slot] = new Cell(value(value, t, f));
            return body.run(t, f);
        }
    }

    static final class MultipleValueBind extends Exec {
        private final int[] slots;
        private final boolean[] cells;
        private final Exec form;
        private final Exec body;

        MultipleValueBind(int[] slots, boolean[] cells, Exec form, Exec body) {
            this.slots = slots;
            this.cells = cells;
            this.form = form;
            this.body = body;
        }

        @Override boolean jumps() {
            return body.jumps();
        }

        @Override Object run(LispThread t, Object[] f) {
            Object first = form.run(t, f);
            for (int i = 0; i < slots.length; i++) {
                Object v = t.value(first, i);
                f[slots[i]] = cells[i] ? new Cell(v) : v;
            }
            return body.run(t, f);
        }
    }

    static final class Labels extends Exec {
        private final int[] slots;
        private final boolean[] cells;
        private final Exec[] closures;
        private final Exec body;

        Labels(int[] slots, boolean[] cells, Exec[] closures, Exec body) {
            this.slots = slots;
            this.cells = cells;
            this.closures = closures;
            this.body = body;
        }

        @Override boolean jumps() {
            return body.jumps();
        }

        @Override Object run(LispThread t, Object[] f) {
            for (int i = 0; i < slots.length; i++) {
                if (cells[i]) {
                    f[slots[i]] = new Cell(null);
                }
            }
            for (int i = 0; i < slots.length; i++) {
                Object closure = closures[i].run(t, f);
                if (cells[i]) {
                    ((Cell) f[slots[i]]).value = closure;
                } else {
                    f[slots[i]] = closure;
                }
            }
            return body.run(t, f);
        }
    }

    static final class BindSpecials extends Exec {
        private final Symbol[] symbols;
        private final Exec[] values;
        private final Exec body;

        BindSpecials(List<Symbol> symbols, Exec[] values, Exec body) {
            this.symbols = symbols.toArray(new Symbol[0]);
            this.values = values;
            this.body = body;
        }

        @Override Object run(LispThread t, Object[] f) {
            if (symbols.length == 1) {
                Object saved = t.bind(symbols[0], value(values[0], t, f));
                try {
                    return body.run(t, f);
                } finally {
                    t.unbind(symbols[0], saved);
                }
            }
            Object[] v = new Object[values.length];
            for (int i = 0; i < v.length; i++) {
                v[i] = value(values[i], t, f);
            }
            return bound(t, symbols, v, body, f);
        }
    }

    /// A form with handlers in force: stack or memory that runs out in it is signalled to them, when its own variables have let go of what
    /// they hold.
    static final class Handled extends Exec {
        private final Exec body;
        private final int[] bound;

        Handled(Exec body, int[] bound) {
            this.body = body;
            this.bound = bound;
        }

        @Override Object run(LispThread t, Object[] f) {
            int depth = t.depth;
            int catches = t.catchCount;
            try {
                return body.run(t, f);
            } catch (VirtualMachineError e) {
                for (int slot : bound) {
                    f[slot] = null;
                }
                throw HostErrors.translate(e, t, depth, catches);
            }
        }
    }

    /// Runs `body` with `symbols` bound to `v`, which is overwritten with what to restore.
    private static Object bound(LispThread t, Symbol[] symbols, Object[] v, Exec body, Object[] f) {
        for (int i = 0; i < v.length; i++) {
            v[i] = t.bind(symbols[i], v[i]);
        }
        try {
            return body.run(t, f);
        } finally {
            for (int i = v.length - 1; i >= 0; i--) {
                t.unbind(symbols[i], v[i]);
            }
        }
    }

    static final class Progv extends Exec {
        private final Exec symbols;
        private final Exec values;
        private final Exec body;

        Progv(Exec symbols, Exec values, Exec body) {
            this.symbols = symbols;
            this.values = values;
            this.body = body;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object names = symbols.run(t, f);
            Object vals = values.run(t, f);
            java.util.ArrayList<Symbol> bound = new java.util.ArrayList<>();
            java.util.ArrayList<Object> what = new java.util.ArrayList<>();
            for (; names instanceof Cons c; names = c.cdr) {
                if (!(c.car instanceof Symbol s)) {
                    throw Errors.typeError(c.car, LispPackage.COMMON_LISP.define("SYMBOL"));
                }
                weft.condition.Bindable.check(s);
                bound.add(s);
                what.add(vals instanceof Cons v ? v.car : Symbol.UNBOUND);
                vals = vals instanceof Cons v ? v.cdr : vals;
            }
            return bound(t, bound.toArray(new Symbol[0]), what.toArray(), body, f);
        }
    }

    static final class MultipleValueProg1 extends Exec {
        private final Exec first;
        private final Exec rest;
        private final boolean values;

        MultipleValueProg1(Exec first, Exec rest, boolean values) {
            this.first = first;
            this.rest = rest;
            this.values = values;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object v = first.run(t, f);
            if (!values) {
                rest.run(t, f);
                return v;
            }
            Object[] all = t.allValues(v);
            rest.run(t, f);
            return t.values(all);
        }
    }
}
