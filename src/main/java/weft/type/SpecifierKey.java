package weft.type;

import weft.number.Numbers;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// A list as a type specifier, with the equality of specifiers: lists by their elements, everything else, and all that MEMBER
/// and EQL quote, by EQL.
record SpecifierKey(Cons specifier) {

    private static final Symbol MEMBER = LispPackage.COMMON_LISP.define("MEMBER");
    private static final Symbol EQL = LispPackage.COMMON_LISP.define("EQL");
    private static final int DEEP = 100;

    @Override public boolean equals(Object o) {
        return o instanceof SpecifierKey k && same(specifier, k.specifier, 0);
    }

    private static boolean same(Object a, Object b, int depth) {
        if (!(a instanceof Cons x && b instanceof Cons y) || depth > DEEP) {
            return a == b || Numbers.eql(a, b);
        }
        boolean quoted = x.car == MEMBER || x.car == EQL;
        Object p = a;
        Object q = b;
        while (p instanceof Cons c && q instanceof Cons d) {
            if (!(quoted ? Numbers.eql(c.car, d.car) : same(c.car, d.car, depth + 1))) {
                return false;
            }
            p = c.cdr;
            q = d.cdr;
        }
        return Numbers.eql(p, q);
    }

    @Override public int hashCode() {
        return hash(specifier, 0);
    }

    private static int hash(Object x, int depth) {
        int h = 7;
        int n = 0;
        Object p = x;
        for (; p instanceof Cons c && n < 16; p = c.cdr, n++) {
            h = h * 31 + (c.car instanceof Cons && depth < 4 ? hash(c.car, depth + 1) : atomHash(c.car));
        }
        return h * 31 + atomHash(p);
    }

    private static int atomHash(Object x) {
        return x instanceof Cons ? 1 : x instanceof Number || x instanceof weft.object.Ratio || x instanceof weft.object.LispComplex
            ? x.hashCode() : System.identityHashCode(x);
    }
}
