package weft.object;

/// A hash table as the rest of the kernel sees it; the tables themselves are in [weft.hashtable].
public abstract class LispHashTable {

    /// Returns the value under `key`, or null.
    public abstract Object get(Object key);

    public abstract void put(Object key, Object value);

    /// Removes the entry and says whether there was one.
    public abstract boolean remove(Object key);

    public abstract int count();

    public abstract void clear();

    /// True when EQUALP holds between this table and `other`.
    public abstract boolean equalpTo(LispHashTable other);
}
