package weft.type;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.Symbol;

/// Type specifiers as the rest of the kernel uses them: parsed, and remembered.
///
/// Memory: a bounded table from specifiers to parsed types. What may change its meaning (a type or a class defined anew)
/// calls [#forget]. A parse that began before a [#forget] is not remembered: it compares the generation before and after. Parsing may call
/// Lisp, so it never happens inside the table.
public final class TypeSpecifiers {

    private static final Object LOCK = new Object();
    /// The table; null until there is something to remember, which keeps Caffeine off the start. Written with LOCK held.
    private static volatile Cache<Object, LispType> known;
    private static volatile int generation;

    private TypeSpecifiers() {}

    /// The type that `specifier` denotes. Names of no type are allowed; asking such a type for members signals an error.
    public static LispType parse(LispThread t, Object specifier) {
        if (specifier instanceof Symbol s) {
            AtomicType atomic = AtomicType.named(s);
            if (atomic != null) {
                return atomic;
            }
        }
        Object key = specifier instanceof Cons c ? new SpecifierKey(c) : specifier;
        Cache<Object, LispType> table = known;
        LispType old = table == null ? null : table.getIfPresent(key);
        if (old != null) {
            return old;
        }
        int before = generation;
        TypeParser parser = new TypeParser(t);
        LispType type = parser.parse(specifier);
        if (!parser.provisional) {
            synchronized (LOCK) {
                if (generation == before) {
                    if (known == null) {
                        known = Caffeine.newBuilder().maximumSize(5_000).executor(Runnable::run).build();
                    }
                    known.put(key, type);
                }
            }
        }
        return type;
    }

    /// Forgets what specifiers meant, because a definition has changed.
    public static void forget() {
        synchronized (LOCK) {
            generation++;
            if (known != null) {
                known.invalidateAll();
            }
        }
    }

    /// True when `x` is of the type that `specifier` denotes.
    public static boolean typep(LispThread t, Object x, Object specifier) {
        return parse(t, specifier).contains(t, x);
    }
}
