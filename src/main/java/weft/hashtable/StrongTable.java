package weft.hashtable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/// The usual hash table: entries in the order of their insertion, found through an index of open addressing.
///
/// **Goal.** Any number of threads may use one table, each operation is atomic (linearizable), and a program with one thread
/// hardly pays: reading takes no lock and writes nothing, and adding or changing an entry takes one short lock.
///
/// **State.** `store` (volatile) holds three arrays. Entry number `n` is `entries[2n]` (key), `entries[2n+1]` (value) and
/// `hashes[n]`; entries are appended and an entry's number is never used again in the same store. `index[i]` is 0 or an entry
/// number plus one; probing starts at `hash & mask` and goes on by one until it meets 0. `used` counts the entries appended.
/// Removing an entry sets its value to null, then its key to [#REMOVED]; the index keeps pointing at it. A full store is
/// replaced by a fresh one without the removed entries, with room for half as many again or more.
///
/// **Who writes.** Only the holder of `lock` writes `store`, `live`, and the arrays of the current store. In a store that has been
/// replaced nothing is ever written. Locked sections run no Lisp code, compare no keys, do not poll and do not wait, so an
/// interrupt cannot arrive inside and no other lock is taken. Hence a spin lock: one compare-and-set to take, one plain store after a
/// release fence to leave, which is a field store so that not even a stack overflow can come between. A waiter spins a little,
/// then yields, then sleeps in steps of 20 microseconds: the section that takes long is the one that replaces a large store.
///
/// **Why readers need no lock.** An entry is complete before the index points at it (release fence between), and a reader who
/// found its number looks at it after a load fence. A key, once seen, belongs to its value for ever; a value of null means: not
/// there (any more). A reader who holds a replaced store answers from the moment at which it read `store`, which lies within its operation.
///
/// **Why writers find the right place.** A writer first searches like a reader, without the lock, because comparing keys can take long and
/// can poll. Then, with the lock, it checks that the search still holds: the same store, and for a key that was there, that
/// its entry still is; for one that was not, that nothing has been appended since. Otherwise it searches again. It ends
/// because another writer got through each time.
///
/// **Iterating** walks the entries of the store that was current at the start, up to `used` then; once that store has been replaced,
/// each remaining key is looked up in the new one.
///
/// **Rejected**: see src/doc/decisions/0003-hash-tables.md.
final class StrongTable extends HashTable {

    private static final VarHandle LOCK = lockHandle();
    private static final Object REMOVED = new Object();
    private static final int LEAST = 8;
    private static final int GREATEST = 1 << 29;

