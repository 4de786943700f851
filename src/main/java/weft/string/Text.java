package weft.string;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.object.AdjustableVector;
import weft.object.LispCharacter;
import weft.object.LispVector;
import weft.object.SimpleString;
import weft.object.Symbol;

/// The code points of a string designator, and the part of it that :START and :END select.
///
/// `codes` may be the string's own storage: index `i` of the designated string is `codes[offset + i]`.
///
/// @param codes the array that holds the code points
/// @param offset where the string begins in it
/// @param start first index of the part
/// @param end index after the part
/// @param length length of the whole string
public record Text(int[] codes, int offset, int start, int end, int length) {

    /// The part of `designator` from `start` to `end` (null or NIL for none), with TYPE-ERRORs for what does not fit.
    public static Text of(Object designator, Object start, Object end) {
        SimpleString simple;
        int offset = 0;
        int length;
        if (designator instanceof AdjustableVector v && v.isString() && v.target instanceof SimpleString s) {
            simple = s;
            offset = v.offset;
            length = v.length();
        } else {
            simple = simple(designator);
            length = simple.codes.length;
        }
        int from = bound(designator, start, 0, length, 0, false);
        int to = bound(designator, end, from, length, length, true);
        return new Text(simple.codes, offset, from, to, length);
    }

    public static Text of(Object designator) {
        return of(designator, null, null);
    }

    private static int bound(Object sequence, Object x, int low, int high, int orElse, boolean orNull) {
        if (x == null || x == Symbol.NIL) {
            return orElse;
        }
        if (x instanceof Long n && n >= low && n <= high) {
            return (int) (long) n;
        }
        throw Errors.boundingIndexError(sequence, x, low, high, orNull);
    }

    /// The simple string that `designator` is, or a fresh one with its text.
    static SimpleString simple(Object designator) {
        return switch (designator) {
            case SimpleString s -> s;
            case Symbol s -> new SimpleString(s.name);
            case LispCharacter c -> new SimpleString(new int[] {c.code});
            case LispVector v when v.isString() -> copied(v);
            default -> throw Errors.typeError(designator, Check.Types.STRING_DESIGNATOR);
        };
    }

    private static SimpleString copied(LispVector v) {
        int[] codes = new int[v.length()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = ((LispCharacter) v.get(i)).code;
        }
        return new SimpleString(codes);
    }

    int size() {
        return end - start;
    }

    /// The code point at index `i` of the part.
    int at(int i) {
        return codes[offset + start + i];
    }

    /// The whole string in a fresh array.
    int[] wholeCopy() {
        return java.util.Arrays.copyOfRange(codes, offset, offset + length);
    }

    /// A fresh string with the code points from `from` to `to` of the part.
    SimpleString part(int from, int to) {
        return new SimpleString(java.util.Arrays.copyOfRange(codes, offset + start + from, offset + start + to));
    }
}
