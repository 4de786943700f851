package weft.hashtable;

/// A walk over the entries of a hash table: each [#next] sets `key` and `value`.
abstract class EntryIterator {

    Object key;
    Object value;

    /// Goes to the next entry; false at the end.
    abstract boolean next();
}
