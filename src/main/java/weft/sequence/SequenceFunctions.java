package weft.sequence;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;

import weft.array.AccessFunctions;
import weft.array.Storage;
import weft.condition.Errors;
import weft.cons.ListBuilder;
import weft.cons.ListFunctions;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.SimpleString;
import weft.object.SimpleVector;
import weft.object.Symbol;

/// Sequences made, copied, joined and read: LENGTH, ELT, SUBSEQ, FILL, REPLACE, REVERSE, CONCATENATE, MAKE-SEQUENCE.
@Library("common-lisp")
public final class SequenceFunctions {

    private SequenceFunctions() {}

    /// Returns the number of elements of SEQUENCE.
    @Defun(value = "length sequence => length", effects = FLUSHABLE)
    public static int length(LispThread t, Object sequence) {
        return Bounds.lengthOf(t, sequence);
    }

    /// Returns the element of SEQUENCE at INDEX.
    @Defun(value = "elt sequence index => element", effects = FLUSHABLE)
    public static Object elt(LispThread t, Object sequence, Object index) {
        if (sequence instanceof LispVector v) {
            return AccessFunctions.aref1(v, checkIndex(v, index, v.length()));
        }
        return cell(t, sequence, index).car;
    }

    /// Makes VALUE the element of SEQUENCE at INDEX.
    @Defun("(setf elt) value sequence index => value")
    public static Object setElt(LispThread t, Object value, Object sequence, Object index) {
        if (sequence instanceof LispVector v) {
            return AccessFunctions.setAref1(v, checkIndex(v, index, v.length()), value);
        }
        cell(t, sequence, index).car = value;
        return value;
    }

    private static Object checkIndex(Object sequence, Object index, int limit) {
        if (index instanceof Long n && n >= 0 && n < limit) {
            return index;
        }
        throw Errors.indexError(sequence, 0, index, limit);
    }

    private static Cons cell(LispThread t, Object list, Object index) {
        if (!(list instanceof Cons) && list != Symbol.NIL) {
            throw Bounds.notSequence(list);
        }
        Object l = list;
        if (index instanceof Long n && n >= 0) {
            for (long i = n; i > 0 && l instanceof Cons c; i--) {
                l = c.cdr;
                t.safePoint();
            }
            if (l instanceof Cons c) {
                return c;
            }
        }
        throw Errors.indexError(list, 0, index, Bounds.lengthOf(t, list));
    }

    /// Returns a fresh sequence with the elements of SEQUENCE from START to END.
    @Defun(value = "subseq sequence start &optional end => sequence", effects = {FLUSHABLE, ALLOCATES})
    public static Object subseq(LispThread t, Object sequence, Object start, Object end) {
        if (start == Symbol.NIL) {
            throw Errors.boundingIndexError(sequence, start, 0, Bounds.lengthOf(t, sequence), false);
        }
        Bounds b = Bounds.of(t, sequence, start, end);
        if (sequence instanceof LispVector v) {
            LispVector out = Storage.make(v.elementType(), b.size());
            Storage.copy(v, b.start(), out, 0, b.size());
            return out;
        }
        ListBuilder out = new ListBuilder();
        Object l = b.tail(sequence);
        for (int i = b.size(); i > 0 && l instanceof Cons c; i--) {
            out.add(c.car);
            l = c.cdr;
        }
        return out.list();
    }

    /// Copies elements of VALUE over those of SEQUENCE from START to END.
    @Defun("(setf subseq) value sequence start &optional end => value")
    public static Object setSubseq(LispThread t, Object value, Object sequence, Object start, Object end) {
        replace(t, sequence, value, start, end, null, null);
        return value;
    }

    /// Returns a fresh sequence with the elements of SEQUENCE.
    @Defun(value = "copy-seq sequence => copy", effects = {FLUSHABLE, ALLOCATES})
    public static Object copySeq(LispThread t, Object sequence) {
        return switch (sequence) {
            case SimpleVector v -> new SimpleVector(v.data.clone());
            case SimpleString s -> new SimpleString(s.codes.clone());
            case LispVector v -> subseq(t, v, 0L, null);
            default -> {
                if (!(sequence instanceof Cons)) {
                    Bounds.lengthOf(t, sequence);
                }
                yield ListFunctions.append2(t, sequence, Symbol.NIL);
            }
        };
    }

    /// Stores ITEM into every element of SEQUENCE from START to END; returns SEQUENCE.
    @Defun("fill sequence item &key start end => sequence")
    public static Object fill(LispThread t, Object sequence, Object item, Object start, Object end) {
        Bounds b = Bounds.of(t, sequence, start, end);
        if (sequence instanceof LispVector v) {
            if (b.size() > 0) {
                AccessFunctions.checkElement(v, item);
                Storage.fill(v, item, b.start(), b.end());
            }
            return sequence;
        }
        Object l = b.tail(sequence);
        for (int i = b.size(); i > 0 && l instanceof Cons c; i--) {
            c.car = item;
            l = c.cdr;
        }
        return sequence;
    }

