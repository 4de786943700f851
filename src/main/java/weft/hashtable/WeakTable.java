package weft.hashtable;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import weft.control.Equality;
import weft.object.LispCharacter;

/// A hash table with weak keys, weak values or both: an entry goes when a weak part of it has been collected.
///
/// Goal: correct under any number of threads; speed comes second. State: chained buckets, `count`, and a queue of references that
/// the collector has cleared. Everything is read and written with this object's monitor held, and each operation first takes the entries of
/// cleared references out. Keys are compared with the monitor held: unlike [StrongTable], a comparison of long lists may poll
/// there, and so an interrupt function may run; it may use this table (monitors are reentrant), but must not wait for a thread that does.
///
/// Numbers and characters are held strongly: they are values, not objects with a life of their own. Deviation: a value that
/// refers to its weak key keeps it alive, because the JVM has no ephemerons; and :KEY-OR-VALUE holds both strongly, which never
/// drops an entry that should stay.
final class WeakTable extends HashTable {

    private final Weakness weakness;
    private final ReferenceQueue<Object> cleared = new ReferenceQueue<>();
    private Entry[] buckets = new Entry[16];
    private int count;

    WeakTable(KeyTest test, Weakness weakness, Object rehashSize, Object rehashThreshold) {
        super(test, rehashSize, rehashThreshold);
        this.weakness = weakness;
    }

    /// A weak part of an entry.
    private static final class Part extends WeakReference<Object> {
        Entry entry;

        Part(Object referent, ReferenceQueue<Object> queue) {
            super(referent, queue);
        }
    }

    /// `key` and `value` are the objects themselves or [Part]s.
    private static final class Entry {
        final int hash;
        final Object key;
        Object value;
        Entry next;

        Entry(int hash, Object key, Entry next) {
            this.hash = hash;
            this.key = key;
            this.next = next;
        }
    }

    private Object part(Object x, boolean weak) {
        return weak && !(x instanceof Long) && !(x instanceof LispCharacter) && !Equality.isHeapNumber(x) ? new Part(x, cleared) : x;
    }

    private static Object strong(Object part) {
        return part instanceof Part p ? p.get() : part;
    }

    private static void link(Object part, Entry entry) {
        if (part instanceof Part p) {
            p.entry = entry;
        }
    }

    private void purge() {
        Reference<?> r;
        while ((r = cleared.poll()) != null) {
            Entry e = ((Part) r).entry;
            if (e != null && (r == e.key || r == e.value)) {
                unlink(e);
            }
        }
    }

    private void unlink(Entry e) {
        int i = e.hash & buckets.length - 1;
        Entry before = null;
        for (Entry x = buckets[i]; x != null; before = x, x = x.next) {
            if (x == e) {
                if (before == null) {
                    buckets[i] = x.next;
                } else {
                    before.next = x.next;
                }
                count--;
                return;
            }
        }
    }

    private Entry find(Object key, int hash) {
        purge();
        for (Entry e = buckets[hash & buckets.length - 1]; e != null; e = e.next) {
            if (e.hash == hash) {
                Object k = strong(e.key);
                if (k != null && (k == key || test.same(k, key))) {
                    return e;
                }
            }
        }
        return null;
    }

    @Override public synchronized Object get(Object key) {
        Entry e = find(key, test.hash(key));
        return e == null ? null : strong(e.value);
    }

    @Override public synchronized void put(Object key, Object value) {
        int hash = test.hash(key);
        Entry e = find(key, hash);
        if (e == null) {
            if (count > buckets.length) {
                grow();
            }
            int i = hash & buckets.length - 1;
            e = new Entry(hash, part(key, weakness == Weakness.KEY || weakness == Weakness.KEY_AND_VALUE), buckets[i]);
            link(e.key, e);
            buckets[i] = e;
            count++;
        }
        e.value = part(value, weakness == Weakness.VALUE || weakness == Weakness.KEY_AND_VALUE);
        link(e.value, e);
    }

    private void grow() {
        Entry[] old = buckets;
        buckets = new Entry[old.length * 2];
        for (Entry chain : old) {
            Entry e = chain;
            while (e != null) {
                Entry next = e.next;
                int i = e.hash & buckets.length - 1;
                e.next = buckets[i];
                buckets[i] = e;
                e = next;
            }
        }
    }

    @Override public synchronized boolean remove(Object key) {
        Entry e = find(key, test.hash(key));
        if (e == null) {
            return false;
        }
        boolean there = strong(e.value) != null;
        unlink(e);
        return there;
    }

    @Override public synchronized void clear() {
        purge();
        buckets = new Entry[16];
        count = 0;
    }

    @Override public synchronized int count() {
        purge();
        return count;
    }

    @Override synchronized int capacity() {
        return buckets.length;
    }

    @Override Weakness weakness() {
        return weakness;
    }

    @Override synchronized EntryIterator entries() {
        purge();
        List<Entry> all = new ArrayList<>(count);
        for (Entry chain : buckets) {
            for (Entry e = chain; e != null; e = e.next) {
                all.add(e);
            }
        }
        return new EntryIterator() {
            private int at;

            @Override boolean next() {
                while (at < all.size()) {
                    Object k = strong(all.get(at++).key);
                    Object v = k == null ? null : get(k);
                    if (v != null) {
                        key = k;
                        value = v;
                        return true;
                    }
                }
                return false;
            }
        };
    }
}
