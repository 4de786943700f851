package weft.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weft.object.LispThread;
import weft.runtime.ThreadContext;

/// Offsets in a zone whose clocks change.
class TimeZoneFunctionsTest {

    private static final long HOUR = 3600;

    private final TimeZone before = TimeZone.getDefault();

    @BeforeEach void inBerlin() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    }

    @AfterEach void home() {
        TimeZone.setDefault(before);
    }

    private static long seconds(int month, int day, int hour, int minute) {
        return LocalDateTime.of(2014, month, day, hour, minute).toEpochSecond(ZoneOffset.UTC);
    }

    private static void assertOffsets(long offset, Object primary, LispThread t) {
        assertEquals(offset, primary);
        assertEquals(2, t.nv);
        assertEquals(HOUR, t.values[1]);
    }

    @Test void instants() {
        LispThread t = ThreadContext.current();
        assertOffsets(HOUR, TimeZoneFunctions.at(t, seconds(1, 1, 0, 0)), t);
        assertOffsets(HOUR, TimeZoneFunctions.at(t, seconds(3, 30, 0, 59)), t);
        assertOffsets(2 * HOUR, TimeZoneFunctions.at(t, seconds(3, 30, 1, 0)), t);
    }

    @Test void wallClockTimesThatWereLeftOutOrCameTwice() {
        LispThread t = ThreadContext.current();
        assertOffsets(HOUR, TimeZoneFunctions.ofWallClock(t, seconds(3, 30, 2, 30)), t);
        assertOffsets(2 * HOUR, TimeZoneFunctions.ofWallClock(t, seconds(10, 26, 2, 30)), t);
        assertOffsets(HOUR, TimeZoneFunctions.ofWallClock(t, seconds(10, 26, 3, 0)), t);
    }

    @Test void timesBeyondTheHostsClock() {
        LispThread t = ThreadContext.current();
        TimeZoneFunctions.at(t, BigInteger.TWO.pow(80));
        TimeZoneFunctions.ofWallClock(t, Long.MAX_VALUE);
        TimeZoneFunctions.ofWallClock(t, BigInteger.TWO.pow(80));
        assertEquals(2, t.nv);
    }
}
