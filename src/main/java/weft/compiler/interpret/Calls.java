package weft.compiler.interpret;

import java.util.ArrayList;
import weft.compiler.ir.Node;
import weft.condition.Names;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.SourcePosition;
import weft.object.Symbol;

/// Calls, by the way the callee is found and by the number of arguments.
final class Calls {

    private Calls() {}

    static Exec global(Node.Call c, Exec[] args) {
        return c.setf() ? new Setf(c, args) : switch (args.length) {
            case 0 -> new Global0(c);
            case 1 -> new Global1(c, args);
            case 2 -> new Global2(c, args);
            case 3 -> new Global3(c, args);
            case 4 -> new Global4(c, args);
            default -> new GlobalN(c, args);
        };
    }

    static Exec computed(Exec function, Exec[] args, SourcePosition position) {
        return switch (args.length) {
            case 0 -> new Computed0(function, position);
            case 1 -> new Computed1(function, args, position);
            case 2 -> new Computed2(function, args, position);
            case 3 -> new Computed3(function, args, position);
            default -> new ComputedN(function, args, position);
        };
    }

    static Object[] run(Exec[] args, LispThread t, Object[] f) {
        Object[] v = new Object[args.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = Exec.value(args[i], t, f);
        }
        return v;
    }

    /// Calls of global functions. Tier 0 mostly calls itself: a call to a known class can be seen through.
    static final class Global0 extends Located {
        private final Symbol symbol;

        Global0(Node.Call call) {
            super(call.position());
            this.symbol = call.symbol();
        }

        @Override Object run(LispThread t, Object[] f) {
            LispFunction callee = symbol.function;
            return kept(callee instanceof InterpretedFunction i ? i.call0(t) : callee.call0(t), this);
        }
    }

    static final class Global1 extends Located {
        private final Symbol symbol;
        private final int aSlot;
        private final Exec a;

        Global1(Node.Call call, Exec[] args) {
            super(call.position());
            this.symbol = call.symbol();
            this.aSlot = slot(args[0]);
            this.a = args[0];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(aSlot, a, t, f);
            LispFunction callee = symbol.function;
            return kept(callee instanceof InterpretedFunction i ? i.call1(t, x) : callee.call1(t, x), this);
        }

        @Override boolean test(LispThread t, Object[] f) {
            return run(t, f) != Symbol.NIL;
        }
    }

    static final class Global2 extends Located {
        private final Symbol symbol;
        private final int aSlot;
        private final Exec a;
        private final int bSlot;
        private final Exec b;

        Global2(Node.Call call, Exec[] args) {
            super(call.position());
            this.symbol = call.symbol();
            this.aSlot = slot(args[0]);
            this.a = args[0];
            this.bSlot = slot(args[1]);
            this.b = args[1];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(aSlot, a, t, f);
            Object y = value(bSlot, b, t, f);
            LispFunction callee = symbol.function;
            return kept(callee instanceof InterpretedFunction i ? i.call2(t, x, y) : callee.call2(t, x, y), this);
        }

        @Override boolean test(LispThread t, Object[] f) {
            return run(t, f) != Symbol.NIL;
        }
    }

    static final class Global3 extends Located {
        private final Symbol symbol;
        private final int aSlot;
        private final Exec a;
        private final int bSlot;
        private final Exec b;
        private final int cSlot;
        private final Exec c;

        Global3(Node.Call call, Exec[] args) {
            super(call.position());
            this.symbol = call.symbol();
            this.aSlot = slot(args[0]);
            this.a = args[0];
            this.bSlot = slot(args[1]);
            this.b = args[1];
            this.cSlot = slot(args[2]);
            this.c = args[2];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(aSlot, a, t, f);
            Object y = value(bSlot, b, t, f);
            Object z = value(cSlot, c, t, f);
            LispFunction callee = symbol.function;
            return kept(callee instanceof InterpretedFunction i ? i.call3(t, x, y, z) : callee.call3(t, x, y, z), this);
        }

        @Override boolean test(LispThread t, Object[] f) {
            return run(t, f) != Symbol.NIL;
        }
    }

    static final class Global4 extends Located {
        private final Symbol symbol;
        private final int aSlot;
        private final Exec a;
        private final int bSlot;
        private final Exec b;
        private final int cSlot;
        private final Exec c;
        private final int dSlot;
        private final Exec d;

