package weft.number;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispCharacter;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.SimpleString;
import weft.object.Symbol;

/// Integers out of strings.
@Library("common-lisp")
public final class ParseFunctions {

    private static final Symbol PARSE_INTEGER = Operation.cl("PARSE-INTEGER");

    private ParseFunctions() {}

    /// Returns the integer that STRING holds between START and END in RADIX, with an optional sign and between whitespace, and the position
    /// where it ends. With JUNK-ALLOWED, what follows the digits does not matter, and NIL is returned if there are none; else
    /// PARSE-ERROR is signalled.
    @Defun("parse-integer string &key (start 0) (end nil) (radix 10) (junk-allowed nil) => integer, pos")
    public static Object parseInteger(LispThread t, Object string, Object start, Object end, Object radix, boolean junkAllowed) {
        if (!(string instanceof LispVector text && text.isString())) {
            throw Errors.operandTypeError(PARSE_INTEGER, string, Check.Types.STRING);
        }
        if (!(radix instanceof Long r && r >= 2 && r <= 36)) {
            throw Errors.operandTypeError(PARSE_INTEGER, radix, Cons.list(Operation.INTEGER, 2L, 36L));
        }
        int base = (int) (long) r;
        int length = text.length();
        int begin = bound(text, start, 0, length, false);
        int limit = end == Symbol.NIL ? length : bound(text, end, begin, length, true);
        int first = skipWhitespace(text, begin, limit);
        int digits = first;
        if (digits < limit && (code(text, digits) == '-' || code(text, digits) == '+')) {
            digits++;
        }
        int stop = digits;
        while (stop < limit && IntegerText.weight(code(text, stop), base) >= 0) {
            stop++;
        }
        int position = junkAllowed ? stop : skipWhitespace(text, stop, limit);
        if (stop == digits || position < limit) {
            if (junkAllowed) {
                return t.values(stop == digits ? Symbol.NIL : integer(text, first, digits, stop, base), (long) stop);
            }
            throw Errors.parseError("~S holds no integer in radix ~D between ~D and ~D.",
                text instanceof SimpleString ? text : new SimpleString(Check.string(text)), radix, start, (long) limit);
        }
        return t.values(integer(text, first, digits, stop, base), (long) position);
    }

    private static int bound(LispVector text, Object x, int least, int most, boolean orNull) {
        if (x instanceof Long n && n >= least && n <= most) {
            return (int) (long) n;
        }
        throw Errors.boundingIndexError(text, x, least, most, orNull);
    }

    private static int code(LispVector text, int i) {
        return text instanceof SimpleString s ? s.codes[i] : ((LispCharacter) text.get(i)).code;
    }

    private static int skipWhitespace(LispVector text, int i, int limit) {
        while (i < limit && isWhitespace(code(text, i))) {
            i++;
        }
        return i;
    }

    /// Space, newline, tab, page, return and the other line ends of ASCII.
    private static boolean isWhitespace(int code) {
        return code == ' ' || code >= '\t' && code <= '\r';
    }

    private static Object integer(LispVector text, int first, int digits, int stop, int radix) {
        StringBuilder ascii = new StringBuilder(stop - first);
        if (code(text, first) == '-') {
            ascii.append('-');
        }
        for (int i = digits; i < stop; i++) {
            ascii.append(Character.forDigit(IntegerText.weight(code(text, i), radix), radix));
        }
        return IntegerText.parse(ascii.toString(), radix);
    }
}
