package weft.printer;

import java.util.function.Consumer;
import weft.array.ElementTypes;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.ElementType;
import weft.object.LispArray;
import weft.object.LispPackage;
import weft.object.LispVector;
import weft.object.SimpleBitVector;
import weft.object.Symbol;
import weft.reader.ReaderVariables;

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
        } else if (p.readably && array.elementType() != ElementType.T && array.elementType() != ElementType.CHARACTER
            && array.elementType() != ElementType.BIT) {
            made(p, array);
        } else if (!p.tooDeep()) {
            if (array instanceof LispVector v) {
                vector(p, v);
            } else {
                multi(p, array);
            }
        }
    }

    /// Prints an array of numbers so that its element type is read back: as a form that makes it.
    private static void made(Printer p, LispArray a) {
        if (!PrinterVariables.isTrue(p.t, ReaderVariables.READ_EVAL)) {
            throw Errors.printNotReadable(a);
        }
        p.write("#.");
        Object dimensions = Symbol.NIL;
        for (int i = a.rank() - 1; i >= 0; i--) {
            dimensions = new Cons((long) a.dimension(i), dimensions);
        }
        Object contents = a instanceof LispVector v && v.elementType() == ElementType.NIL ? Symbol.NIL : contents(a, 0, new int[1]);
        p.object(Cons.list(cl("MAKE-ARRAY"), quoted(dimensions), LispPackage.keyword("ELEMENT-TYPE"), quoted(ElementTypes.specifier(a.elementType())),
            LispPackage.keyword("INITIAL-CONTENTS"), quoted(contents)));
    }

    /// The elements from row-major index `next` along `axis`, as MAKE-ARRAY takes them.
    private static Object contents(LispArray a, int axis, int[] next) {
        if (axis == a.rank()) {
            return a.getRowMajor(next[0]++);
        }
        Object[] parts = new Object[a.dimension(axis)];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = contents(a, axis + 1, next);
        }
        return Cons.list(parts);
    }

    private static Object quoted(Object x) {
        return Cons.list(cl("QUOTE"), x);
    }

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    private static void bits(Printer p, LispVector v) {
        p.write("#*");
        int n = v.length();
        for (int i = 0; i < n; i++) {
            boolean one = v instanceof SimpleBitVector s ? s.bit(i) : (Long) v.get(i) != 0;
            p.write(one ? '1' : '0');
            p.poll();
        }
    }

    private static void vector(Printer p, LispVector v) {
        nested(p, "#(", inside -> {
            int n = v.length();
            for (int i = 0; i < n && !inside.isFinished(); i++) {
                if (i > 0) {
                    inside.write(' ');
                    inside.newline(NewlineKind.FILL);
                }
                if (i >= inside.maxLength) {
                    inside.write("...");
                    break;
                }
                inside.object(v.get(i));
            }
        });
    }

    /// Prints what `contents` prints between `open` and a parenthesis, one level down.
    private static void nested(Printer p, String open, Consumer<Printer> contents) {
        if (p.pretty) {
            LogicalBlock.run(p, open, ")", contents);
        } else {
            p.write(open);
            p.depth++;
            contents.accept(p);
            p.depth--;
            p.write(')');
        }
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
        nested(p, "(", inside -> {
            int next = start;
            for (int i = 0; i < a.dimension(axis) && !inside.isFinished(); i++) {
                if (i > 0) {
                    inside.write(' ');
                    inside.newline(axis + 1 < a.rank() ? NewlineKind.LINEAR : NewlineKind.FILL);
                }
                if (i >= inside.maxLength) {
                    inside.write("...");
                    break;
                }
                next = axis(inside, a, axis + 1, next);
            }
        });
        return start + size;
    }
}
