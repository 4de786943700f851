package weft.compiler.emit;

import weft.condition.Errors;
import weft.object.LispFunction;
import weft.object.LispThread;

/// Errors at the entry of functions that have code but no function object.
public final class LocalEntry {

    private LocalEntry() {}

    /// PROGRAM-ERROR for a call that goes to the code of a local function without a function object.
    public static RuntimeException wrongArgumentCount(FunctionInfo info, int given) {
        return Errors.wrongArgumentCount(new Named(info), given, info.minArguments(), info.maxArguments());
    }

    /// Stands for a local function in an error message.
    private static final class Named extends LispFunction {

        private final FunctionInfo info;

        Named(FunctionInfo info) {
            this.info = info;
        }

        @Override public Object callN(LispThread t, Object[] args) {
            throw Errors.wrongArgumentCount(this, args.length, info.minArguments(), info.maxArguments());
        }

        @Override public Object name() {
            return info.name();
        }

        @Override public Object lambdaList() {
            return info.lambdaList();
        }
    }
}
