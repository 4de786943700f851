package weft.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.MultiArray;
import weft.object.SimpleBitVector;
import weft.object.SimpleString;
import weft.object.SimpleVector;
import weft.object.Symbol;
import weft.stream.LispStream;

/// `#(vector)`, `#*bits` and `#nA array`.
final class SharpsignArrays {

    private static final long RANK_LIMIT = 64;

    private SharpsignArrays() {}

    static Object vector(LispThread t, LispStream in, Object argument) {
        Object list = LispReader.list(t, in, ')', false);
        if (ReaderVariables.suppress(t)) {
            return Symbol.NIL;
        }
        Object[] elements = elements(list);
        return new SimpleVector(elements.length == 0 && argument.equals(0L) || argument == Symbol.NIL ? elements
            : fill(t, in, elements, argument, "vector"));
    }

    /// `elements` with the last repeated up to the length `argument`.
    private static Object[] fill(LispThread t, LispStream in, Object[] elements, Object argument, String what) {
        int n = elements.length;
        if (!(argument instanceof Long length && length < Integer.MAX_VALUE - 8)) {
            throw ReaderErrors.error(t, in, "No ~A can have ~D elements.", new SimpleString(what), argument);
        }
        if (n > length) {
            throw ReaderErrors.error(t, in, "A ~A of length ~D is given ~D elements.", new SimpleString(what), argument, (long) n);
        }
        if (n == 0) {
            throw ReaderErrors.error(t, in, "A ~A of length ~D is given no element.", new SimpleString(what), argument);
        }
        Object[] all = Arrays.copyOf(elements, (int) (long) length);
        Arrays.fill(all, n, all.length, elements[n - 1]);
        return all;
    }

    private static Object[] elements(Object list) {
        List<Object> all = new ArrayList<>();
        for (Object l = list; l instanceof Cons c; l = c.cdr) {
            all.add(c.car);
        }
        return all.toArray();
    }

    static Object bits(LispThread t, LispStream in, Object argument) {
        Token token = new Token();
        TokenReader.accumulate(t, in, ReaderVariables.readtable(t), -1, token);
        if (ReaderVariables.suppress(t)) {
            return Symbol.NIL;
        }
        Object[] given = new Object[token.length()];
        for (int i = 0; i < given.length; i++) {
            int c = token.code(i);
            if (c != '0' && c != '1' || token.isEscaped(i)) {
                throw ReaderErrors.error(t, in, "#*~A is no bit vector.", new SimpleString(token.toString()));
            }
            given[i] = c == '1';
        }
        Object[] all = argument == Symbol.NIL || given.length == 0 && argument.equals(0L) ? given
            : fill(t, in, given, argument, "bit vector");
        SimpleBitVector v = new SimpleBitVector(all.length);
        for (int i = 0; i < all.length; i++) {
            if ((Boolean) all[i]) {
                v.setBit(i, true);
            }
        }
        return v;
    }

    static Object array(LispThread t, LispStream in, Object argument) {
        Object contents = SharpsignObjects.outsideBackquote(t, in);
        if (ReaderVariables.suppress(t)) {
            return Symbol.NIL;
        }
        if (!(argument instanceof Long rank && rank < RANK_LIMIT)) {
            throw ReaderErrors.error(t, in, argument == Symbol.NIL ? "#A has no rank." : "~D is no rank of an array.", argument);
        }
        int[] dimensions = new int[(int) (long) rank];
        Object level = contents;
        for (int i = 0; i < dimensions.length; i++) {
            Object[] elements = sequence(t, in, level, dimensions.length - i);
            dimensions[i] = elements.length;
            if (elements.length == 0) {
                break;
            }
            level = elements[0];
        }
        List<Object> data = new ArrayList<>();
        collect(t, in, contents, dimensions, 0, data);
        SimpleVector vector = new SimpleVector(data.toArray());
        return dimensions.length == 1 ? vector : new MultiArray(dimensions, vector, 0, false, false);
    }

    private static void collect(LispThread t, LispStream in, Object contents, int[] dimensions, int axis, List<Object> data) {
        if (axis == dimensions.length) {
            data.add(contents);
            return;
        }
        Object[] elements = sequence(t, in, contents, dimensions.length - axis);
        if (elements.length != dimensions[axis]) {
            throw ReaderErrors.error(t, in, "The rows of #~DA differ in length: ~S has ~D elements, not ~D.",
                (long) dimensions.length, contents, (long) elements.length, (long) dimensions[axis]);
        }
        for (Object e : elements) {
            collect(t, in, e, dimensions, axis + 1, data);
        }
    }

    private static Object[] sequence(LispThread t, LispStream in, Object x, int rank) {
        if (x instanceof LispVector v) {
            Object[] all = new Object[v.length()];
            for (int i = 0; i < all.length; i++) {
                all[i] = v.get(i);
            }
            return all;
        }
        if (x == Symbol.NIL || x instanceof Cons) {
            return elements(x);
        }
        throw ReaderErrors.error(t, in, "~S is no sequence, but #A needs ~D more level~:P of them.", x, (long) rank);
    }
}
