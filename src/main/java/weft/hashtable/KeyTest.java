package weft.hashtable;

import weft.control.Equality;
import weft.object.LispCharacter;
import weft.object.LispPackage;
import weft.object.Symbol;

/// How a hash table compares its keys, and the hash function that agrees with it.
enum KeyTest {
    EQ, EQL, EQUAL, EQUALP;

    /// The test's name in Lisp.
    Symbol symbol() {
        return LispPackage.COMMON_LISP.define(name());
    }

    // Chains of comparisons rather than a switch: a switch on an enum reads a table first, twice in each operation.

    boolean same(Object a, Object b) {
        return this == EQ ? Equality.eq(a, b) : this == EQL ? Equality.eql(a, b) : this == EQUAL ? Equality.equal(a, b) : Equality.equalp(a, b);
    }

    /// A well spread hash code of `key`.
    int hash(Object key) {
        int h = this == EQUAL ? ContentHash.equal(key) : this == EQUALP ? ContentHash.equalp(key) : this == EQL ? eqlHash(key) : eqHash(key);
        h *= 0x9E3779B9;
        return h ^ h >>> 15;
    }

    private static int eqHash(Object key) {
        return key instanceof Symbol ? System.identityHashCode(key) : key instanceof Long n ? Long.hashCode(n)
            : key instanceof LispCharacter c ? c.code : System.identityHashCode(key);
    }

    static int eqlHash(Object key) {
        return !(key instanceof Symbol) && Equality.isHeapNumber(key) ? key.hashCode() : eqHash(key);
    }
}
