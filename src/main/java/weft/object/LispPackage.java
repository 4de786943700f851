package weft.object;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A package: the mapping from names to symbols (CLHS chapter 11).
///
/// Goal: `intern` and `find-symbol` run in parallel without a lock when the symbol is there.
/// State: two concurrent maps, internal and external, and copy-on-write lists of used packages and
/// shadowing symbols. Every change that touches more than one of them (export, import, unintern,
/// use, shadow, intern of a new symbol) holds this package's monitor, so two interns of one name give one
/// symbol. Lock order: a package before any package that uses it is never needed, because only one monitor is
/// held at a time. The registry of names is one concurrent map.
public final class LispPackage {

    private static final Map<String, LispPackage> REGISTRY = new ConcurrentHashMap<>();

    public static final LispPackage COMMON_LISP = register(new LispPackage("COMMON-LISP", 16, 1_000, "CL"));
    public static final LispPackage KEYWORD = register(new LispPackage("KEYWORD", 16, 1_000));
    /// Home of `%` primitives and of everything internal to the library. Uses COMMON-LISP.
    public static final LispPackage WEFT = register(new LispPackage("WEFT", 5_000, 1_000));

    static {
        WEFT.used = new LispPackage[] {COMMON_LISP};
    }

    private volatile String name;
    public volatile String[] nicknames;
    public volatile LispPackage[] used = {};
    public volatile Symbol[] shadowing = {};
    public volatile Object documentation;
    /// True when the functions and macros that its symbols name are not to be redefined.
    public volatile boolean definitionLock;
    private final Map<String, Symbol> internal;
    private final Map<String, Symbol> external;
    /// Package-local nicknames.
    public final Map<String, LispPackage> localNicknames = new ConcurrentHashMap<>();

    /// Room for so many symbols spares the kernel's packages from growing while they are filled.
    private LispPackage(String name, int internals, int externals, String... nicknames) {
        this.internal = new ConcurrentHashMap<>(internals);
        this.external = new ConcurrentHashMap<>(externals);
        this.name = name;
        this.nicknames = nicknames;
    }

    /// Where a symbol found by [#findWithStatus] stands.
    public enum Status { INTERNAL, EXTERNAL, INHERITED }

    /// A symbol with its status.
    public record Found(Symbol symbol, Status status) {}

    /// Creates and registers a package; the caller has checked that the names are free.
    public static LispPackage make(String name, String... nicknames) {
        return register(new LispPackage(name, 16, 16, nicknames));
    }

    private static LispPackage register(LispPackage p) {
        REGISTRY.put(p.name, p);
        for (String n : p.nicknames) {
            REGISTRY.put(n, p);
        }
        return p;
    }

    /// Returns the package with this name or nickname, or null.
    public static LispPackage find(String name) {
        return REGISTRY.get(name);
    }

    /// Returns the package called `name`, made empty if there was none.
    public static LispPackage ensure(String name) {
        LispPackage p = find(name);
        return p != null ? p : make(name);
    }

    /// The packages by all their names: one with nicknames comes several times.
    public static Collection<LispPackage> registered() {
        return REGISTRY.values();
    }

    public static Collection<LispPackage> all() {
        return new java.util.LinkedHashSet<>(REGISTRY.values());
    }

    /// The name, or null after DELETE-PACKAGE.
    public String name() {
        return name;
    }

    /// Gives the package a new name and nicknames; the caller has checked that they are free.
    public synchronized void rename(String newName, String... newNicknames) {
        unregister();
        name = newName;
        nicknames = newNicknames;
        REGISTRY.put(newName, this);
        for (String n : newNicknames) {
            REGISTRY.put(n, this);
        }
    }

    /// Takes the package out of the registry and its name away.
    public synchronized void delete() {
        unregister();
        name = null;
        nicknames = new String[0];
    }

    private void unregister() {
        REGISTRY.remove(name, this);
        for (String n : nicknames) {
            REGISTRY.remove(n, this);
        }
    }

    /// Returns the symbol accessible under `n` with its status, or null.
    public Found findWithStatus(String n) {
        Symbol s = external.get(n);
        if (s != null) {
            return new Found(s, Status.EXTERNAL);
        }
        s = internal.get(n);
        if (s != null) {
            return new Found(s, Status.INTERNAL);
        }
        for (LispPackage u : used) {
            s = u.external.get(n);
            if (s != null) {
                return new Found(s, Status.INHERITED);
            }
        }
        return null;
    }

    /// Returns the accessible symbol called `n`, or null.
    public Symbol findSymbol(String n) {
        Symbol s = external.get(n);
        if (s == null) {
            s = internal.get(n);
        }
        if (s == null) {
            for (LispPackage u : used) {
                s = u.external.get(n);
                if (s != null) {
                    return s;
                }
            }
        }
        return s;
    }

    /// Returns the external symbol called `n`, or null.
    public Symbol findExternal(String n) {
        return external.get(n);
    }

    /// Returns the accessible symbol called `n`, made and interned here if there was none.
    public Symbol intern(String n) {
        Symbol s = findSymbol(n);
        if (s != null) {
            return s;
        }
        synchronized (this) {
            s = external.get(n);
            if (s != null) {
                return s;
            }
            Symbol made = new Symbol(n, this);
            if (this == KEYWORD) {
                made.value = made;
                made.flags |= Symbol.CONSTANT;
                external.put(n, made);
                return made;
            }
            s = internal.putIfAbsent(n, made);
            return s == null ? made : s;
        }
    }

    /// Makes symbols of these names present here and external: what [#define(String)] does for each, while there are few others.
    public void define(String[] names) {
        synchronized (this) {
            for (String n : names) {
                if (internal.isEmpty()) {
                    external.putIfAbsent(n, new Symbol(n, this));
                } else {
                    define(n);
                }
            }
        }
    }

    /// Returns the symbol called `n` present here and external, made if there was none: how the kernel names things.
    public Symbol define(String n) {
        synchronized (this) {
            Symbol s = external.get(n);
            if (s == null) {
                s = internal.remove(n);
                if (s == null) {
                    s = new Symbol(n, this);
                }
                if (this == KEYWORD) {
                    s.value = s;
                    s.flags |= Symbol.CONSTANT;
                }
                external.put(n, s);
            }
            return s;
        }
    }

    /// Returns the keyword called `n`.
    public static Symbol keyword(String n) {
        return KEYWORD.intern(n);
    }

    /// Symbols present here and not external, by name. Change it only with this package's monitor held.
    public Map<String, Symbol> internalSymbols() {
        return internal;
    }

    /// External symbols by name. Change it only with this package's monitor held.
    public Map<String, Symbol> externalSymbols() {
        return external;
    }

    @Override public String toString() {
        return "#<package " + name + ">";
    }
}
