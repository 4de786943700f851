package weft.reader;

import java.math.BigInteger;
import weft.object.Cons;
import weft.object.LispComplex;
import weft.object.LispThread;
import weft.object.Ratio;
import weft.object.Symbol;
import weft.stream.LispStream;

/// `#b`, `#o`, `#x`, `#nr` and `#c(real imaginary)`.
final class SharpsignNumbers {

    private SharpsignNumbers() {}

    /// Reads a rational in the base `argument`.
    static Object rational(LispThread t, LispStream in, Object argument) {
        if (ReaderVariables.suppress(t)) {
            LispReader.required(t, in);
            return Symbol.NIL;
        }
        if (!(argument instanceof Long base && base >= 2 && base <= 36)) {
            throw ReaderErrors.error(t, in, argument == Symbol.NIL ? "#R has no base." : "~S is no base from 2 to 36.", argument);
        }
        Object saved = t.bind(ReaderVariables.READ_BASE, argument);
        Object x;
        try {
            x = LispReader.required(t, in);
        } finally {
            t.unbind(ReaderVariables.READ_BASE, saved);
        }
        if (isRational(x)) {
            return x;
        }
        throw ReaderErrors.error(t, in, "~S is no rational in base ~D.", x, argument);
    }

    private static boolean isRational(Object x) {
        return x instanceof Long || x instanceof BigInteger || x instanceof Ratio;
    }

    static Object complex(LispThread t, LispStream in) {
        Object x = LispReader.required(t, in);
        if (ReaderVariables.suppress(t)) {
            return Symbol.NIL;
        }
        if (x instanceof Cons c && c.cdr instanceof Cons d && d.cdr == Symbol.NIL && isReal(c.car) && isReal(d.car)) {
            return make(c.car, d.car);
        }
        throw ReaderErrors.error(t, in, "#C needs a list of two reals, not ~S.", x);
    }

    private static boolean isReal(Object x) {
        return isRational(x) || x instanceof Float || x instanceof Double;
    }

    private static Object make(Object real, Object imaginary) {
        if (real instanceof Double || imaginary instanceof Double) {
            return new LispComplex(toDouble(real), toDouble(imaginary));
        }
        if (real instanceof Float || imaginary instanceof Float) {
            return new LispComplex((float) toDouble(real), (float) toDouble(imaginary));
        }
        return imaginary.equals(0L) ? real : new LispComplex(real, imaginary);
    }

    private static double toDouble(Object x) {
        return x instanceof Ratio r ? new java.math.BigDecimal(r.numerator())
            .divide(new java.math.BigDecimal(r.denominator()), java.math.MathContext.DECIMAL128).doubleValue() : ((Number) x).doubleValue();
    }
}
