package weft.environment;

import weft.declare.Defun;
import weft.declare.Library;

/// The clocks (CLHS 25.1.4).
@Library("common-lisp")
public final class ClockFunctions {

    /// INTERNAL-TIME-UNITS-PER-SECOND: microseconds.
    public static final long UNITS_PER_SECOND = 1_000_000;
    private static final long START = System.nanoTime();
    private static final long SECONDS_FROM_1900_TO_1970 = 2_208_988_800L;

    private ClockFunctions() {}

    /// Returns the number of internal time units in a second.
    @Defun("weft:%internal-time-units-per-second => units")
    public static long unitsPerSecond() {
        return UNITS_PER_SECOND;
    }

    /// Returns the time since start in internal time units.
    @Defun("get-internal-real-time => internal-time")
    public static long getInternalRealTime() {
        return (System.nanoTime() - START) / 1000;
    }

    /// Returns the processor time used by the process in internal time units.
    @Defun("get-internal-run-time => internal-time")
    public static long getInternalRunTime() {
        return ProcessHandle.current().info().totalCpuDuration().map(d -> d.toNanos() / 1000).orElseGet(ClockFunctions::getInternalRealTime);
    }

    /// Returns the seconds since the beginning of 1900 in Greenwich.
    @Defun("get-universal-time => universal-time")
    public static long getUniversalTime() {
        return System.currentTimeMillis() / 1000 + SECONDS_FROM_1900_TO_1970;
    }
}
