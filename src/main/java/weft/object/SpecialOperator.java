package weft.object;

/// What the function cell of a special operator's name holds, so that FBOUNDP is true. Calling it signals UNDEFINED-FUNCTION.
public final class SpecialOperator extends LispFunction {

    public final Symbol symbol;
    private final Object lambdaList;

    public SpecialOperator(Symbol symbol, Object lambdaList) {
        this.symbol = symbol;
        this.lambdaList = lambdaList;
    }

    @Override public Object callN(LispThread t, Object[] args) {
        return new UndefinedFunction(symbol, false).callN(t, args);
    }

    @Override public Object name() {
        return symbol;
    }

    @Override public Object lambdaList() {
        return lambdaList;
    }

    @Override public boolean isCallable() {
        return false;
    }
}
