package weft.builtin;

import java.lang.ref.Reference;
import weft.condition.Errors;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.Symbol;

/// A function implemented in Java: an id in a [BuiltinTable].
public final class BuiltinFunction extends LispFunction {

    private final BuiltinTable table;
    private final int id;
    private final int min;
    private final int max;
    private final boolean listed;
    private final boolean many;
    private final Object name;
    private BuiltinTable.Row row;

    BuiltinFunction(BuiltinTable table, int id, int required, int optional, boolean fixed, boolean many, Object name) {
        this.table = table;
        this.id = id;
        this.name = name;
        this.min = required;
        this.listed = !fixed || required + optional > 4;
        this.max = fixed ? required + optional : Integer.MAX_VALUE;
        this.many = many;
    }

    /// The facts, parsed when first asked for. Threads that ask at the same time get equal rows.
    public BuiltinTable.Row row() {
        BuiltinTable.Row r = row;
        if (r == null) {
            r = BuiltinTable.Row.parse(table.rows()[id]);
            row = r;
        }
        return r;
    }

    /// Fewest arguments accepted.
    public int minArguments() {
        return min;
    }

    /// Most arguments accepted, [Integer#MAX_VALUE] for &rest and &key.
    public int maxArguments() {
        return max;
    }

    private Object done(LispThread t, Object result) {
        if (!many) {
            t.nv = 1;
        }
        return result;
    }

    /// Keeps arguments on the stack during the call before it, for backtraces: a JIT forgets locals that nothing will read.
    private static void keep(Object a) {
        Reference.reachabilityFence(a);
    }

    private static void keep(Object a, Object b) {
        keep(a);
        keep(b);
    }

    private static void keep(Object a, Object b, Object c) {
        keep(a, b);
        keep(c);
    }

    private static void keep(Object a, Object b, Object c, Object d) {
        keep(a, b);
        keep(c, d);
    }

    @Override public Object call0(LispThread t) {
        if (listed || min > 0) {
            return callN(t, NO_ARGUMENTS);
        }
        return done(t, table.call0(id, t));
    }

    @Override public Object call1(LispThread t, Object a) {
        if (listed || min > 1 || max < 1) {
            return callN(t, new Object[] {a});
        }
        Object result = table.call1(id, t, a);
        keep(a);
        return done(t, result);
    }

    @Override public Object call2(LispThread t, Object a, Object b) {
        if (listed || min > 2 || max < 2) {
            return callN(t, new Object[] {a, b});
        }
        Object result = table.call2(id, t, a, b);
        keep(a, b);
        return done(t, result);
    }

    @Override public Object call3(LispThread t, Object a, Object b, Object c) {
        if (listed || min > 3 || max < 3) {
            return callN(t, new Object[] {a, b, c});
        }
        Object result = table.call3(id, t, a, b, c);
        keep(a, b, c);
        return done(t, result);
    }

    @Override public Object call4(LispThread t, Object a, Object b, Object c, Object d) {
        if (listed || min > 4 || max < 4) {
            return callN(t, new Object[] {a, b, c, d});
        }
        Object result = table.call4(id, t, a, b, c, d);
        keep(a, b, c, d);
        return done(t, result);
    }

    @Override public Object callN(LispThread t, Object[] args) {
        int n = args.length;
        if (n < min || n > max) {
            throw Errors.wrongArgumentCount(this, n, min, max == Integer.MAX_VALUE ? -1 : max);
        }
        Object result = listed ? table.callN(id, t, args) : switch (n) {
            case 0 -> table.call0(id, t);
            case 1 -> table.call1(id, t, args[0]);
            case 2 -> table.call2(id, t, args[0], args[1]);
            case 3 -> table.call3(id, t, args[0], args[1], args[2]);
            default -> table.call4(id, t, args[0], args[1], args[2], args[3]);
        };
        Reference.reachabilityFence(args);
        return done(t, result);
    }

    @Override public Object name() {
        return name;
    }

    @Override public Object lambdaList() {
        return LambdaLists.parse(row());
    }

    @Override public Object documentation() {
        String d = table.documentation()[id];
        return d.isEmpty() ? Symbol.NIL : new weft.object.SimpleString(d);
    }
}
