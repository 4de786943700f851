package weft.object;

/// A funcallable instance, such as a generic function: a standard object that is called through `function`.
public final class FuncallableObject extends LispFunction {

    public volatile Layout layout;
    public Object[] slots;
    /// The discriminating function.
    public volatile LispFunction function;
    /// The object lock, made on first use: see [weft.smp].
    public volatile Object lock;

    public FuncallableObject(Layout layout, Object[] slots, LispFunction function) {
        this.layout = layout;
        this.slots = slots;
        this.function = function;
    }

    @Override public Object call0(LispThread t) {
        return function.call0(t);
    }

    @Override public Object call1(LispThread t, Object a) {
        return function.call1(t, a);
    }

    @Override public Object call2(LispThread t, Object a, Object b) {
        return function.call2(t, a, b);
    }

    @Override public Object call3(LispThread t, Object a, Object b, Object c) {
        return function.call3(t, a, b, c);
    }

    @Override public Object call4(LispThread t, Object a, Object b, Object c, Object d) {
        return function.call4(t, a, b, c, d);
    }

    @Override public Object callN(LispThread t, Object[] args) {
        return function.callN(t, args);
    }

    @Override public boolean isCompiled() {
        return false;
    }

    /// The value of the slot called `name`, or `otherwise` when there is no such slot or it has no value.
    private Object slot(LispPackage home, String name, Object otherwise) {
        int i = layout.indexOf(home.define(name));
        return i < 0 || slots[i] == Symbol.UNBOUND ? otherwise : slots[i];
    }

    @Override public Object name() {
        return slot(LispPackage.WEFT, "NAME", Symbol.NIL);
    }

    @Override public Object lambdaList() {
        return slot(LispPackage.WEFT, "LAMBDA-LIST", null);
    }

    @Override public Object documentation() {
        return slot(LispPackage.COMMON_LISP, "DOCUMENTATION", Symbol.NIL);
    }
}