    private static VarHandle lockHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(StrongTable.class, "lock", int.class);
        } catch (ReflectiveOperationException wrong) {
            throw new ExceptionInInitializerError(wrong);
        }
    }

    private static final class Store {
        final int[] index;
        final int[] hashes;
        final Object[] entries;
        int used;

        Store(int capacity) {
            index = new int[Integer.highestOneBit(capacity) * 2];
            hashes = new int[capacity];
            entries = new Object[2 * capacity];
        }

        int capacity() {
            return hashes.length;
        }

        /// Appends an entry whose place in the index is known to be free.
        void append(int slot, int hash, Object key, Object value) {
            int n = used;
            hashes[n] = hash;
            entries[2 * n] = key;
            entries[2 * n + 1] = value;
            VarHandle.releaseFence();
            index[slot] = n + 1;
            VarHandle.releaseFence();
            used = n + 1;
        }

        int freeSlot(int hash) {
            int mask = index.length - 1;
            int i = hash & mask;
            while (index[i] != 0) {
                i = i + 1 & mask;
            }
            return i;
        }
    }

    private final Weakness weakness;
    private volatile Store store;
    private int live;
    /// 1 while a thread changes the table.
    private int lock;

    /// With `weakness` for the record: NONE, or KEY_OR_VALUE, which a table that holds everything satisfies.
    StrongTable(KeyTest test, int size, Object rehashSize, Object rehashThreshold, Weakness weakness) {
        super(test, rehashSize, rehashThreshold);
        this.weakness = weakness;
        store = new Store(capacityFor(Math.min(size, 1 << 22)));
    }

    /// The least capacity of at least `size`: three quarters of a power of two, so that the index is never fuller than that.
    private static int capacityFor(int size) {
        int power = LEAST;
        while (power - power / 4 < size) {
            power *= 2;
        }
        return power - power / 4;
    }

    /// The number of the entry of `key`, or the complement of the free slot of the index where the search ended.
    private int find(Store s, Object key, int hash) {
        int[] index = s.index;
        int[] hashes = s.hashes;
        Object[] entries = s.entries;
        int mask = index.length - 1;
        for (int i = hash & mask;; i = i + 1 & mask) {
            int n = index[i];
            if (n == 0) {
                return ~i;
            }
            VarHandle.loadLoadFence();
            Object k = entries[2 * n - 2];
            if (k == key || hashes[n - 1] == hash && k != REMOVED && test.same(k, key)) {
                return n - 1;
            }
        }
    }

    @Override public Object get(Object key) {
        Store s = store;
        int n = find(s, key, test.hash(key));
        return n < 0 ? null : s.entries[2 * n + 1];
    }

    @Override public void put(Object key, Object value) {
        int hash = test.hash(key);
        while (true) {
            Store s = store;
            int used = s.used;
            VarHandle.loadLoadFence();
            int n = find(s, key, hash);
            acquire();
            try {
                if (store != s) {
                    continue;
                }
                if (n >= 0) {
                    if (s.entries[2 * n + 1] != null) {
                        VarHandle.releaseFence();
                        s.entries[2 * n + 1] = value;
                        return;
                    }
                } else if (s.used == used) {
                    if (used == s.capacity()) {
                        s = replaced(s);
                        n = ~s.freeSlot(hash);
                        s.append(~n, hash, key, value);
                        store = s;
                    } else {
                        s.append(~n, hash, key, value);
                    }
                    live++;
                    return;
                }
            } finally {
                VarHandle.releaseFence();
                lock = 0;
            }
        }
    }

    /// A larger or cleaner store with the live entries of `s`.
    private Store replaced(Store s) {
        int capacity = capacityFor(live + live / 2 + 1);
        if (capacity > GREATEST) {
            throw weft.condition.Errors.storageCondition("A hash table with more than ~D entries", (long) live);
        }
        Store fresh = new Store(capacity);
        for (int n = 0; n < s.used; n++) {
            Object value = s.entries[2 * n + 1];
            if (value != null) {
                fresh.append(fresh.freeSlot(s.hashes[n]), s.hashes[n], s.entries[2 * n], value);
            }
        }
        return fresh;
    }

    @Override public boolean remove(Object key) {
        int hash = test.hash(key);
        while (true) {
            Store s = store;
            int n = find(s, key, hash);
            if (n < 0) {
                return false;
            }
            acquire();
            try {
                if (store != s) {
                    continue;
                }
                if (s.entries[2 * n + 1] == null) {
                    return false;
                }
                s.entries[2 * n + 1] = null;
                VarHandle.releaseFence();
                s.entries[2 * n] = REMOVED;
                live--;
                return true;
            } finally {
                VarHandle.releaseFence();
                lock = 0;
            }
        }
    }

    @Override public void clear() {
        Store fresh = new Store(capacityFor(0));
        acquire();
        store = fresh;
        live = 0;
        VarHandle.releaseFence();
        lock = 0;
    }

    /// Takes the lock: at once, or after some spinning, yielding and short sleeps.
    private void acquire() {
        if (!LOCK.compareAndSet(this, 0, 1)) {
            contend();
        }
    }

    private void contend() {
        for (int tries = 1; !(lock == 0 && LOCK.compareAndSet(this, 0, 1)); tries++) {
            if (tries < 200) {
                Thread.onSpinWait();
            } else if (tries < 220) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(20_000);
            }
            VarHandle.acquireFence();
        }
    }

    @Override public int count() {
        VarHandle.acquireFence();
        return live;
    }

    @Override int capacity() {
        return store.capacity();
    }

    @Override Weakness weakness() {
        return weakness;
    }

    @Override EntryIterator entries() {
        return new Entries(store);
    }

    private final class Entries extends EntryIterator {

        private final Store start;
        private final int end;
        private int at;

        Entries(Store start) {
            this.start = start;
            this.end = start.used;
            VarHandle.loadLoadFence();
        }

        @Override boolean next() {
            while (at < end) {
                int n = at++;
                Object k = start.entries[2 * n];
                Object v = start.entries[2 * n + 1];
                if (v == null || k == REMOVED) {
                    continue;
                }
                if (store != start) {
                    v = get(k);
                    if (v == null) {
                        continue;
                    }
                }
                key = k;
                value = v;
                return true;
            }
            return false;
        }
    }
}