        Global4(Node.Call call, Exec[] args) {
            super(call.position());
            this.symbol = call.symbol();
            this.aSlot = slot(args[0]);
            this.a = args[0];
            this.bSlot = slot(args[1]);
            this.b = args[1];
            this.cSlot = slot(args[2]);
            this.c = args[2];
            this.dSlot = slot(args[3]);
            this.d = args[3];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(aSlot, a, t, f);
            Object y = value(bSlot, b, t, f);
            Object z = value(cSlot, c, t, f);
            Object w = value(dSlot, d, t, f);
            LispFunction callee = symbol.function;
            return kept(callee instanceof InterpretedFunction i ? i.call4(t, x, y, z, w) : callee.call4(t, x, y, z, w), this);
        }
    }

    static final class GlobalN extends Located {
        private final Symbol symbol;
        private final Exec[] args;

        GlobalN(Node.Call c, Exec[] args) {
            super(c.position());
            this.symbol = c.symbol();
            this.args = args;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object[] v = Calls.run(args, t, f);
            return kept(symbol.function.callN(t, v), this);
        }
    }

    static final class Setf extends Located {
        private final Symbol symbol;
        private final Exec[] args;

        Setf(Node.Call c, Exec[] args) {
            super(c.position());
            this.symbol = c.symbol();
            this.args = args;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object[] v = Calls.run(args, t, f);
            return kept(symbol.setf.apply(t, v), this);
        }
    }

    /// Calls of what `function` yields: a function, or a symbol that names one.
    static final class Computed0 extends Located {
        private final Exec function;

        Computed0(Exec function, SourcePosition position) {
            super(position);
            this.function = function;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object d = value(function, t, f);
            return kept(callee(t, d).call0(t), this);
        }
    }

    static final class Computed1 extends Located {
        private final Exec function;
        private final Exec a;

        Computed1(Exec function, Exec[] args, SourcePosition position) {
            super(position);
            this.function = function;
            this.a = args[0];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object d = value(function, t, f);
            Object x = value(a, t, f);
            return kept(callee(t, d).call1(t, x), this);
        }

        @Override boolean test(LispThread t, Object[] f) {
            return run(t, f) != Symbol.NIL;
        }
    }

    static final class Computed2 extends Located {
        private final Exec function;
        private final Exec a;
        private final Exec b;

        Computed2(Exec function, Exec[] args, SourcePosition position) {
            super(position);
            this.function = function;
            this.a = args[0];
            this.b = args[1];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object d = value(function, t, f);
            Object x = value(a, t, f);
            Object y = value(b, t, f);
            return kept(callee(t, d).call2(t, x, y), this);
        }

        @Override boolean test(LispThread t, Object[] f) {
            return run(t, f) != Symbol.NIL;
        }
    }

    static final class Computed3 extends Located {
        private final Exec function;
        private final Exec a;
        private final Exec b;
        private final Exec c;

        Computed3(Exec function, Exec[] args, SourcePosition position) {
            super(position);
            this.function = function;
            this.a = args[0];
            this.b = args[1];
            this.c = args[2];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object d = value(function, t, f);
            Object x = value(a, t, f);
            Object y = value(b, t, f);
            Object z = value(c, t, f);
            return kept(callee(t, d).call3(t, x, y, z), this);
        }
    }

    static final class ComputedN extends Located {
        private final Exec function;
        private final Exec[] args;

        ComputedN(Exec function, Exec[] args, SourcePosition position) {
            super(position);
            this.function = function;
            this.args = args;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object d = value(function, t, f);
            Object[] v = Calls.run(args, t, f);
            return kept(callee(t, d).apply(t, v), this);
        }
    }

    private static LispFunction callee(LispThread t, Object designator) {
        return designator instanceof LispFunction fn ? fn
            : designator instanceof Symbol s ? s.function
            : Names.designated(t, designator);
    }

    static final class MultipleValueCall extends Located {
        private final Exec function;
        private final Exec[] args;

        MultipleValueCall(Exec function, Exec[] args, SourcePosition position) {
            super(position);
            this.function = function;
            this.args = args;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object d = value(function, t, f);
            if (args.length == 1) {
                Object[] all = t.allValues(args[0].run(t, f));
                return kept(callee(t, d).apply(t, all), this);
            }
            ArrayList<Object> all = new ArrayList<>();
            for (Exec e : args) {
                java.util.Collections.addAll(all, t.allValues(e.run(t, f)));
            }
            return kept(callee(t, d).apply(t, all.toArray()), this);
        }
    }
}
