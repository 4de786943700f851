package weft.clos;

import weft.condition.Errors;
import weft.object.LispFunction;
import weft.object.LispThread;

/// What a new funcallable instance calls until it is told what to call.
final class UninitializedFunction extends LispFunction {

    @Override public Object callN(LispThread t, Object[] args) {
        throw Errors.error("A funcallable instance was called before it had a function.");
    }
}
