package weft.smp;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import weft.condition.Errors;
import weft.object.LispPackage;
import weft.object.Ratio;
import weft.object.Symbol;
import weft.runtime.safepoint.SafePointState;

/// Lengths of time as Lisp gives them: any real number of seconds.
public final class Seconds {

    private static final double LONGEST = 1e9;

    private Seconds() {}

    /// True for a negative number.
    public static boolean isNegative(Object seconds) {
        return toDouble(seconds) < 0;
    }

    /// The nanoseconds in `seconds`, 0 for a negative number.
    public static long nanos(Object seconds) {
        return (long) (Math.clamp(toDouble(seconds), 0, LONGEST) * 1e9);
    }

    private static double toDouble(Object seconds) {
        return switch (seconds) {
            case Ratio(BigInteger n, BigInteger d) ->
                new BigDecimal(n).divide(new BigDecimal(d), MathContext.DECIMAL64).doubleValue();
            case Number n -> n.doubleValue();
            default -> throw Errors.typeError(seconds, LispPackage.COMMON_LISP.define("REAL"));
        };
    }

    /// The moment `seconds` from now; never for NIL and for a parameter that was not given.
    public static long deadline(Object seconds) {
        return seconds == null || seconds == Symbol.NIL ? SafePointState.NEVER : SafePointState.deadline(nanos(seconds));
    }
}
