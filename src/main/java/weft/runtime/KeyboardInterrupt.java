package weft.runtime;

import java.util.function.Consumer;
import weft.object.LispThread;
import weft.runtime.safepoint.Request;
import weft.runtime.safepoint.RequestClass;
import weft.runtime.safepoint.SafePointState;

/// Ctrl-C. The first waits while interrupts are deferred; another one, while the first still waits, takes its place and insists.
/// `latest` is guarded by the monitor of the class.
final class KeyboardInterrupt extends Request {

    private static KeyboardInterrupt latest;

    private final boolean insists;
    private final Consumer<LispThread> action;

    private KeyboardInterrupt(boolean insists, Consumer<LispThread> action) {
        super(insists ? RequestClass.PSEUDO_ATOMIC : RequestClass.DEFERRABLE);
        this.insists = insists;
        this.action = action;
    }

    /// Posts to `t`. False when it has ended, or does not even serve the one that insisted.
    static synchronized boolean post(SafePointState t, Consumer<LispThread> action) {
        boolean insist = latest != null && latest.withdraw();
        if (insist && latest.insists) {
            return false;
        }
        latest = new KeyboardInterrupt(insist, action);
        return t.post(latest);
    }

    @Override protected void run(SafePointState t) {
        action.accept((LispThread) t);
    }
}
