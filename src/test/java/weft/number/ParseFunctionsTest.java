package weft.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static weft.number.Sample.signals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

class ParseFunctionsTest {

    private final LispThread t = ThreadContext.current();

    private Object[] parse(String text, Object start, Object end, long radix, boolean junk) {
        return t.allValues(ParseFunctions.parseInteger(t, new SimpleString(text), start, end, radix, junk));
    }

    private Object[] parse(String text) {
        return parse(text, 0L, Symbol.NIL, 10, false);
    }

    @Test
    void integers() {
        assertArrayEquals(new Object[] {123L, 3L}, parse("123"));
        assertArrayEquals(new Object[] {-123L, 8L}, parse(" \t-123\n "));
        assertArrayEquals(new Object[] {5L, 2L}, parse("+5"));
        assertArrayEquals(new Object[] {23L, 3L}, parse("12345", 1L, 3L, 10, false));
        assertArrayEquals(new Object[] {255L, 2L}, parse("fF", 0L, Symbol.NIL, 16, false));
        assertArrayEquals(new Object[] {12L, 2L}, parse("12x", 0L, Symbol.NIL, 10, true));
        assertArrayEquals(new Object[] {Symbol.NIL, 0L}, parse("x", 0L, Symbol.NIL, 10, true));
        assertArrayEquals(new Object[] {Symbol.NIL, 1L}, parse("-", 0L, Symbol.NIL, 10, true));
    }

    @Test
    void allLengths() {
        for (Object n : Sample.integers()) {
            for (int radix : new int[] {2, 3, 10, 36}) {
                String digits = IntegerText.digits(n, radix);
                assertEquals(n, parse(digits, 0L, Symbol.NIL, radix, false)[0]);
                assertEquals(Sample.big(n), new BigInteger(digits, radix));
            }
        }
        BigInteger round = BigInteger.TEN.pow(60000);
        for (BigInteger huge : new BigInteger[] {BigInteger.valueOf(-7).pow(100001), round, round.subtract(BigInteger.ONE)}) {
            for (int radix : new int[] {10, 16, 36}) {
                String digits = IntegerText.digits(huge, radix);
                assertEquals(huge.toString(radix).toUpperCase(), digits);
                assertEquals(huge, parse(digits, 0L, Symbol.NIL, radix, false)[0]);
            }
        }
        assertEquals(5L, parse("0".repeat(3000) + "5")[0]);
    }

    @Test
    void errors() {
        for (String bad : new String[] {"", " ", "+", "1 2", "1.", "x"}) {
            signals("SIMPLE-PARSE-ERROR", () -> parse(bad));
        }
        signals("BOUNDING-INDEX-ERROR", () -> parse("12", 3L, Symbol.NIL, 10, false), "12", "3");
        signals("BOUNDING-INDEX-ERROR", () -> parse("12", 0L, 3L, 10, false), "12", "3");
        signals("OPERAND-TYPE-ERROR", () -> parse("12", 0L, Symbol.NIL, 37, false), "PARSE-INTEGER", "37");
        signals("OPERAND-TYPE-ERROR", () -> ParseFunctions.parseInteger(t, 5L, 0L, Symbol.NIL, 10L, false), "PARSE-INTEGER", "STRING");
    }
}
