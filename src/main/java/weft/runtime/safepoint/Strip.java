package weft.runtime.safepoint;

/// Strips of loops that count: how far the count of a loop may go before the loop looks at the poll word again.
public final class Strip {

    /// Turns between two polls at most. The work of a turn is bounded, so this bounds the time that a request waits.
    private static final long TURNS = 1024;

    private Strip() {}

    /// For a loop that goes on while `count + offset < limit`: while its count is below the result, it goes on, and has not made more than [#TURNS] turns from here.
    ///
    /// @param step what a turn adds to the count; above 0, and small
    public static long below(long count, long limit, long offset, long step) {
        long end = limit - offset;
        long last = count + TURNS * step;
        boolean exact = ((limit ^ offset) & (limit ^ end)) >= 0 && last > count;
        return exact ? Math.min(end, last) : Long.MIN_VALUE;
    }

    /// For a loop that goes on while `count + offset > limit`: while its count is above the result, it goes on, and has not made more than [#TURNS] turns from here.
    ///
    /// @param step what a turn adds to the count; below 0, and small
    public static long above(long count, long limit, long offset, long step) {
        long end = limit - offset;
        long last = count + TURNS * step;
        boolean exact = ((limit ^ offset) & (limit ^ end)) >= 0 && last < count;
        return exact ? Math.max(end, last) : Long.MAX_VALUE;
    }
}
