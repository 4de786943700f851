package weft.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static weft.number.Sample.signals;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import weft.object.LispComplex;

class TrigonometricFunctionsTest {

    private static final double HALF_PI = Math.PI / 2;

    private static void near(double re, double im, Object actual) {
        LispComplex z = (LispComplex) actual;
        assertEquals(re, ((Number) z.real()).doubleValue(), 1e-6 * Math.max(1, Math.abs(re)), actual::toString);
        assertEquals(im, ((Number) z.imaginary()).doubleValue(), 1e-6 * Math.max(1, Math.abs(im)), actual::toString);
    }

    private static LispComplex z(double re, double im) {
        return new LispComplex(re, im);
    }

    @Test
    void realsStayReal() {
        assertEquals(0.84147096f, TrigonometricFunctions.sin(1L));
        assertEquals(Math.cos(0.5), TrigonometricFunctions.cos(0.5));
        assertEquals((float) HALF_PI, TrigonometricFunctions.asin(1L));
        assertEquals((float) (Math.PI / 4), TrigonometricFunctions.atan(1L, null));
        assertEquals((float) (3 * Math.PI / 4), TrigonometricFunctions.atan(1L, -1L));
        assertEquals(-Math.PI, TrigonometricFunctions.atan(-0.0, -1L));
        assertEquals(0.0f, TrigonometricFunctions.acosh(1L));
        for (double x : new double[] {1e-9, 0.1, 0.9}) {
            assertEquals(x, (Double) TrigonometricFunctions.sinh(TrigonometricFunctions.asinh(x)), 1e-15);
            assertEquals(x, (Double) TrigonometricFunctions.tanh(TrigonometricFunctions.atanh(x)), 1e-15);
            assertEquals(1 + x, (Double) TrigonometricFunctions.cosh(TrigonometricFunctions.acosh(1 + x)), 1e-14);
        }
        assertEquals(Math.log(2e200), (Double) TrigonometricFunctions.asinh(1e200), 1e-10);
    }

    /// The values on the cuts, from the definitions of CLHS.
    @Test
    void realsOnBranchCuts() {
        near(HALF_PI, -1.3169578969248166, TrigonometricFunctions.asin(2L));
        near(-HALF_PI, 1.3169578969248166, TrigonometricFunctions.asin(-2L));
        near(0, 1.3169578969248166, TrigonometricFunctions.acos(2L));
        near(Math.PI, -1.3169578969248166, TrigonometricFunctions.acos(-2L));
        near(0, HALF_PI, TrigonometricFunctions.acosh(0L));
        near(1.3169578969248166, Math.PI, TrigonometricFunctions.acosh(-2L));
        near(0.5493061443340548, HALF_PI, TrigonometricFunctions.atanh(2L));
        near(-0.5493061443340548, -HALF_PI, TrigonometricFunctions.atanh(-2L));
        near(-HALF_PI, 0.5493061443340548, TrigonometricFunctions.atan(new LispComplex(0L, 2L), null));
    }

    /// A zero part's sign says which side of the cut is meant.
    @Test
    void complexesBesideBranchCuts() {
        near(HALF_PI, 1.3169578969248166, TrigonometricFunctions.asin(z(2, 0.0)));
        near(HALF_PI, -1.3169578969248166, TrigonometricFunctions.asin(z(2, -0.0)));
        near(0.5493061443340548, HALF_PI, TrigonometricFunctions.atanh(z(2, 0.0)));
        near(0.5493061443340548, -HALF_PI, TrigonometricFunctions.atanh(z(2, -0.0)));
        near(1.3169578969248166, -Math.PI, TrigonometricFunctions.acosh(z(-2, -0.0)));
        near(1.3169578969248166, HALF_PI, TrigonometricFunctions.asinh(z(0.0, 2)));
        near(-1.3169578969248166, HALF_PI, TrigonometricFunctions.asinh(z(-0.0, 2)));
    }

    @Test
    void inversesUndo() {
        Random random = new Random(8);
        for (int i = 0; i < 500; i++) {
            LispComplex x = z(random.nextGaussian() * 2, random.nextGaussian() * 2);
            undone(x, TrigonometricFunctions::asin, TrigonometricFunctions::sin);
            undone(x, TrigonometricFunctions::acos, TrigonometricFunctions::cos);
            undone(x, y -> TrigonometricFunctions.atan(y, null), TrigonometricFunctions::tan);
            undone(x, TrigonometricFunctions::asinh, TrigonometricFunctions::sinh);
            undone(x, TrigonometricFunctions::acosh, TrigonometricFunctions::cosh);
            undone(x, TrigonometricFunctions::atanh, TrigonometricFunctions::tanh);
            undone(x, y -> ExponentialFunctions.log(y, null), ExponentialFunctions::exp);
            undone(x, ExponentialFunctions::sqrt, y -> Arithmetic.multiply(y, y));
        }
    }

    private static void undone(LispComplex x, UnaryOperator<Object> inverse, UnaryOperator<Object> function) {
        near((Double) x.real(), (Double) x.imaginary(), function.apply(inverse.apply(x)));
    }

    @Test
    void formats() {
        assertEquals(new LispComplex((float) Math.cos(1), (float) Math.sin(1)), TrigonometricFunctions.cis(1L));
        near(1, 0, TrigonometricFunctions.tanh(z(400, 1)));
        signals("DIVISION-BY-ZERO", () -> TrigonometricFunctions.atanh(1L), "ATANH");
        signals("OPERAND-TYPE-ERROR", () -> TrigonometricFunctions.sin("x"), "SIN", "NUMBER");
        signals("OPERAND-TYPE-ERROR", () -> TrigonometricFunctions.cis(z(1, 1)), "CIS", "REAL");
        signals("OPERAND-TYPE-ERROR", () -> TrigonometricFunctions.atan(z(1, 1), 1L), "ATAN", "REAL");
        signals("FLOATING-POINT-OVERFLOW", () -> TrigonometricFunctions.sinh(1000.0), "SINH");
    }
}
