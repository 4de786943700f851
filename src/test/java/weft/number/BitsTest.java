package weft.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weft.number.Sample.big;
import static weft.number.Sample.signals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class BitsTest {

    @Test
    void operationsAgreeWithBigInteger() {
        for (Object a : Sample.integers()) {
            BigInteger x = big(a);
            for (Object b : Sample.integers()) {
                BigInteger y = big(b);
                Object[][] rows = {
                    {x.and(y), BitFunctions.logand(new Object[] {a, b})}, {x.or(y), BitFunctions.logior(new Object[] {a, b})},
                    {x.xor(y), BitFunctions.logxor(new Object[] {a, b})}, {x.xor(y).not(), BitFunctions.logeqv(new Object[] {a, b})},
                    {x.not().and(y), BitFunctions.logandc1(a, b)}, {x.andNot(y), BitFunctions.logandc2(a, b)},
                    {x.and(y).not(), BitFunctions.lognand(a, b)}, {x.or(y).not(), BitFunctions.lognor(a, b)},
                    {x.not().or(y), BitFunctions.logorc1(a, b)}, {x.or(y.not()), BitFunctions.logorc2(a, b)},
                };
                for (Object[] row : rows) {
                    assertEquals(Numbers.integer((BigInteger) row[0]), row[1]);
                }
                assertEquals(x.and(y).signum() != 0, BitFunctions.logtest(a, b));
            }
            assertEquals(Numbers.integer(x.not()), BitFunctions.lognot(a));
            assertEquals(x.bitLength(), BitFunctions.integerLength(a));
            assertEquals(x.bitCount(), BitFunctions.logcount(a));
            for (int i : new int[] {0, 1, 31, 62, 63, 64, 65, 999, 1000, 1001}) {
                assertEquals(x.testBit(i), BitFunctions.logbitp((long) i, a));
                assertEquals(Numbers.integer(x.shiftLeft(i)), Bits.shift(a, (Object) (long) i));
                assertEquals(Numbers.integer(x.shiftRight(i)), Bits.shift(a, (Object) (long) -i));
            }
        }
    }

    @Test
    void boundaries() {
        BigInteger huge = BigInteger.TEN.pow(30);
        assertEquals(0L, BitFunctions.ash(0L, huge));
        assertEquals(0L, BitFunctions.ash(5L, huge.negate()));
        assertEquals(-1L, BitFunctions.ash(-5L, huge.negate()));
        assertEquals(-1L, BitFunctions.ash(huge.negate(), Long.MIN_VALUE));
        assertTrue(BitFunctions.logbitp(huge, -1L));
        assertFalse(BitFunctions.logbitp(huge, huge));
        assertEquals(-1L, BitFunctions.logand(new Object[] {}));
        signals("SIMPLE-STORAGE-CONDITION", () -> BitFunctions.ash(1L, huge));
        signals("SIMPLE-STORAGE-CONDITION", () -> BitFunctions.ash(1L, 1L << 40));
        signals("OPERAND-TYPE-ERROR", () -> BitFunctions.ash(1.0, 1L), "ASH", "INTEGER");
        signals("OPERAND-TYPE-ERROR", () -> BitFunctions.logbitp(-1L, 1L), "LOGBITP");
        signals("OPERAND-TYPE-ERROR", () -> BitFunctions.logand(new Object[] {1.5}), "LOGAND");
        signals("OPERAND-TYPE-ERROR", () -> BitFunctions.logtest(1L, 1.5), "LOGTEST");
    }

    @Test
    void boolePicksByItsConstants() {
        long[] expected = {0, -1, 0b0011, 0b0101, ~0b0011, ~0b0101, 1, 7, 6, ~6, ~1, ~7, 0b0100, 0b0010, ~0b0010, ~0b0100};
        for (int op = 0; op < 16; op++) {
            assertEquals(expected[op], BitFunctions.boole((long) op, 0b0011L, 0b0101L), BitOperation.of(op).constant);
        }
        signals("OPERAND-TYPE-ERROR", () -> BitFunctions.boole(16L, 1L, 1L), "BOOLE");
    }
}
