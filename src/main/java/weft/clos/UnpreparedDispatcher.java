package weft.clos;

import weft.object.FuncallableObject;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// The discriminating function of a generic function whose methods have changed: makes a [Dispatcher] at the first call.
///
/// Every change of the methods installs a new one, and a dispatcher replaces only the one that asked for it
/// ([#replaceWith], under the generic function's monitor): so a dispatcher made from methods that changed meanwhile is dropped.
final class UnpreparedDispatcher extends LispFunction {

    private static final Symbol PREPARE = LispPackage.WEFT.define("%PREPARE-DISPATCH");

    private final FuncallableObject gf;

    UnpreparedDispatcher(FuncallableObject gf) {
        this.gf = gf;
    }

    @Override public Object callN(LispThread t, Object[] args) {
        PREPARE.function.call2(t, gf, this);
        LispFunction f = gf.function;
        return f.apply(t, args);
    }

    /// Makes `f` the function of the generic function unless its methods have changed since.
    void replaceWith(LispFunction f) {
        synchronized (gf) {
            if (gf.function == this) {
                gf.function = f;
            }
        }
    }

    @Override public Object name() {
        return gf.name();
    }

    @Override public Object lambdaList() {
        return gf.lambdaList();
    }
}
