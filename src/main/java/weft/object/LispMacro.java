package weft.object;

/// What the function cell of a macro name holds: the expansion function. Calling it signals UNDEFINED-FUNCTION.
public final class LispMacro extends LispFunction {

    public final Symbol symbol;
    /// Takes the form and the environment and returns the expansion.
    public final LispFunction expander;

    public LispMacro(Symbol symbol, LispFunction expander) {
        this.symbol = symbol;
        this.expander = expander;
    }

    @Override public Object callN(LispThread t, Object[] args) {
        return new UndefinedFunction(symbol, false).callN(t, args);
    }

    @Override public Object name() {
        return symbol;
    }

    @Override public Object lambdaList() {
        return expander.lambdaList();
    }

    @Override public Object documentation() {
        return expander.documentation();
    }

    @Override public boolean isCallable() {
        return false;
    }
}
