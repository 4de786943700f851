package weft.runtime;

/// The sizes of thread stacks, and how deep recursion may go on them.
///
/// Stack memory is reserved, not used, until recursion reaches it. The depth limit leaves room for Java frames that do not count.
public final class StackSize {

    /// Bytes of stack that one unit of [weft.object.LispThread#depth] stands for, at most.
    private static final long BYTES_A_UNIT = 512;
    /// For what signalling takes: handlers run on top of the stack that has no room left, within [weft.condition.StackDepth]'s headroom.
    private static final long RESERVE = 16L << 20;

    /// Of the main thread: `-Dweft.stack.main`, in megabytes.
    public static final long MAIN = megabytes("weft.stack.main", 1024);
    /// Of every other process: `-Dweft.stack.process`, in megabytes.
    public static final long PROCESS = megabytes("weft.stack.process", 256);

    private StackSize() {}

    private static long megabytes(String property, long otherwise) {
        return Math.clamp(Long.getLong(property, otherwise), 1, 1 << 14) << 20;
    }

    /// The depth at which a thread with a stack of `bytes` signals a storage condition.
    public static int depthLimit(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE / 2, Math.max(bytes - RESERVE, bytes / 2) / BYTES_A_UNIT);
    }

    /// How many units deeper the running thread can go, by the stack that it really has left; -1 when that is not known.
    public static int unitsLeft() {
        long bytes = StackSpace.left();
        return bytes < 0 ? -1 : (int) Math.min(Integer.MAX_VALUE / 4, Math.max(0, bytes - RESERVE) / BYTES_A_UNIT);
    }
}
