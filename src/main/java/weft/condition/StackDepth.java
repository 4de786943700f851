package weft.condition;

import weft.object.LispThread;
import weft.runtime.StackSize;

/// Signals when a thread's recursion has come near the end of its stack, with room left for handlers to run.
///
/// Depth is counted in units that stand for as much stack as an activation may need at most. Most need far less, so at the limit the stack
/// itself is asked.
public final class StackDepth {

    private static final int HEADROOM = 20_000;
    /// A smaller gain is not worth asking for.
    private static final int LEAST = 2_000;
    /// No stack that really reaches further counts beyond this: a recursion without end should be over in a second or two.
    private static final int FARTHEST = 8_000_000;
    private static final String TEXT = "Control stack exhausted: recursion is too deep";

    private StackDepth() {}

    /// The slow road at the entry of a function: somebody wants something of the thread, or the recursion is too deep.
    public static void entry(LispThread t) {
        t.handlePoll();
        if (t.depth > t.depthLimit()) {
            exceeded(t);
        }
    }

    /// Called by activations at the limit: raises it as far as the stack really reaches, within reason, and signals a STORAGE-CONDITION when
    /// that is no further. The raised limit holds for this depth. Activations of tier 0 put the old one back when they return, EVAL
    /// does for all others; a stack that runs out in between is a matter for [HostErrors].
    public static void exceeded(LispThread t) {
        int units = Math.min(FARTHEST - t.depth, StackSize.unitsLeft());
        if (units < LEAST) {
            signal(t, TEXT);
        }
        t.depthLimit(t.depth + units);
    }

    /// Signals; while handlers run the limit stands higher.
    private static void signal(LispThread t, String text) {
        int limit = t.depthLimit();
        t.depthLimit(limit + HEADROOM);
        try {
            throw Errors.storageCondition(text);
        } finally {
            t.depthLimit(limit);
        }
    }

    /// Counts `units` for a step of recursion in Java and returns the depth to put back after it; signals with `text` when that is too deep.
    public static int enter(LispThread t, int units, String text) {
        int depth = t.depth;
        if ((t.depth = depth + units) > t.depthLimit()) {
            signal(t, text);
        }
        return depth;
    }

    /// The same with the text for recursion in general.
    public static int enter(LispThread t, int units) {
        return enter(t, units, TEXT);
    }
}