    /// Copies elements of SEQUENCE-2 over those of SEQUENCE-1, as many as the shorter part has; returns SEQUENCE-1.
    @Defun("replace sequence-1 sequence-2 &key start1 end1 start2 end2 => sequence")
    public static Object replace(LispThread t, Object sequence1, Object sequence2, Object start1, Object end1, Object start2, Object end2) {
        Bounds to = Bounds.of(t, sequence1, start1, end1);
        Bounds from = Bounds.of(t, sequence2, start2, end2);
        int n = Math.min(to.size(), from.size());
        if (sequence1 instanceof LispVector target && sequence2 instanceof LispVector source) {
            if (target.elementType() != source.elementType()) {
                for (int i = 0; i < n; i++) {
                    AccessFunctions.checkElement(target, source.get(from.start() + i));
                }
            }
            copyRegion(source, from.start(), target, to.start(), n);
            return sequence1;
        }
        // Element by element; when it is one list, the elements are taken out first, so that the regions may overlap.
        Object[] elements = new Bounds(from.start(), from.start() + n, from.length()).elements(sequence2);
        Scan out = Scan.of(t, sequence1, to, false);
        for (int i = 0; i < n && out.next(); i++) {
            out.replace(elements[i]);
        }
        return sequence1;
    }

    /// Copies between vectors that may share their storage.
    private static void copyRegion(LispVector source, int from, LispVector target, int to, int n) {
        if (source == target || source.isSimple() && target.isSimple()) {
            Storage.copy(source, from, target, to, n);
            return;
        }
        LispVector middle = Storage.make(source.elementType(), n);
        Storage.copy(source, from, middle, 0, n);
        Storage.copy(middle, 0, target, to, n);
    }

    /// Returns a fresh sequence with the elements of SEQUENCE in reverse order.
    @Defun(value = "reverse sequence => sequence", effects = {FLUSHABLE, ALLOCATES})
    public static Object reverse(LispThread t, Object sequence) {
        if (!(sequence instanceof LispVector)) {
            if (!(sequence instanceof Cons)) {
                Bounds.lengthOf(t, sequence);
            }
            return ListFunctions.revappend(t, sequence, Symbol.NIL);
        }
        return nreverse(t, subseq(t, sequence, 0L, null));
    }

    /// Returns the elements of SEQUENCE in reverse order, in its own storage.
    @Defun("nreverse sequence => sequence")
    public static Object nreverse(LispThread t, Object sequence) {
        if (!(sequence instanceof LispVector v)) {
            Bounds.lengthOf(t, sequence);
            return ListFunctions.nreconc(t, sequence, Symbol.NIL);
        }
        for (int i = 0, j = v.length() - 1; i < j; i++, j--) {
            Object x = v.get(i);
            v.set(i, v.get(j));
            v.set(j, x);
        }
        return v;
    }

    /// Returns a fresh sequence of RESULT-TYPE with the elements of all SEQUENCES.
    @Defun("concatenate result-type &rest sequences => sequence")
    public static Object concatenate(LispThread t, Object resultType, Object[] sequences) {
        SequenceType type = SequenceType.of(t, resultType);
        long total = 0;
        int[] lengths = new int[sequences.length];
        for (int i = 0; i < sequences.length; i++) {
            lengths[i] = Bounds.lengthOf(t, sequences[i]);
            total += lengths[i];
        }
        if (total >= weft.array.Dimensions.LIMIT) {
            throw Errors.error("A sequence of ~D elements would be too large", total);
        }
        type.checkLength((int) total);
        if (type.isList()) {
            ListBuilder out = new ListBuilder();
            for (Object s : sequences) {
                Scan scan = Scan.of(t, s);
                while (scan.next()) {
                    out.add(scan.element);
                }
            }
            return out.list();
        }
        LispVector out = Storage.make(type.element(), (int) total);
        int at = 0;
        for (int i = 0; i < sequences.length; i++) {
            if (sequences[i] instanceof LispVector v && v.elementType() == type.element()) {
                Storage.copy(v, 0, out, at, lengths[i]);
                at += lengths[i];
            } else {
                Scan scan = Scan.of(t, sequences[i]);
                while (scan.next() && at < total) {
                    AccessFunctions.checkElement(out, scan.element);
                    out.set(at++, scan.element);
                }
            }
        }
        return out;
    }

    /// Returns a fresh sequence of RESULT-TYPE with SIZE elements.
    @Defun("make-sequence result-type size &key initial-element => sequence")
    public static Object makeSequence(LispThread t, Object resultType, int size, Object initialElement) {
        return SequenceType.of(t, resultType).make(size, initialElement);
    }

    /// Returns SEQUENCE as a fresh sequence of TYPE.
    @Defun("weft:%coerce-sequence sequence type => sequence")
    public static Object coerceSequence(LispThread t, Object sequence, Object type) {
        return SequenceType.of(t, type).fromArray(Bounds.of(t, sequence, null, null).elements(sequence));
    }

    /// True if TYPE is a type specifier that MAKE-SEQUENCE can make sequences for.
    @Defun("weft:%sequence-type-specifier-p type => boolean")
    public static boolean sequenceTypeSpecifierP(LispThread t, Object type) {
        return SequenceType.resolve(t, type) != null;
    }
}
