package weft.stream;

import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispVector;
import weft.object.Symbol;

/// A walk along the elements of a list or vector between two bounding indices, for READ-SEQUENCE and WRITE-SEQUENCE.
final class SequenceCursor {

    private final LispVector vector;
    private final int end;
    private int index;
    private Object list;

    private SequenceCursor(LispVector vector, Object list, int index, int end) {
        this.vector = vector;
        this.list = list;
        this.index = index;
        this.end = end;
    }

    static SequenceCursor of(Object sequence, int start, Object end) {
        if (sequence instanceof LispVector v) {
            return new SequenceCursor(v, null, start, BoundingIndices.end(start, end, v.length()));
        }
        int length = 0;
        Object from = sequence;
        for (Object l = sequence; l != Symbol.NIL; length++) {
            if (!(l instanceof Cons c)) {
                throw Errors.typeError(l == sequence ? sequence : l, LispPackage.COMMON_LISP.define(l == sequence ? "SEQUENCE" : "LIST"));
            }
            l = c.cdr;
            if (length + 1 == start) {
                from = l;
            }
        }
        return new SequenceCursor(null, from, start, BoundingIndices.end(start, end, length));
    }

    /// The sequence when it is a vector, else null.
    LispVector vector() {
        return vector;
    }

    int end() {
        return end;
    }

    boolean hasNext() {
        return index < end;
    }

    Object next() {
        index++;
        if (vector != null) {
            return vector.get(index - 1);
        }
        Cons c = (Cons) list;
        list = c.cdr;
        return c.car;
    }

    /// Replaces the next element.
    void setNext(Object element) {
        index++;
        if (vector == null) {
            Cons c = (Cons) list;
            c.car = element;
            list = c.cdr;
        } else if (vector.accepts(element)) {
            vector.set(index - 1, element);
        } else {
            throw Errors.typeError(element, elementType());
        }
    }

    private Object elementType() {
        return LispPackage.COMMON_LISP.define(vector.isString() ? "CHARACTER" : "INTEGER");
    }
}
