package weft.number;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.Symbol;

/// Fields of bits in integers. A byte specifier is a cons of size and position.
@Library("common-lisp")
public final class ByteFunctions {

    private static final Symbol BYTE = Operation.cl("BYTE");
    private static final Symbol BYTE_SIZE = Operation.cl("BYTE-SIZE");
    private static final Symbol BYTE_POSITION = Operation.cl("BYTE-POSITION");
    private static final Symbol LDB = Operation.cl("LDB");
    private static final Symbol LDB_TEST = Operation.cl("LDB-TEST");
    private static final Symbol MASK_FIELD = Operation.cl("MASK-FIELD");
    private static final Symbol DPB = Operation.cl("DPB");
    private static final Symbol DEPOSIT_FIELD = Operation.cl("DEPOSIT-FIELD");

    private ByteFunctions() {}

    /// Returns a byte specifier of SIZE bits that starts at bit POSITION.
    @Defun(value = "byte size position => bytespec", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object byteSpecifier(Object size, Object position) {
        return new Cons(unsigned(BYTE, size), unsigned(BYTE, position));
    }

    /// Returns the number of bits of BYTESPEC.
    @Defun(value = "byte-size bytespec => size", effects = {FLUSHABLE, NO_POLL})
    public static Object byteSize(Object bytespec) {
        return specifier(BYTE_SIZE, bytespec).car;
    }

    /// Returns the position of the lowest bit of BYTESPEC.
    @Defun(value = "byte-position bytespec => position", effects = {FLUSHABLE, NO_POLL})
    public static Object bytePosition(Object bytespec) {
        return specifier(BYTE_POSITION, bytespec).cdr;
    }

    /// Returns the bits of INTEGER that BYTESPEC picks, as an unsigned integer.
    @Defun(value = "ldb bytespec integer => byte", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object ldb(Object bytespec, Object integer) {
        return load(LDB, specifier(LDB, bytespec), integer);
    }

    /// Returns true if any bit of INTEGER that BYTESPEC picks is 1.
    @Defun(value = "ldb-test bytespec integer => generalized-boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean ldbTest(Object bytespec, Object integer) {
        return !Arithmetic.zerop(load(LDB_TEST, specifier(LDB_TEST, bytespec), integer));
    }

    /// Returns INTEGER with all bits 0 but those that BYTESPEC picks.
    @Defun(value = "mask-field bytespec integer => masked-integer", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object maskField(Object bytespec, Object integer) {
        Cons b = specifier(MASK_FIELD, bytespec);
        return Bits.shift(load(MASK_FIELD, b, integer), b.cdr);
    }

    /// Returns INTEGER with the bits that BYTESPEC picks replaced by the low bits of NEWBYTE.
    @Defun(value = "dpb newbyte bytespec integer => result-integer", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object dpb(Object newbyte, Object bytespec, Object integer) {
        Cons b = specifier(DPB, bytespec);
        return replace(DPB, Bits.shift(load(DPB, new Cons(b.car, Numbers.ZERO), newbyte), b.cdr), b, integer);
    }

    /// Returns INTEGER with the bits that BYTESPEC picks replaced by the same bits of NEWBYTE.
    @Defun(value = "deposit-field newbyte bytespec integer => result-integer", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object depositField(Object newbyte, Object bytespec, Object integer) {
        Cons b = specifier(DEPOSIT_FIELD, bytespec);
        return replace(DEPOSIT_FIELD, Bits.shift(load(DEPOSIT_FIELD, b, newbyte), b.cdr), b, integer);
    }

    private static Object replace(Symbol operation, Object field, Cons bytespec, Object integer) {
        Object old = Bits.shift(load(operation, bytespec, integer), bytespec.cdr);
        return Bits.or(field, Bits.xor(integer, old));
    }

    private static Object load(Symbol operation, Cons bytespec, Object integer) {
        if (integer instanceof Long n && bytespec.car instanceof Long size && size < Long.SIZE) {
            long at = bytespec.cdr instanceof Long position ? Math.min(position, Long.SIZE - 1) : Long.SIZE - 1;
            return n >> at & (1L << size) - 1;
        }
        Bits.integer(operation, integer);
        Object above = Bits.shift(integer, Arithmetic.negate(bytespec.cdr));
        if (Arithmetic.minusp(above)) {
            return Bits.and(above, Arithmetic.decrement(Bits.shift(Numbers.ONE, bytespec.car)));
        }
        boolean all = Comparison.compareRationals(BitFunctions.integerLength(above), bytespec.car) <= 0;
        return all ? above : Bits.and(above, Arithmetic.decrement(Bits.shift(Numbers.ONE, bytespec.car)));
    }

    private static Cons specifier(Symbol operation, Object x) {
        if (x instanceof Cons c && isUnsigned(c.car) && isUnsigned(c.cdr)) {
            return c;
        }
        throw Errors.operandTypeError(operation, x, Cons.list(Operation.cl("CONS"), Operation.cl("UNSIGNED-BYTE"), Operation.cl("UNSIGNED-BYTE")));
    }

    private static boolean isUnsigned(Object x) {
        return Numbers.isInteger(x) && Comparison.sign(BYTE, x) >= 0;
    }

    private static Object unsigned(Symbol operation, Object x) {
        if (isUnsigned(x)) {
            return x;
        }
        throw Errors.operandTypeError(operation, x, Operation.UNSIGNED);
    }
}
