package weft.compiler.emit;

import weft.condition.Errors;
import weft.object.LispFunction;
import weft.object.LispThread;

/// What generated functions call at their entry when something is wrong.
public final class Activation {

    /// How much deeper handlers of the storage condition may go.
    private static final int HEAD_ROOM = 2000;

    private Activation() {}

    /// Signals STORAGE-CONDITION: the recursion is too deep. Handlers run with some head-room above the limit.
    public static void tooDeep(LispThread t) {
        int limit = t.depthLimit;
        int depth = t.depth;
        t.depthLimit = Math.max(limit, depth) + HEAD_ROOM;
        try {
            throw Errors.storageCondition("Control stack exhausted: ~D activations", (long) depth);
        } finally {
            t.depthLimit = limit;
        }
    }

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
