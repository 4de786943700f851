package weft.environment;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispPackage;
import weft.object.LispThread;

/// The time zone of the host. Seconds count from the beginning of 1970; offsets are seconds east of Greenwich.
///
/// The rules of a zone repeat for ever, so times outside the range of the host's clock take the rules of its ends.
@Library("weft")
public final class TimeZoneFunctions {

    /// A time well inside what the host can take apart, almost a thousand million years away.
    private static final long LAST = 31_000_000_000_000_000L;

    private TimeZoneFunctions() {}

    /// Returns the offset of the host's clocks at the instant SECONDS, and their standard offset then.
    @Defun("%zone-offset-at seconds => offset, standard-offset")
    public static Object at(LispThread t, Object seconds) {
        ZoneRules rules = ZoneId.systemDefault().getRules();
        Instant instant = Instant.ofEpochSecond(clamp(seconds));
        return offsets(t, rules, rules.getOffset(instant), instant);
    }

    /// Returns the offset of the host's clocks when they show SECONDS, and their standard offset then. Of two such times the first is meant; for a
    /// time that was left out, the offset before it.
    @Defun("%zone-offset-of-wall-clock seconds => offset, standard-offset")
    public static Object ofWallClock(LispThread t, Object seconds) {
        ZoneRules rules = ZoneId.systemDefault().getRules();
        LocalDateTime time = LocalDateTime.ofEpochSecond(clamp(seconds), 0, ZoneOffset.UTC);
        ZoneOffset offset = rules.getOffset(time);
        return offsets(t, rules, offset, time.toInstant(offset));
    }

    private static Object offsets(LispThread t, ZoneRules rules, ZoneOffset offset, Instant instant) {
        return t.values((long) offset.getTotalSeconds(), (long) rules.getStandardOffset(instant).getTotalSeconds());
    }

    private static long clamp(Object seconds) {
        long s = switch (seconds) {
            case Long n -> n;
            case BigInteger n -> n.signum() < 0 ? -LAST : LAST;
            default -> throw Errors.typeError(seconds, LispPackage.COMMON_LISP.define("INTEGER"));
        };
        return Math.max(-LAST, Math.min(LAST, s));
    }
}
