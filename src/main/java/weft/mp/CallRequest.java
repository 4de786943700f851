package weft.mp;

import weft.object.LispFunction;
import weft.object.LispThread;
import weft.runtime.safepoint.Request;
import weft.runtime.safepoint.RequestClass;
import weft.runtime.safepoint.SafePointState;

/// A request to call a Lisp function of no arguments.
final class CallRequest extends Request {

    private final LispFunction function;

    CallRequest(RequestClass kind, LispFunction function) {
        super(kind);
        this.function = function;
    }

    @Override protected void run(SafePointState t) {
        function.call0((LispThread) t);
    }
}
