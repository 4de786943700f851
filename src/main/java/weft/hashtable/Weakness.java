package weft.hashtable;

import weft.object.LispPackage;
import weft.object.Symbol;

/// Which references of a table do not keep their objects alive.
enum Weakness {
    NONE, KEY, VALUE, KEY_AND_VALUE, KEY_OR_VALUE;

    /// The keyword that MAKE-HASH-TABLE takes, NIL for none.
    Symbol symbol() {
        return this == NONE ? Symbol.NIL : LispPackage.keyword(name().replace('_', '-'));
    }
}
