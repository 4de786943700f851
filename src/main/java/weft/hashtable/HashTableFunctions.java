package weft.hashtable;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import java.math.BigInteger;
import weft.builtin.Arguments;
import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispHashTable;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// Hash tables as Lisp sees them.
@Library("common-lisp")
public final class HashTableFunctions {

    private static final Object DEFAULT_REHASH_SIZE = 2.0f;
    private static final Object DEFAULT_THRESHOLD = 0.75f;

    private HashTableFunctions() {}

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    private static boolean given(Object argument) {
        return argument != null && argument != Symbol.NIL;
    }

    /// Returns a new hash table. TEST is EQ, EQL, EQUAL or EQUALP. WEAKNESS is NIL, :KEY, :VALUE, :KEY-AND-VALUE or :KEY-OR-VALUE;
    /// WEAK-KEYS true and VALUES :WEAK say the same in Allegro's words. Tables may be shared between threads.
    @Defun("make-hash-table &key test size rehash-size rehash-threshold weakness weak-keys values => hash-table")
    public static LispHashTable makeHashTable(Object test, Object size, Object rehashSize, Object rehashThreshold, Object weakness,
            Object weakKeys, Object values) {
        KeyTest t = given(test) ? test(test) : KeyTest.EQL;
        int n = given(size) ? size(size) : 0;
        Object growth = given(rehashSize) ? rehashSize(rehashSize) : DEFAULT_REHASH_SIZE;
        Object threshold = given(rehashThreshold) ? threshold(rehashThreshold) : DEFAULT_THRESHOLD;
        Weakness w = weakness(weakness, given(weakKeys), values);
        return w == Weakness.NONE || w == Weakness.KEY_OR_VALUE ? new StrongTable(t, n, growth, threshold, w) : new WeakTable(t, w, growth, threshold);
    }

    private static KeyTest test(Object designator) {
        LispFunction f = Check.function(designator);
        for (KeyTest t : KeyTest.values()) {
            if (designator == t.symbol() || f == t.symbol().function) {
                return t;
            }
        }
        throw Errors.typeError(designator, Cons.list(cl("MEMBER"), cl("EQ"), cl("EQL"), cl("EQUAL"), cl("EQUALP")));
    }

    private static int size(Object x) {
        if (x instanceof Long n && n >= 0 || x instanceof BigInteger b && b.signum() > 0) {
            return x instanceof Long n ? (int) Math.min(n, Integer.MAX_VALUE) : Integer.MAX_VALUE;
        }
        throw Errors.typeError(x, Cons.list(cl("INTEGER"), 0L));
    }

    private static Object rehashSize(Object x) {
        if (x instanceof Long n && n >= 1 || x instanceof BigInteger b && b.signum() > 0
                || (x instanceof Float || x instanceof Double) && ((Number) x).doubleValue() > 1) {
            return x;
        }
        throw Errors.typeError(x, Cons.list(cl("OR"), Cons.list(cl("INTEGER"), 1L), Cons.list(cl("FLOAT"), Cons.list(1.0f))));
    }

    private static Object threshold(Object x) {
        boolean fits = switch (x) {
            case Long n -> n == 0 || n == 1;
            case Float f -> f >= 0 && f <= 1;
            case Double d -> d >= 0 && d <= 1;
            case weft.object.Ratio r -> r.numerator().signum() >= 0 && r.numerator().compareTo(r.denominator()) <= 0;
            default -> false;
        };
        if (!fits) {
            throw Errors.typeError(x, Cons.list(cl("REAL"), 0L, 1L));
        }
        return x;
    }

    private static Weakness weakness(Object weakness, boolean weakKeys, Object values) {
        boolean weakValues = values == LispPackage.keyword("WEAK");
        if (given(weakness)) {
            for (Weakness w : Weakness.values()) {
                if (weakness == w.symbol()) {
                    return w;
                }
            }
            throw Errors.typeError(weakness, Cons.list(cl("MEMBER"), Symbol.NIL, LispPackage.keyword("KEY"), LispPackage.keyword("VALUE"),
                LispPackage.keyword("KEY-AND-VALUE"), LispPackage.keyword("KEY-OR-VALUE")));
        }
        return weakKeys ? weakValues ? Weakness.KEY_AND_VALUE : Weakness.KEY : weakValues ? Weakness.VALUE : Weakness.NONE;
    }

    /// True if OBJECT is a hash table.
    @Defun(value = "hash-table-p object => boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean hashTableP(Object object) {
        return object instanceof LispHashTable;
    }

    /// Returns the value of KEY in HASH-TABLE and true, or DEFAULT and false.
    @Defun(value = "gethash key hash-table &optional (default nil) => value, present-p", effects = FLUSHABLE)
    public static Object gethash(LispThread t, Object key, LispHashTable hashTable, Object orElse) {
        Object value = hashTable.get(key);
        return value == null ? t.values(orElse, Symbol.NIL) : t.values(value, Symbol.T);
    }

