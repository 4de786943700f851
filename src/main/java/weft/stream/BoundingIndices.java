package weft.stream;

import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// The `:start` and `:end` arguments of functions on strings and sequences.
final class BoundingIndices {

    private static final Symbol INTEGER = LispPackage.COMMON_LISP.define("INTEGER");

    private BoundingIndices() {}

    /// The end index for `end` (null and NIL mean `length`), which with `start` must bound a part of `length` elements.
    static int end(int start, Object end, int length) {
        int e = length;
        if (end != null && end != Symbol.NIL) {
            if (!(end instanceof Long n) || n < 0 || n > length) {
                throw Errors.typeError(end, Cons.list(INTEGER, 0L, (long) length));
            }
            e = (int) (long) n;
        }
        if (start > e) {
            throw Errors.typeError((long) start, Cons.list(INTEGER, 0L, (long) e));
        }
        return e;
    }
}
