package weft.compiler.emit;

import weft.condition.Errors;
import weft.object.LispFunction;
import weft.object.LispThread;

/// A function object of tier 1. A generated subclass stands for several functions and tells them apart by `id`.
public abstract class CompiledFunction extends LispFunction {

    protected final int id;
    /// The values and cells that the function closes over, in the order of its routine; null when there are none.
    protected final Object[] closed;

    protected CompiledFunction(int id, Object[] closed) {
        this.id = id;
        this.closed = closed;
    }

    /// What is known of the function besides its code.
    public abstract FunctionInfo info();

    /// PROGRAM-ERROR, for generated code to throw.
    protected final RuntimeException wrongArgumentCount(int given) {
        FunctionInfo info = info();
        return Errors.wrongArgumentCount(this, given, info.minArguments(), info.maxArguments());
    }

    @Override public Object callN(LispThread t, Object[] args) {
        throw wrongArgumentCount(args.length);
    }

    @Override public Object name() {
        return info().name();
    }

    @Override public Object lambdaList() {
        return info().lambdaList();
    }

    @Override public Object documentation() {
        return info().documentation();
    }

    /// The values closed over, for inspection; empty for functions that are no closures.
    public final Object[] closedValues() {
        return closed == null ? NO_ARGUMENTS : closed.clone();
    }
}
