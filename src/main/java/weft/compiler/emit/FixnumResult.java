package weft.compiler.emit;

import weft.object.LispThread;

/// How the second body of a function ([FixnumVersion]) returns its value as a `long`: a fixnum as it is, unless it is [#ELSEWHERE]. That says that
/// the value is in [LispThread#result], because it is no fixnum or is this very number.
///
/// Between the return and the look at the field nothing else runs in the thread.
public final class FixnumResult {

    /// The number that stands for a value that is elsewhere.
    public static final long ELSEWHERE = Long.MIN_VALUE;

    private FixnumResult() {}

    /// What to return for `value`.
    public static long of(Object value, LispThread t) {
        return value instanceof Long n ? of((long) n, t) : elsewhere(value, t);
    }

    /// What to return for the fixnum `value`.
    public static long of(long value, LispThread t) {
        return value == ELSEWHERE ? elsewhere(value, t) : value;
    }

    private static long elsewhere(Object value, LispThread t) {
        t.result = value;
        return ELSEWHERE;
    }

    /// The value that a body has put elsewhere.
    public static Object take(LispThread t) {
        Object value = t.result;
        t.result = null;
        return value;
    }
}