    /// Returns the value of KEY in HASH-TABLE, or DEFAULT: GETHASH for callers that want one value.
    @Defun(value = "weft:%gethash key hash-table default => value", effects = FLUSHABLE)
    public static Object gethash1(Object key, LispHashTable hashTable, Object orElse) {
        Object value = hashTable.get(key);
        return value == null ? orElse : value;
    }

    /// Makes VALUE the value of KEY in HASH-TABLE; DEFAULT is ignored.
    @Defun("(setf gethash) value key hash-table &optional default => value")
    public static Object setGethash(Object value, Object key, LispHashTable hashTable, Object ignored) {
        hashTable.put(key, value);
        return value;
    }

    /// Makes VALUE the value of KEY in HASH-TABLE.
    @Defun("weft:%puthash key hash-table value => value")
    public static Object puthash(Object key, LispHashTable hashTable, Object value) {
        hashTable.put(key, value);
        return value;
    }

    /// Removes the entry of KEY from HASH-TABLE; true if there was one.
    @Defun("remhash key hash-table => boolean")
    public static boolean remhash(Object key, LispHashTable hashTable) {
        return hashTable.remove(key);
    }

    /// Removes all entries from HASH-TABLE and returns it.
    @Defun("clrhash hash-table => hash-table")
    public static LispHashTable clrhash(LispHashTable hashTable) {
        hashTable.clear();
        return hashTable;
    }

    /// Calls FUNCTION with the key and the value of each entry of HASH-TABLE. FUNCTION may change or remove the present entry; other
    /// changes, by whomever, may be seen or not.
    @Defun("maphash function hash-table => nil")
    public static Object maphash(LispThread t, Object function, LispHashTable hashTable) {
        LispFunction f = Check.function(function);
        EntryIterator e = Arguments.cast(hashTable, HashTable.class).entries();
        while (e.next()) {
            f.call2(t, e.key, e.value);
            t.safePoint();
        }
        return Symbol.NIL;
    }

    /// Returns an iterator over the entries of HASH-TABLE for %NEXT-ENTRY.
    @Defun("weft:%hash-table-iterator hash-table => iterator")
    public static Object iterator(LispHashTable hashTable) {
        return Arguments.cast(hashTable, HashTable.class).entries();
    }

    /// Returns true, the key and the value of the next entry of ITERATOR; NIL at the end.
    @Defun("weft:%next-entry iterator => more, key, value")
    public static Object nextEntry(LispThread t, Object iterator) {
        EntryIterator e = Arguments.cast(iterator, EntryIterator.class);
        return e.next() ? t.values(Symbol.T, e.key, e.value) : t.single(Symbol.NIL);
    }

    /// Returns the number of entries in HASH-TABLE.
    @Defun(value = "hash-table-count hash-table => count", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static int hashTableCount(LispHashTable hashTable) {
        return hashTable.count();
    }

    private static HashTable table(LispHashTable t) {
        return Arguments.cast(t, HashTable.class);
    }

    /// Returns the number of entries that HASH-TABLE has room for.
    @Defun(value = "hash-table-size hash-table => size", effects = {FLUSHABLE, NO_POLL})
    public static int hashTableSize(LispHashTable hashTable) {
        return table(hashTable).capacity();
    }

    /// Returns the rehash size that HASH-TABLE was made with.
    @Defun(value = "hash-table-rehash-size hash-table => size", effects = {FLUSHABLE, NO_POLL})
    public static Object hashTableRehashSize(LispHashTable hashTable) {
        return table(hashTable).rehashSize;
    }

    /// Returns the rehash threshold that HASH-TABLE was made with.
    @Defun(value = "hash-table-rehash-threshold hash-table => threshold", effects = {FLUSHABLE, NO_POLL})
    public static Object hashTableRehashThreshold(LispHashTable hashTable) {
        return table(hashTable).rehashThreshold;
    }

    /// Returns the name of the test of HASH-TABLE.
    @Defun(value = "hash-table-test hash-table => test", effects = {FLUSHABLE, NO_POLL})
    public static Object hashTableTest(LispHashTable hashTable) {
        return table(hashTable).test.symbol();
    }

    /// Returns the weakness of HASH-TABLE: NIL, :KEY, :VALUE, :KEY-AND-VALUE or :KEY-OR-VALUE.
    @Defun(value = "excl:hash-table-weakness hash-table => weakness", effects = {FLUSHABLE, NO_POLL})
    public static Object hashTableWeakness(LispHashTable hashTable) {
        return table(hashTable).weakness().symbol();
    }

    /// Returns a hash code of OBJECT: the same for objects that are EQUAL, and in every run of Weft.
    @Defun(value = "sxhash object => hash-code", effects = {FLUSHABLE, NO_POLL})
    public static long sxhash(Object object) {
        return ContentHash.lasting(object);
    }
}
