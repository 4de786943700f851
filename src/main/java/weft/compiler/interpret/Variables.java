package weft.compiler.interpret;

import weft.compiler.ir.Node;
import weft.condition.Names;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.Cell;

/// Variables, cells, closures.
final class Variables {

    private Variables() {}

    static final class Read extends Exec {
        final int slot;

        Read(int slot) {
            this.slot = slot;
        }

        @Override Object run(LispThread t, Object[] f) {
            return f[slot];
        }

        @Override boolean test(LispThread t, Object[] f) {
            return f[slot] != Symbol.NIL;
        }
    }

    static final class CellRead extends Exec {
        private final int slot;

        CellRead(int slot) {
            this.slot = slot;
        }

        @Override Object run(LispThread t, Object[] f) {
            return ((Cell) f[slot]).value;
        }
    }

    static final class Write extends Exec {
        private final int slot;
        private final Exec value;

        Write(int slot, Exec value) {
            this.slot = slot;
            this.value = value;
        }

        @Override Object run(LispThread t, Object[] f) {
            return f[slot] = value(value, t, f);
        }
    }

    static final class CellWrite extends Exec {
        private final int slot;
        private final Exec value;

        CellWrite(int slot, Exec value) {
            this.slot = slot;
            this.value = value;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object v = value(value, t, f);
            ((Cell) f[slot]).value = v;
            return v;
        }
    }

    static final class Supplied extends Exec {
        private final int slot;
        private final boolean cell;

        Supplied(int slot, boolean cell) {
            this.slot = slot;
            this.cell = cell;
        }

        @Override boolean test(LispThread t, Object[] f) {
            return (cell ? ((Cell) f[slot]).value : f[slot]) != null;
        }

        @Override Object run(LispThread t, Object[] f) {
            return Symbol.of(test(t, f));
        }
    }

    static final class SpecialRead extends Located {
        private final Symbol symbol;

        SpecialRead(Node.SpecialRead r) {
            super(r.position());
            this.symbol = r.symbol();
        }

        @Override Object run(LispThread t, Object[] f) {
            return kept(Names.value(t, symbol), this);
        }

        @Override boolean test(LispThread t, Object[] f) {
            return run(t, f) != Symbol.NIL;
        }
    }

    static final class SpecialWrite extends Exec {
        private final Symbol symbol;
        private final Exec value;

        SpecialWrite(Symbol symbol, Exec value) {
            this.symbol = symbol;
            this.value = value;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object v = value(value, t, f);
            symbol.setValue(t, v);
            return v;
        }
    }

    static final class GlobalRead extends Located {
        private final Symbol symbol;

        GlobalRead(Node.GlobalRead r) {
            super(r.position());
            this.symbol = r.symbol();
        }

        @Override Object run(LispThread t, Object[] f) {
            return kept(Names.globalValue(t, symbol), this);
        }
    }

    static final class GlobalWrite extends Exec {
        private final Symbol symbol;
        private final Exec value;

        GlobalWrite(Symbol symbol, Exec value) {
            this.symbol = symbol;
            this.value = value;
        }

        @Override Object run(LispThread t, Object[] f) {
            return symbol.value = value(value, t, f);
        }
    }

    static final class FunctionRead extends Located {
        private final Symbol symbol;
        private final boolean setf;

        FunctionRead(Node.FunctionRead r) {
            super(r.position());
            this.symbol = r.symbol();
            this.setf = r.setf();
        }

        @Override Object run(LispThread t, Object[] f) {
            return kept(Names.function(t, symbol, setf), this);
        }
    }

    static final class Close extends Exec {
        private final InterpretedCode code;
        private final int[] slots;

        Close(InterpretedCode code, int[] slots) {
            this.code = code;
            this.slots = slots;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object[] closed = new Object[slots.length];
            for (int i = 0; i < closed.length; i++) {
                closed[i] = f[slots[i]];
            }
            return new InterpretedFunction(code, closed);
        }
    }
}
