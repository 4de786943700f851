package weft.printer;

import weft.condition.Errors;
import weft.object.ElementType;
import weft.object.LispArray;
import weft.object.LispVector;
import weft.object.SimpleBitVector;

/// Prints arrays: `"…"`, `#*…`, `#(…)`, `#nA(…)`.
final class ArrayPrinter {

    private ArrayPrinter() {}

    static void print(Printer p, LispArray array) {
        if (array instanceof LispVector v && v.isString()) {
            if (p.readably && v.elementType() == ElementType.NIL) {
                throw Errors.printNotReadable(array);
            }
            CharacterPrinter.print(p, v);
        } else if (!p.arrays) {
            UnreadablePrinter.print(p, array);
        } else if (array instanceof LispVector v && v.elementType() == ElementType.BIT) {
            bits(p, v);
        } else if (!p.tooDeep()) {
            if (array instanceof LispVector v) {
                vector(p, v);
            } else {
                multi(p, array);
            }
        }
    }

    private static void bits(Printer p, LispVector v) {
        p.write("#*");
        int n = v.length();
        for (int i = 0; i < n; i++) {
            boolean one = v instanceof SimpleBitVector s ? s.bit(i) : (Long) v.get(i) != 0;
            p.write(one ? '1' : '0');
        }
    }

    private static void vector(Printer p, LispVector v) {
        p.write("#(");
        p.depth++;
        int n = v.length();
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                p.write(' ');
            }
            if (i >= p.maxLength) {
                p.write("...");
                break;
            }
            p.object(v.get(i));
        }
        p.depth--;
        p.write(')');
    }

    private static void multi(Printer p, LispArray a) {
        int rank = a.rank();
        if (p.readably && hidesDimensions(a)) {
            throw Errors.printNotReadable(a);
        }
        p.write('#');
        p.write(Integer.toString(rank));
        p.write('A');
        axis(p, a, 0, 0);
    }

    /// True when a dimension after an empty one cannot be read back.
    private static boolean hidesDimensions(LispArray a) {
        boolean empty = false;
        for (int i = 0; i < a.rank(); i++) {
            if (empty && a.dimension(i) != 0) {
                return true;
            }
            empty |= a.dimension(i) == 0;
        }
        return false;
    }

    /// Prints the elements from row-major index `start` along `axis`; returns the index after them.
    private static int axis(Printer p, LispArray a, int axis, int start) {
        if (axis == a.rank()) {
            p.object(a.getRowMajor(start));
            return start + 1;
        }
        int size = 1;
        for (int i = axis; i < a.rank(); i++) {
            size *= a.dimension(i);
        }
        if (axis > 0 && p.tooDeep()) {
            return start + size;
        }
        p.write('(');
        p.depth++;
        int next = start;
        for (int i = 0; i < a.dimension(axis); i++) {
            if (i > 0) {
                p.write(' ');
            }
            if (i >= p.maxLength) {
                p.write("...");
                break;
            }
            next = axis(p, a, axis + 1, next);
        }
        p.depth--;
        p.write(')');
        return start + size;
    }
}
