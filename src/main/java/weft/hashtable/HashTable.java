package weft.hashtable;

import weft.control.Equality;
import weft.object.LispHashTable;

/// A hash table: what its kinds have in common.
abstract class HashTable extends LispHashTable {

    final KeyTest test;
    /// What MAKE-HASH-TABLE was given; Weft's tables grow by their own rule.
    final Object rehashSize;
    final Object rehashThreshold;

    HashTable(KeyTest test, Object rehashSize, Object rehashThreshold) {
        this.test = test;
        this.rehashSize = rehashSize;
        this.rehashThreshold = rehashThreshold;
    }

    /// Number of entries the table can take before it grows.
    abstract int capacity();

    /// Which references are weak.
    abstract Weakness weakness();

    /// A walk over the entries there are now. The program may change the table meanwhile: an entry removed before its turn is
    /// not seen, one added may be or not.
    abstract EntryIterator entries();

    @Override public final boolean equalpTo(LispHashTable other) {
        if (!(other instanceof HashTable o) || o.test != test || o.count() != count() || o.weakness() != weakness()) {
            return false;
        }
        EntryIterator e = entries();
        while (e.next()) {
            Object v = o.get(e.key);
            if (v == null || !Equality.equalp(e.value, v)) {
                return false;
            }
        }
        return true;
    }
}
