package weft.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FloatTextTest {

    @Test
    void digitsReadBack() {
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            double d = Math.abs(Double.longBitsToDouble(random.nextLong()));
            float f = Math.abs(Float.intBitsToFloat(random.nextInt()));
            if (Double.isFinite(d) && Float.isFinite(f)) {
                assertEquals(d, value(FloatText.digits(d)).doubleValue());
                assertEquals(f, value(FloatText.digits(f)).floatValue());
                assertEquals(d, FloatText.parse(FloatText.text(d, false), true));
                assertEquals(f, FloatText.parse(FloatText.text(f, false), false));
            }
        }
    }

    private static BigDecimal value(FloatText.Digits d) {
        return new BigDecimal("0." + d.digits()).scaleByPowerOfTen(d.exponent());
    }

    @Test
    void digitsAreTrimmed() {
        assertEquals(new FloatText.Digits("1", 1), FloatText.digits(1.0));
        assertEquals(new FloatText.Digits("1", -2), FloatText.digits(0.001));
        assertEquals(new FloatText.Digits("125", 4), FloatText.digits(1250.0f));
        assertEquals(new FloatText.Digits("1", 24), FloatText.digits(1e23));
        assertEquals(new FloatText.Digits("5", -323), FloatText.digits(Double.MIN_VALUE));
        assertEquals(new FloatText.Digits("0", 1), FloatText.digits(-0.0));
    }

    @Test
    void roundsItsDigitsHalfUp() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            FloatText.Digits d = FloatText.digits(Math.scalb(random.nextDouble(), random.nextInt(60) - 30));
            int places = random.nextInt(20) - 10;
            assertEquals(0, value(d).setScale(places, RoundingMode.HALF_UP).compareTo(value(FloatText.round(d, places))), () -> d + " " + places);
        }
        assertEquals(new FloatText.Digits("1", 2), FloatText.round(FloatText.digits(9.96), 1));
        assertEquals(new FloatText.Digits("1", 1), FloatText.round(FloatText.digits(0.5), 0));
        assertEquals(new FloatText.Digits("0", 1), FloatText.round(FloatText.digits(0.04), 1));
    }

    @Test
    void textsAreThoseOfThePrinter() {
        Object[][] rows = {{0.0, false, "0.0"}, {-0.0f, false, "-0.0"}, {1.0f, false, "1.0"}, {1.5, true, "1.5d0"}, {1e7, true, "1.0d7"},
            {9999999.0, false, "9999999.0"}, {1e-3, false, "0.001"}, {1.5e-4, false, "1.5e-4"}, {1e23, true, "1.0d23"}, {1.25e10f, false, "1.25e10"},
            {0.1f, true, "0.1f0"}, {Double.POSITIVE_INFINITY, true, "#.EXCL:*INFINITY-DOUBLE*"}, {Float.NaN, false, "#.EXCL:*NAN-SINGLE*"}};
        for (Object[] row : rows) {
            assertEquals(row[2], FloatText.text(row[0], (Boolean) row[1]));
        }
    }

    @Test
    void parsesOrRefuses() {
        assertEquals(1.5f, FloatText.parse("1.5", false));
        assertEquals(-0.0, FloatText.parse("-0.0e999999999999", true));
        assertEquals(16777216f, FloatText.parse("16777217", false));
        assertEquals(16777218f, FloatText.parse("16777217.000000000000000000000000001", false));
        assertNull(FloatText.parse("1e39", false));
        assertNull(FloatText.parse("1e99999999999999999", true));
        assertNull(FloatText.parse("1e-50", false));
        assertEquals(1e-50, FloatText.parse("1e-50", true));
    }
}
