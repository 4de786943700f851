package weft.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weft.number.Sample.big;
import static weft.number.Sample.signals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ByteFunctionsTest {

    @Test
    void fieldsAgreeWithMasks() {
        for (Object n : Sample.integers()) {
            for (long size : new long[] {0, 1, 8, 62, 63, 64, 100}) {
                for (long position : new long[] {0, 1, 31, 62, 63, 64, 90}) {
                    Object spec = ByteFunctions.byteSpecifier(size, position);
                    BigInteger ones = BigInteger.ONE.shiftLeft((int) size).subtract(BigInteger.ONE);
                    BigInteger mask = ones.shiftLeft((int) position);
                    same(big(n).shiftRight((int) position).and(ones), ByteFunctions.ldb(spec, n));
                    same(big(n).and(mask), ByteFunctions.maskField(spec, n));
                    assertEquals(big(n).and(mask).signum() != 0, ByteFunctions.ldbTest(spec, n));
                    for (Object v : new Object[] {0L, -1L, 0x5555L, BigInteger.TEN.pow(40)}) {
                        same(big(n).andNot(mask).or(big(v).and(ones).shiftLeft((int) position)), ByteFunctions.dpb(v, spec, n));
                        same(big(n).andNot(mask).or(big(v).and(mask)), ByteFunctions.depositField(v, spec, n));
                    }
                }
            }
        }
    }

    private static void same(BigInteger expected, Object actual) {
        assertEquals(Numbers.integer(expected), actual);
    }

    @Test
    void farFields() {
        Object far = ByteFunctions.byteSpecifier(4L, BigInteger.TEN.pow(30));
        assertEquals(15L, ByteFunctions.ldb(far, -1L));
        assertFalse(ByteFunctions.ldbTest(far, BigInteger.TEN.pow(30)));
        assertTrue(ByteFunctions.ldbTest(far, -5L));
        assertEquals(5L, ByteFunctions.ldb(ByteFunctions.byteSpecifier(BigInteger.TEN.pow(30), 0L), 5L));
        signals("SIMPLE-STORAGE-CONDITION", () -> ByteFunctions.ldb(ByteFunctions.byteSpecifier(BigInteger.TEN.pow(30), 0L), -5L));
        signals("OPERAND-TYPE-ERROR", () -> ByteFunctions.byteSpecifier(-1L, 0L), "BYTE");
        signals("OPERAND-TYPE-ERROR", () -> ByteFunctions.ldb(5L, 5L), "LDB");
        signals("OPERAND-TYPE-ERROR", () -> ByteFunctions.dpb(1.5, ByteFunctions.byteSpecifier(1L, 0L), 5L), "DPB", "INTEGER");
    }
}
