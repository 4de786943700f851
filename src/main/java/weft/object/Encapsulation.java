package weft.object;

/// A function with another around it, in the function cell of a name: every call of the name calls `around` with the function and the list of
/// the arguments. TRACE works so.
///
/// It belongs to the name, not to the function: FDEFINITION sees through it, and redefinition puts the new function inside.
public final class Encapsulation extends LispFunction {

    public final LispFunction function;
    public final LispFunction around;

    public Encapsulation(LispFunction function, LispFunction around) {
        Symbol.encapsulated = true;
        this.function = function;
        this.around = around;
    }

    @Override public Object callN(LispThread t, Object[] args) {
        return around.call2(t, function, Cons.list(args));
    }

    @Override public Object name() {
        return function.name();
    }

    @Override public Object lambdaList() {
        return function.lambdaList();
    }

    @Override public Object documentation() {
        return function.documentation();
    }
}
