package weft.runtime.safepoint;

/// Strips of loops that count: how far the count of a loop may go before the loop looks at the poll word again.
public final class Strip {

    private Strip() {}

    /// For a loop that goes on while `count + offset < limit`: while its count is below the result, it goes on, and is less than `reach` away from here.
    ///
    /// @param reach above 0
    public static long below(long count, long limit, long offset, long reach) {
        long end = limit - offset;
        long last = count + reach;
        boolean exact = ((limit ^ offset) & (limit ^ end)) >= 0 && last > count;
        return exact ? Math.min(end, last) : Long.MIN_VALUE;
    }

    /// For a loop that goes on while `count + offset > limit`: while its count is above the result, it goes on, and is less than `reach` away from here.
    ///
    /// @param reach below 0
    public static long above(long count, long limit, long offset, long reach) {
        long end = limit - offset;
        long last = count + reach;
        boolean exact = ((limit ^ offset) & (limit ^ end)) >= 0 && last < count;
        return exact ? Math.max(end, last) : Long.MAX_VALUE;
    }
}
