package weft.compiler.interpret;

import java.util.ArrayList;
import weft.builtin.BuiltinFunction;
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
            default -> new GlobalN(c, args);
        };
    }

    static Exec primitive(Node.Primitive p, Exec[] args) {
        return switch (args.length) {
            case 1 -> new Primitive1(p, args[0]);
            case 2 -> new Primitive2(p, args[0], args[1]);
            default -> new PrimitiveN(p, args);
        };
    }

    static Exec computed(Exec function, Exec[] args, SourcePosition position) {
        return new Computed(function, args, position);
    }

    private static Object[] run(Exec[] args, LispThread t, Object[] f) {
        Object[] v = new Object[args.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = args[i].run(t, f);
        }
        return v;
    }

    static final class Global0 extends Located {
        private final Symbol symbol;

        Global0(Node.Call c) {
            super(c.position());
            this.symbol = c.symbol();
        }

        @Override Object run(LispThread t, Object[] f) {
            return kept(symbol.function.call0(t), this);
        }
    }

    static final class Global1 extends Located {
        private final Symbol symbol;
        private final Exec a;

        Global1(Node.Call c, Exec[] args) {
            super(c.position());
            this.symbol = c.symbol();
            this.a = args[0];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = a.run(t, f);
            return kept(symbol.function.call1(t, x), this);
        }
    }

    static final class Global2 extends Located {
        private final Symbol symbol;
        private final Exec a;
        private final Exec b;

        Global2(Node.Call c, Exec[] args) {
            super(c.position());
            this.symbol = c.symbol();
            this.a = args[0];
            this.b = args[1];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = a.run(t, f);
            Object y = b.run(t, f);
            return kept(symbol.function.call2(t, x, y), this);
        }
    }

    static final class Global3 extends Located {
        private final Symbol symbol;
        private final Exec a;
        private final Exec b;
        private final Exec c;

        Global3(Node.Call c, Exec[] args) {
            super(c.position());
            this.symbol = c.symbol();
            this.a = args[0];
            this.b = args[1];
            this.c = args[2];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = a.run(t, f);
            Object y = b.run(t, f);
            Object z = c.run(t, f);
            return kept(symbol.function.call3(t, x, y, z), this);
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
            return kept(symbol.function.apply(t, v), this);
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

    static final class Primitive1 extends Located {
        private final BuiltinFunction b;
        private final Exec x;

        Primitive1(Node.Primitive p, Exec x) {
            super(p.position());
            this.b = p.builtin();
            this.x = x;
        }

        @Override Object run(LispThread t, Object[] f) {
            return kept(b.call1(t, x.run(t, f)), this);
        }
    }

    static final class Primitive2 extends Located {
        private final BuiltinFunction b;
        private final Exec x;
        private final Exec y;

        Primitive2(Node.Primitive p, Exec x, Exec y) {
            super(p.position());
            this.b = p.builtin();
            this.x = x;
            this.y = y;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object u = x.run(t, f);
            return kept(b.call2(t, u, y.run(t, f)), this);
        }
    }

    static final class PrimitiveN extends Located {
        private final BuiltinFunction b;
        private final Exec[] args;

        PrimitiveN(Node.Primitive p, Exec[] args) {
            super(p.position());
            this.b = p.builtin();
            this.args = args;
        }

        @Override Object run(LispThread t, Object[] f) {
            return kept(b.apply(t, Calls.run(args, t, f)), this);
        }
    }

    /// Calls what `function` yields: a function, or a symbol that names one.
    static final class Computed extends Located {
        private final Exec function;
        private final Exec[] args;

        Computed(Exec function, Exec[] args, SourcePosition position) {
            super(position);
            this.function = function;
            this.args = args;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object d = function.run(t, f);
            switch (args.length) {
                case 0 -> {
                    return kept(callee(t, d).call0(t), this);
                }
                case 1 -> {
                    Object x = args[0].run(t, f);
                    return kept(callee(t, d).call1(t, x), this);
                }
                case 2 -> {
                    Object x = args[0].run(t, f);
                    Object y = args[1].run(t, f);
                    return kept(callee(t, d).call2(t, x, y), this);
                }
                default -> {
                    Object[] v = Calls.run(args, t, f);
                    return kept(callee(t, d).apply(t, v), this);
                }
            }
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
            Object d = function.run(t, f);
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
