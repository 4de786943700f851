package weft.number;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import java.math.BigInteger;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.Symbol;

/// Integers as bits.
@Library("common-lisp")
public final class BitFunctions {

    private static final Symbol BOOLE = Operation.cl("BOOLE");
    private static final Symbol LOGBITP = Operation.cl("LOGBITP");
    private static final Symbol LOGCOUNT = Operation.cl("LOGCOUNT");
    private static final Symbol LOGANDC1 = Operation.cl("LOGANDC1");
    private static final Symbol LOGANDC2 = Operation.cl("LOGANDC2");
    private static final Symbol LOGNAND = Operation.cl("LOGNAND");
    private static final Symbol LOGNOR = Operation.cl("LOGNOR");
    private static final Symbol LOGORC1 = Operation.cl("LOGORC1");
    private static final Symbol LOGORC2 = Operation.cl("LOGORC2");
    private static final Symbol LOGTEST = Operation.cl("LOGTEST");
    private static final Symbol LOGEQV = Operation.cl("LOGEQV");
    private static final Symbol INTEGER_LENGTH = Operation.cl("INTEGER-LENGTH");

    private BitFunctions() {}

    /// Returns the bitwise AND of INTEGERS, -1 if there are none.
    @Defun(value = "logand &rest integers => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static Object logand(Object[] integers) {
        Object result = -1L;
        for (Object next : integers) {
            result = Bits.and(result, next);
        }
        return result;
    }

    /// Returns the bitwise inclusive OR of INTEGERS, 0 if there are none.
    @Defun(value = "logior &rest integers => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static Object logior(Object[] integers) {
        Object result = 0L;
        for (Object next : integers) {
            result = Bits.or(result, next);
        }
        return result;
    }

    /// Returns the bitwise exclusive OR of INTEGERS, 0 if there are none.
    @Defun(value = "logxor &rest integers => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL, BRIEF})
    public static Object logxor(Object[] integers) {
        Object result = 0L;
        for (Object next : integers) {
            result = Bits.xor(result, next);
        }
        return result;
    }

    /// Returns the bitwise equivalence of INTEGERS, -1 if there are none.
    @Defun(value = "logeqv &rest integers => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object logeqv(Object[] integers) {
        Object result = -1L;
        for (Object next : integers) {
            result = Bits.not(Bits.xor(result, checked(LOGEQV, next)));
        }
        return result;
    }

    /// Returns the bitwise complement of INTEGER.
    @Defun(value = "lognot integer => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object lognot(Object integer) {
        return Bits.not(integer);
    }

    /// Returns the complement of INTEGER-1 AND INTEGER-2.
    @Defun(value = "logandc1 integer-1 integer-2 => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object logandc1(Object a, Object b) {
        return combine(LOGANDC1, BitOperation.ANDC1, a, b);
    }

    /// Returns INTEGER-1 AND the complement of INTEGER-2.
    @Defun(value = "logandc2 integer-1 integer-2 => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object logandc2(Object a, Object b) {
        return combine(LOGANDC2, BitOperation.ANDC2, a, b);
    }

    /// Returns the complement of the AND of two integers.
    @Defun(value = "lognand integer-1 integer-2 => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object lognand(Object a, Object b) {
        return combine(LOGNAND, BitOperation.NAND, a, b);
    }

    /// Returns the complement of the inclusive OR of two integers.
    @Defun(value = "lognor integer-1 integer-2 => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object lognor(Object a, Object b) {
        return combine(LOGNOR, BitOperation.NOR, a, b);
    }

    /// Returns the complement of INTEGER-1 inclusive OR INTEGER-2.
    @Defun(value = "logorc1 integer-1 integer-2 => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object logorc1(Object a, Object b) {
        return combine(LOGORC1, BitOperation.ORC1, a, b);
    }

    /// Returns INTEGER-1 inclusive OR the complement of INTEGER-2.
    @Defun(value = "logorc2 integer-1 integer-2 => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object logorc2(Object a, Object b) {
        return combine(LOGORC2, BitOperation.ORC2, a, b);
    }

    /// Combines two integers bit by bit in the way that OP, the value of one of the BOOLE- constants, stands for.
    @Defun(value = "boole op integer-1 integer-2 => integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object boole(Object op, Object a, Object b) {
        if (op instanceof Long n && n >= 0 && n < BitOperation.COUNT) {
            return combine(BOOLE, BitOperation.of(n), a, b);
        }
        throw Errors.operandTypeError(BOOLE, op, Cons.list(Operation.INTEGER, 0L, BitOperation.COUNT - 1L));
    }

    private static Object combine(Symbol operator, BitOperation operation, Object a, Object b) {
        return operation.apply(checked(operator, a), checked(operator, b));
    }

    private static Object checked(Symbol operation, Object x) {
        if (Numbers.isInteger(x)) {
            return x;
        }
        throw Operation.notInteger(operation, x);
    }

    /// Returns INTEGER shifted left by COUNT bits, right if COUNT is negative.
    @Defun(value = "ash integer count => shifted-integer", effects = {PURE, FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object ash(Object integer, Object count) {
        return Bits.shift(integer, count);
    }

    /// Returns true if bit number INDEX of INTEGER is 1.
    @Defun(value = "logbitp index integer => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL})
    public static boolean logbitp(Object index, Object integer) {
        if (Comparison.sign(LOGBITP, checked(LOGBITP, index)) < 0) {
            throw Errors.operandTypeError(LOGBITP, index, Operation.UNSIGNED);
        }
        if (integer instanceof Long n) {
            return index instanceof Long i && i < Long.SIZE ? (n >> i & 1) != 0 : n < 0;
        }
        BigInteger n = Bits.integer(LOGBITP, integer);
        return index instanceof Long i && i <= Integer.MAX_VALUE ? n.testBit((int) (long) i) : n.signum() < 0;
    }

    /// Returns true if INTEGER-1 and INTEGER-2 have a 1 in the same place.
    @Defun(value = "logtest integer-1 integer-2 => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL})
    public static boolean logtest(Object a, Object b) {
        return !Numbers.ZERO.equals(combine(LOGTEST, BitOperation.AND, a, b));
    }

    /// Returns the number of bits of INTEGER that differ from its sign.
    @Defun(value = "logcount integer => number-of-on-bits", effects = {PURE, FLUSHABLE, NO_POLL})
    public static long logcount(Object integer) {
        return integer instanceof Long n ? Long.bitCount(n < 0 ? ~n : n) : Bits.integer(LOGCOUNT, integer).bitCount();
    }

    /// Returns the number of bits that INTEGER needs without its sign.
    @Defun(value = "integer-length integer => number-of-bits", effects = {PURE, FLUSHABLE, NO_POLL})
    public static long integerLength(Object integer) {
        return integer instanceof Long n ? Long.SIZE - Long.numberOfLeadingZeros(n < 0 ? ~n : n)
            : Bits.integer(INTEGER_LENGTH, integer).bitLength();
    }
}
