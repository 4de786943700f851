package weft.array;

import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispArray;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.Symbol;

/// The :INITIAL-CONTENTS of an array: sequences nested as deep as the array has dimensions.
final class InitialContents {

    private final LispThread t;
    private final LispArray target;
    private final int[] dimensions;
    private int next;

    private InitialContents(LispThread t, LispArray target, int[] dimensions) {
        this.t = t;
        this.target = target;
        this.dimensions = dimensions;
    }

    /// Stores the leaves of `contents` into `target` in row-major order.
    static void store(LispThread t, Object contents, LispArray target, int[] dimensions) {
        new InitialContents(t, target, dimensions).level(contents, 0);
    }

    private void level(Object contents, int axis) {
        if (axis == dimensions.length) {
            AccessFunctions.checkElement(target, contents);
            target.setRowMajor(next++, contents);
            return;
        }
        int n = dimensions[axis];
        int seen = 0;
        if (contents instanceof LispVector v) {
            seen = v.length();
            for (int i = 0; i < n && seen == n; i++) {
                level(v.get(i), axis + 1);
            }
        } else {
            Object l = contents;
            while (l instanceof Cons c) {
                if (seen++ < n) {
                    level(c.car, axis + 1);
                } else {
                    break;
                }
                l = c.cdr;
                t.safePoint();
            }
            if (!(l instanceof Cons) && l != Symbol.NIL) {
                throw Errors.typeError(l, LispPackage.COMMON_LISP.define("SEQUENCE"));
            }
        }
        if (seen != n) {
            throw Errors.error("The initial contents ~S do not have ~D elements, as dimension ~D asks", contents, (long) n, (long) axis);
        }
    }
}
