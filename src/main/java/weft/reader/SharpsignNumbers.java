package weft.reader;

import weft.number.Numbers;
import weft.object.Cons;
import weft.object.LispThread;
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
        if (Numbers.isRational(x)) {
            return x;
        }
        throw ReaderErrors.error(t, in, "~S is no rational in base ~D.", x, argument);
    }

    static Object complex(LispThread t, LispStream in) {
        Object x = LispReader.required(t, in);
        if (ReaderVariables.suppress(t)) {
            return Symbol.NIL;
        }
        if (x instanceof Cons c && c.cdr instanceof Cons d && d.cdr == Symbol.NIL && Numbers.isReal(c.car) && Numbers.isReal(d.car)) {
            return Numbers.complex(c.car, d.car);
        }
        throw ReaderErrors.error(t, in, "#C needs a list of two reals, not ~S.", x);
    }
}
