package weft.clos;

import weft.condition.Errors;
import weft.object.Cons;
import weft.object.FuncallableObject;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// An effective method whose keyword arguments are checked against those of all applicable methods together (CLHS 7.6.5).
final class KeywordCheck extends LispFunction {

    private static final Symbol ALLOW_OTHER_KEYS = LispPackage.keyword("ALLOW-OTHER-KEYS");

    private final FuncallableObject gf;
    private final LispFunction target;
    /// Position of the first keyword.
    private final int start;
    private final Object[] allowed;

    KeywordCheck(FuncallableObject gf, LispFunction target, int start, Object[] allowed) {
        this.gf = gf;
        this.target = target;
        this.start = start;
        this.allowed = allowed;
    }

    @Override public Object call1(LispThread t, Object a) {
        return start >= 1 ? target.call1(t, a) : callN(t, new Object[] {a});
    }

    @Override public Object call2(LispThread t, Object a, Object b) {
        return start >= 2 ? target.call2(t, a, b) : callN(t, new Object[] {a, b});
    }

    @Override public Object call3(LispThread t, Object a, Object b, Object c) {
        if (start == 1 && known(b)) {
            return target.call3(t, a, b, c);
        }
        return start >= 3 ? target.call3(t, a, b, c) : callN(t, new Object[] {a, b, c});
    }

    @Override public Object callN(LispThread t, Object[] args) {
        int n = args.length;
        if (n > start && (n - start & 1) != 0) {
            throw Errors.programError("Odd number of keyword arguments in a call of ~S: ~S", gf.name(),
                Cons.fromArray(args, start, Symbol.NIL));
        }
        for (int i = start; i < n; i += 2) {
            if (!known(args[i]) && !othersAllowed(args)) {
                throw Errors.programError("Unknown keyword argument ~S in a call of ~S; known are ~S", args[i], gf.name(),
                    Cons.list(allowed));
            }
        }
        return target.apply(t, args);
    }

    private boolean known(Object key) {
        for (Object a : allowed) {
            if (a == key) {
                return true;
            }
        }
        return key == ALLOW_OTHER_KEYS;
    }

    private boolean othersAllowed(Object[] args) {
        for (int i = start; i + 1 < args.length; i += 2) {
            if (args[i] == ALLOW_OTHER_KEYS) {
                return args[i + 1] != Symbol.NIL;
            }
        }
        return false;
    }
}
