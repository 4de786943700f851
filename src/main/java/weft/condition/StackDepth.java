package weft.condition;

import weft.object.LispThread;

/// Signals when a thread's recursion has come near the end of its stack, with room left for handlers to run.
public final class StackDepth {

    private static final int HEADROOM = 20_000;

    private StackDepth() {}

    /// The slow road at the entry of a function: somebody wants something of the thread, or the recursion is too deep.
    public static void entry(LispThread t) {
        t.handlePoll();
        if (t.depth > t.depthLimit()) {
            exceeded(t);
        }
    }

    /// Signals a STORAGE-CONDITION; while its handlers run the limit stands higher.
    public static void exceeded(LispThread t) {
        int limit = t.depthLimit();
        t.depthLimit(limit + HEADROOM);
        try {
            throw Errors.storageCondition("Control stack exhausted: recursion is too deep");
        } finally {
            t.depthLimit(limit);
        }
    }
}
