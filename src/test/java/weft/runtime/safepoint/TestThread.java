package weft.runtime.safepoint;

import java.util.ArrayList;
import java.util.List;

/// A context without Lisp, and the requests that tests post to it.
final class TestThread extends SafePointState {

    /// What was delivered, in order. Only the owner touches it.
    final List<Object> log = new ArrayList<>();
    int program;

    TestThread() {
        super(Thread.currentThread());
    }

    @Override protected void deliver(Request r) {
        runNow(r);
    }

    @Override protected int programDeferral() {
        return program;
    }

    @Override protected boolean programMayDefer() {
        return program != 0;
    }

    void poll() {
        safePoint();
    }

    /// A request that logs `name`.
    Request logging(RequestClass kind, Object name) {
        return request(kind, () -> log.add(name));
    }

    static Request request(RequestClass kind, Runnable action) {
        return new Request(kind) {
            @Override protected void run(SafePointState t) {
                action.run();
            }
        };
    }
}
