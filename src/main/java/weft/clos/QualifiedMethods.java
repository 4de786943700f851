package weft.clos;

import weft.object.LispFunction;
import weft.object.LispThread;

/// The effective method of standard method combination with before and after methods: calls the ones, the main method, the others, and
/// returns the values of the main method.
final class QualifiedMethods extends LispFunction {

    private final LispFunction[] before;
    private final LispFunction main;
    /// Least specific first, as they are called.
    private final LispFunction[] after;

    QualifiedMethods(LispFunction[] before, LispFunction main, LispFunction[] after) {
        this.before = before;
        this.main = main;
        this.after = after;
    }

    @Override public Object call1(LispThread t, Object a) {
        for (LispFunction f : before) {
            f.call1(t, a);
        }
        Object primary = main.call1(t, a);
        if (after.length == 0) {
            return primary;
        }
        Object[] saved = t.nv == 1 ? null : t.allValues(primary);
        for (LispFunction f : after) {
            f.call1(t, a);
        }
        return saved == null ? t.single(primary) : t.values(saved);
    }

    @Override public Object call2(LispThread t, Object a, Object b) {
        for (LispFunction f : before) {
            f.call2(t, a, b);
        }
        Object primary = main.call2(t, a, b);
        if (after.length == 0) {
            return primary;
        }
        Object[] saved = t.nv == 1 ? null : t.allValues(primary);
        for (LispFunction f : after) {
            f.call2(t, a, b);
        }
        return saved == null ? t.single(primary) : t.values(saved);
    }

    @Override public Object call3(LispThread t, Object a, Object b, Object c) {
        for (LispFunction f : before) {
            f.call3(t, a, b, c);
        }
        Object primary = main.call3(t, a, b, c);
        if (after.length == 0) {
            return primary;
        }
        Object[] saved = t.nv == 1 ? null : t.allValues(primary);
        for (LispFunction f : after) {
            f.call3(t, a, b, c);
        }
        return saved == null ? t.single(primary) : t.values(saved);
    }

    @Override public Object callN(LispThread t, Object[] args) {
        // A callee may change the array it is given.
        for (LispFunction f : before) {
            f.apply(t, args.clone());
        }
        Object primary = main.apply(t, after.length == 0 ? args : args.clone());
        if (after.length == 0) {
            return primary;
        }
        Object[] saved = t.nv == 1 ? null : t.allValues(primary);
        for (LispFunction f : after) {
            f.apply(t, args.clone());
        }
        return saved == null ? t.single(primary) : t.values(saved);
    }
}
