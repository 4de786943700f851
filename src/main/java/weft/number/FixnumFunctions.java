package weft.number;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import weft.declare.Defun;
import weft.declare.Library;

/// Functions of any number of numbers for two, for the compiler: of two integers, of two fixnums, whose result is one too, and LOGAND with a mask.
@Library("weft")
public final class FixnumFunctions {

    private FixnumFunctions() {}

    // --- of two integers

    /// LOGAND of two integers.
    @Defun(value = "%logand2 integer-1 integer-2 => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static Object logand2(Object a, Object b) {
        return Bits.and(a, b);
    }

    public static Object logand2(long a, long b) {
        return a & b;
    }

    /// LOGIOR of two integers.
    @Defun(value = "%logior2 integer-1 integer-2 => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static Object logior2(Object a, Object b) {
        return Bits.or(a, b);
    }

    public static Object logior2(long a, long b) {
        return a | b;
    }

    /// LOGXOR of two integers.
    @Defun(value = "%logxor2 integer-1 integer-2 => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static Object logxor2(Object a, Object b) {
        return Bits.xor(a, b);
    }

    public static Object logxor2(long a, long b) {
        return a ^ b;
    }

    // --- of an integer and a mask

    /// LOGAND of an integer and a fixnum that is not negative: a fixnum.
    @Defun(value = "%logand-mask integer mask => fixnum", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static long logandMask(Object integer, long mask) {
        return (Long) Bits.and(integer, mask);
    }

    public static long logandMask(long integer, long mask) {
        return integer & mask;
    }

    // --- of two fixnums

    /// LOGAND of two fixnums.
    @Defun(value = "%logand2-fixnum fixnum-1 fixnum-2 => fixnum", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static long logandFixnums(long a, long b) {
        return a & b;
    }

    /// LOGIOR of two fixnums.
    @Defun(value = "%logior2-fixnum fixnum-1 fixnum-2 => fixnum", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static long logiorFixnums(long a, long b) {
        return a | b;
    }

    /// LOGXOR of two fixnums.
    @Defun(value = "%logxor2-fixnum fixnum-1 fixnum-2 => fixnum", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static long logxorFixnums(long a, long b) {
        return a ^ b;
    }

    /// MAX of two fixnums.
    @Defun(value = "%max2-fixnum fixnum-1 fixnum-2 => fixnum", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static long maxFixnums(long a, long b) {
        return Math.max(a, b);
    }

    /// MIN of two fixnums.
    @Defun(value = "%min2-fixnum fixnum-1 fixnum-2 => fixnum", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static long minFixnums(long a, long b) {
        return Math.min(a, b);
    }
}
