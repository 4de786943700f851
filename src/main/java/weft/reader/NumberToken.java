package weft.reader;

import weft.number.FloatText;
import weft.number.IntegerText;
import weft.number.Numbers;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.stream.LispStream;

/// Makes the number that a token stands for.
final class NumberToken {

    private static final Symbol DOUBLE_FLOAT = LispPackage.COMMON_LISP.define("DOUBLE-FLOAT");
    private static final Symbol LONG_FLOAT = LispPackage.COMMON_LISP.define("LONG-FLOAT");

    private NumberToken() {}

    static Object ratio(LispThread t, LispStream in, String above, String below, int base) {
        Object denominator = IntegerText.parse(below, base);
        if (denominator.equals(0L)) {
            throw ReaderErrors.error(t, in, "The denominator of ~A/~A is zero.", new SimpleString(above), new SimpleString(below));
        }
        return Numbers.makeRatio(Numbers.big(IntegerText.parse(above, base)), Numbers.big(denominator));
    }

    /// The float written as `text`, in the format of its exponent marker or else of *READ-DEFAULT-FLOAT-FORMAT*.
    static Object floating(LispThread t, LispStream in, String text) {
        char[] numeral = text.toCharArray();
        char marker = 'e';
        for (int i = 0; i < numeral.length; i++) {
            if (TokenSyntax.isExponentMarker(numeral[i])) {
                marker = Character.toLowerCase(numeral[i]);
                numeral[i] = 'e';
            }
        }
        Object format = ReaderVariables.READ_DEFAULT_FLOAT_FORMAT.valueOrNull(t);
        boolean isDouble = marker == 'e' ? format == DOUBLE_FLOAT || format == LONG_FLOAT : marker == 'd' || marker == 'l';
        Object value = FloatText.parse(new String(numeral), isDouble);
        if (value == null) {
            throw ReaderErrors.error(t, in, "The float ~A is out of range for its format.", new SimpleString(text));
        }
        return value;
    }
}
