package weft.stream;

import weft.object.LispThread;
import weft.runtime.HostThread;
import weft.runtime.LispThreads;
import weft.runtime.ThreadContext;
import weft.runtime.ThreadExit;
import weft.runtime.safepoint.Request;
import weft.runtime.safepoint.RequestClass;
import weft.runtime.safepoint.SafePointState;

/// What happens when nobody reads standard output or standard error any more: the program ends quietly, as a shell would have it. The thread
/// that wrote unwinds, and the main thread too, at its next safe point; cleanup forms on the way run.
final class BrokenPipe {

    /// The exit code: that of a program which SIGPIPE ended.
    private static final int CODE = 141;

    private BrokenPipe() {}

    /// Returns what the writing thread is to throw, after telling the main one.
    static ThreadExit end() {
        HostThread main = LispThreads.main();
        LispThread writer = ThreadContext.current();
        if (main != null && main != writer) {
            main.post(new End());
        }
        return new ThreadExit(CODE);
    }

    private static final class End extends Request {
        End() {
            super(RequestClass.PSEUDO_ATOMIC);
        }

        @Override protected void run(SafePointState t) {
            throw new ThreadExit(CODE);
        }
    }
}
