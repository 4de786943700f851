package weft.sequence;

import weft.array.AccessFunctions;
import weft.builtin.Check;
import weft.cons.ItemTest;
import weft.cons.ListBuilder;
import weft.cons.ListFunctions;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.AdjustableVector;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.Symbol;

/// Functions applied along sequences: MAP, MAP-INTO, REDUCE, SOME, EVERY, NOTANY, NOTEVERY.
@Library("common-lisp")
public final class MapFunctions {

    private MapFunctions() {}

    /// A walk along sequences in parallel, up to the end of the shortest.
    private static final class Parallel {

        private final LispThread t;
        private final LispFunction function;
        private final Scan first;
        private final Scan[] more;

        Parallel(LispThread t, Object function, Object sequence, Object[] sequences) {
            this.t = t;
            this.function = Check.function(function);
            this.first = Scan.of(t, sequence);
            this.more = new Scan[sequences.length];
            for (int i = 0; i < more.length; i++) {
                more[i] = Scan.of(t, sequences[i]);
            }
        }

        boolean next() {
            if (!first.next()) {
                return false;
            }
            for (Scan s : more) {
                if (!s.next()) {
                    return false;
                }
            }
            return true;
        }

        Object call() {
            switch (more.length) {
                case 0:
                    return function.call1(t, first.element);
                case 1:
                    return function.call2(t, first.element, more[0].element);
                default:
                    Object[] args = new Object[more.length + 1];
                    args[0] = first.element;
                    for (int i = 0; i < more.length; i++) {
                        args[i + 1] = more[i].element;
                    }
                    return function.apply(t, args);
            }
        }
    }

    /// Calls FUNCTION with the first elements of the sequences, then the second, and so on; returns a sequence of RESULT-TYPE of what it
    /// returns, or NIL when RESULT-TYPE is NIL.
    @Defun("map result-type function sequence &rest more-sequences => result")
    public static Object map(LispThread t, Object resultType, Object function, Object sequence, Object[] more) {
        if (resultType == Symbol.NIL) {
            Parallel p = new Parallel(t, function, sequence, more);
            while (p.next()) {
                p.call();
            }
            return Symbol.NIL;
        }
        SequenceType type = SequenceType.of(t, resultType);
        Parallel p = new Parallel(t, function, sequence, more);
        ListBuilder out = new ListBuilder();
        int n = 0;
        while (p.next()) {
            out.add(p.call());
            n++;
        }
        if (type.isList()) {
            type.checkLength(n);
            return out.list();
        }
        return type.fromArray(new Bounds(0, n, n).elements(out.list()));
    }

    /// Stores into RESULT what FUNCTION returns for the first elements of the sequences, the second, and so on; returns RESULT.
    @Defun("map-into result function &rest sequences => result")
    public static Object mapInto(LispThread t, Object result, Object function, Object[] sequences) {
        LispFunction f = Check.function(function);
        Scan[] scans = new Scan[sequences.length];
        for (int i = 0; i < scans.length; i++) {
            scans[i] = Scan.of(t, sequences[i]);
        }
        int room = result instanceof LispVector v ? v.totalSize() : Bounds.lengthOf(t, result);
        Object[] args = new Object[scans.length];
        Object l = result;
        int i = 0;
        for (; i < room; i++) {
            t.safePoint();
            boolean all = true;
            for (int k = 0; k < scans.length && all; k++) {
                all = scans[k].next();
                args[k] = scans[k].element;
            }
            if (!all) {
                break;
            }
            Object value = f.apply(t, args.length > 4 ? args.clone() : args);
            if (result instanceof LispVector v) {
                AccessFunctions.checkElement(v, value);
                v.set(i, value);
            } else if (l instanceof Cons c) {
                c.car = value;
                l = c.cdr;
            } else {
                ListFunctions.checkEnd(l);
            }
        }
        if (result instanceof AdjustableVector v && v.fillPointer >= 0) {
            v.fillPointer = i;
        }
        return result;
    }

    /// Combines the elements of SEQUENCE from START to END by FUNCTION, from the left or, with FROM-END, from the right.
    @Defun("reduce function sequence &key key (from-end nil) start end initial-value => result")
    public static Object reduce(LispThread t, Object function, Object sequence, Object key, boolean fromEnd, Object start, Object end,
            Object initialValue) {
        LispFunction f = Check.function(function);
        LispFunction k = ItemTest.keyFunction(key);
        Scan s = Scan.of(t, sequence, start, end, fromEnd);
        Object result = initialValue;
        if (result == null) {
            if (!s.next()) {
                return f.call0(t);
            }
            result = k == null ? s.element : k.call1(t, s.element);
        }
        while (s.next()) {
            Object x = k == null ? s.element : k.call1(t, s.element);
            result = fromEnd ? f.call2(t, x, result) : f.call2(t, result, x);
        }
        return result;
    }

    /// Returns the first true value of PREDICATE on the first elements of the sequences, the second, and so on; NIL if there is none.
    @Defun("some predicate sequence &rest more-sequences => value")
    public static Object some(LispThread t, Object predicate, Object sequence, Object[] more) {
        Parallel p = new Parallel(t, predicate, sequence, more);
        while (p.next()) {
            Object value = p.call();
            if (value != Symbol.NIL) {
                return value;
            }
        }
        return Symbol.NIL;
    }

    /// True if PREDICATE is true of the first elements of the sequences, the second, and so on.
    @Defun("every predicate sequence &rest more-sequences => boolean")
    public static boolean every(LispThread t, Object predicate, Object sequence, Object[] more) {
        Parallel p = new Parallel(t, predicate, sequence, more);
        while (p.next()) {
            if (p.call() == Symbol.NIL) {
                return false;
            }
        }
        return true;
    }

    /// True unless PREDICATE is true of the first elements of the sequences, or the second, and so on.
    @Defun("notany predicate sequence &rest more-sequences => boolean")
    public static boolean notany(LispThread t, Object predicate, Object sequence, Object[] more) {
        return some(t, predicate, sequence, more) == Symbol.NIL;
    }

    /// True if PREDICATE is false of the first elements of the sequences, or the second, and so on.
    @Defun("notevery predicate sequence &rest more-sequences => boolean")
    public static boolean notevery(LispThread t, Object predicate, Object sequence, Object[] more) {
        return !every(t, predicate, sequence, more);
    }
}
