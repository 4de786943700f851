package weft.clos;

import java.util.ArrayList;
import java.util.List;
import weft.object.LispFunction;

/// An immutable map from the keys of arguments to effective methods: a few entries searched in order, more by hash.
final class DispatchCache {

    /// Up to this many entries are searched in order.
    private static final int LINEAR = 6;
    /// A cache this full is begun again: classes come and go.
    private static final int LIMIT = 4096;

    static final DispatchCache EMPTY = new DispatchCache(new Entry[0]);

    /// Effective method `target` for the first two keys and all `keys`.
    private record Entry(Object first, Object second, Object[] keys, LispFunction target) {}

    /// All entries; `entries[0]` is the first one tried.
    private final Entry[] entries;
    /// Entries by hash of the keys, open addressing; null while there are few.
    private final Entry[] table;

    private DispatchCache(Entry[] entries) {
        this.entries = entries;
        this.table = entries.length > LINEAR ? hashed(entries) : null;
    }

    private static Entry[] hashed(Entry[] entries) {
        Entry[] table = new Entry[Integer.highestOneBit(entries.length) * 4];
        for (Entry e : entries) {
            int h = hash(e.first, e.second) & table.length - 1;
            while (table[h] != null) {
                h = h + 1 & table.length - 1;
            }
            table[h] = e;
        }
        return table;
    }

    private static int hash(Object first, Object second) {
        int h = System.identityHashCode(first) * 31 + System.identityHashCode(second);
        return h ^ h >>> 15;
    }

    /// The effective method for one or two keys (null where there are fewer), or null.
    LispFunction find(Object first, Object second) {
        if (table == null) {
            for (Entry e : entries) {
                if (e.first == first && e.second == second) {
                    return e.target;
                }
            }
            return null;
        }
        int mask = table.length - 1;
        for (int h = hash(first, second) & mask; table[h] != null; h = h + 1 & mask) {
            Entry e = table[h];
            if (e.first == first && e.second == second) {
                return e.target;
            }
        }
        return null;
    }

    /// The effective method for three or more keys, or null.
    LispFunction find(Object[] keys) {
        if (table == null) {
            for (Entry e : entries) {
                if (same(e.keys, keys)) {
                    return e.target;
                }
            }
            return null;
        }
        int mask = table.length - 1;
        for (int h = hash(keys[0], keys[1]) & mask; table[h] != null; h = h + 1 & mask) {
            if (same(table[h].keys, keys)) {
                return table[h].target;
            }
        }
        return null;
    }

    private static boolean same(Object[] a, Object[] b) {
        for (int i = 0; i < b.length; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    /// This cache with one more entry.
    DispatchCache with(Object[] keys, LispFunction target) {
        List<Entry> all = new ArrayList<>();
        if (entries.length < LIMIT) {
            for (Entry e : entries) {
                if (!same(e.keys, keys)) {
                    all.add(e);
                }
            }
        }
        all.add(new Entry(keys.length > 0 ? keys[0] : null, keys.length > 1 ? keys[1] : null, keys, target));
        return new DispatchCache(all.toArray(new Entry[0]));
    }
}
