package weft.runtime;

import java.util.function.Consumer;
import weft.object.LispThread;
import weft.runtime.safepoint.Request;
import weft.runtime.safepoint.RequestClass;
import weft.runtime.safepoint.SafePointState;

/// Ctrl-C. The first waits while interrupts are deferred; another one, while the first still waits, takes its place and insists.
final class KeyboardInterrupt extends Request {

    private static KeyboardInterrupt latest;

    private final Consumer<LispThread> action;

    private KeyboardInterrupt(RequestClass kind, Consumer<LispThread> action) {
        super(kind);
        this.action = action;
    }

    static synchronized boolean post(SafePointState t, Consumer<LispThread> action) {
        boolean insist = latest != null && latest.withdraw();
        latest = new KeyboardInterrupt(insist ? RequestClass.PSEUDO_ATOMIC : RequestClass.DEFERRABLE, action);
        return t.post(latest);
    }

    @Override protected void run(SafePointState t) {
        action.accept((LispThread) t);
    }
}
