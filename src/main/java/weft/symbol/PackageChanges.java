package weft.symbol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import weft.condition.Errors;
import weft.object.LispPackage;
import weft.object.LispPackage.Found;
import weft.object.LispPackage.Status;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;

/// The operations that change which symbols are accessible where (CLHS 11.1.1.2.5).
///
/// Goal: no operation leaves two symbols of one name accessible in a package, and none signals with a lock held.
/// State: one lock for the structure of all packages, taken before the monitor of the one package whose maps change. Each operation
/// looks for a conflict and makes its change in one critical section; if there is a conflict it makes none, leaves the section,
/// lets the user choose, and starts again. It ends because every choice makes a symbol shadowing, which removes that conflict.
/// INTERN and FIND-SYMBOL take no part: a symbol interned in the moment in which another of its name becomes inherited stays
/// accessible, as if it had been interned before and chosen.
/// Readers see a symbol that moves between the internal and the external map in at least one of them.
final class PackageChanges {

    private static final Object STRUCTURE = new Object();

    private PackageChanges() {}

    static List<LispPackage> usersOf(LispPackage p) {
        List<LispPackage> users = new ArrayList<>();
        for (LispPackage u : LispPackage.all()) {
            if (uses(u, p)) {
                users.add(u);
            }
        }
        return users;
    }

    private static boolean uses(LispPackage user, LispPackage p) {
        for (LispPackage u : user.used) {
            if (u == p) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShadowing(LispPackage p, Symbol s) {
        return Arrays.asList(p.shadowing).contains(s);
    }

    private static boolean isPresent(LispPackage p, Symbol s) {
        return p.internalSymbols().get(s.name) == s || p.externalSymbols().get(s.name) == s;
    }

    /// Makes `s` present and internal.
    private static void addPresent(LispPackage p, Symbol s) {
        synchronized (p) {
            p.internalSymbols().put(s.name, s);
            if (s.homePackage == null) {
                s.homePackage = p;
            }
        }
    }

    private static void removePresent(LispPackage p, Symbol s) {
        synchronized (p) {
            p.internalSymbols().remove(s.name, s);
            p.externalSymbols().remove(s.name, s);
            p.shadowing = without(p.shadowing, s);
            if (s.homePackage == p) {
                s.homePackage = null;
            }
        }
    }

    private static Symbol[] without(Symbol[] all, Symbol s) {
        return Arrays.stream(all).filter(x -> x != s).toArray(Symbol[]::new);
    }

    private static <T> T[] with(T[] all, T added) {
        T[] longer = Arrays.copyOf(all, all.length + 1);
        longer[all.length] = added;
        return longer;
    }

    /// Interns a new symbol and returns it, or null when the name is taken.
    static Symbol internNew(LispPackage p, String name) {
        synchronized (p) {
            return p.findSymbol(name) == null ? p.intern(name) : null;
        }
    }

    /// Exports `symbols` in their order.
    static void export(LispThread t, LispPackage p, Collection<Symbol> symbols) {
        Symbol[] all = symbols.toArray(new Symbol[0]);
        for (int done = 0; done < all.length; done++) {
            done = exportPlain(p, all, done);
            if (done < all.length) {
                export(t, p, all[done]);
            }
        }
    }

    /// Exports the symbols from number `start` on up to the first that needs a decision; returns its number, or how many there are.
    private static int exportPlain(LispPackage p, Symbol[] all, int start) {
        synchronized (STRUCTURE) {
            List<LispPackage> users = usersOf(p);
            for (int i = start; i < all.length; i++) {
                Found found = p.findWithStatus(all[i].name);
                if (found == null || found.symbol() != all[i]) {
                    return i;
                }
                if (found.status() != Status.EXTERNAL) {
                    if (exportConflict(users, all[i]) != null) {
                        return i;
                    }
                    moveOut(p, all[i]);
                }
            }
        }
        return all.length;
    }

    static void export(LispThread t, LispPackage p, Symbol s) {
        for (;;) {
            NameConflict conflict;
            synchronized (STRUCTURE) {
                Found found = p.findWithStatus(s.name);
                if (found != null && found.symbol() == s) {
                    conflict = found.status() == Status.EXTERNAL ? null : exportConflict(usersOf(p), s);
                    if (conflict == null) {
                        moveOut(p, s);
                        return;
                    }
                } else {
                    conflict = null;
                }
            }
            if (conflict != null) {
                shadowingImport(conflict.where(), conflict.choose(t));
            } else {
                NameConflict.continuable(t, p, "Import it first.", "The symbol ~S is not accessible in the package ~A.", s,
                    new SimpleString(p.name()));
                importSymbol(t, p, s);
                if (p.findSymbol(s.name) != s) {
                    return;
                }
            }
        }
    }

    private static NameConflict exportConflict(List<LispPackage> users, Symbol s) {
        for (LispPackage user : users) {
            Symbol other = user.findSymbol(s.name);
            if (other != null && other != s && !isShadowing(user, other)) {
                return NameConflict.between(user, "EXPORT", other, s);
            }
        }
        return null;
    }

    private static void moveOut(LispPackage p, Symbol s) {
        synchronized (p) {
            p.externalSymbols().put(s.name, s);
            p.internalSymbols().remove(s.name, s);
        }
    }

    static void unexport(LispPackage p, Symbol s) {
        if (p == LispPackage.KEYWORD || p == LispPackage.COMMON_LISP) {
            throw Errors.packageError(p, "The symbols of the package ~A stay external.", new SimpleString(p.name()));
        }
        synchronized (STRUCTURE) {
            Found found = p.findWithStatus(s.name);
            if (found != null && found.symbol() == s) {
                if (found.status() == Status.EXTERNAL) {
                    synchronized (p) {
                        p.internalSymbols().put(s.name, s);
                        p.externalSymbols().remove(s.name, s);
                    }
                }
                return;
            }
        }
        throw Errors.packageError(p, "The symbol ~S is not accessible in the package ~A.", s, new SimpleString(p.name()));
    }

    static void importSymbol(LispThread t, LispPackage p, Symbol s) {
        Symbol other;
        synchronized (STRUCTURE) {
            other = p.findSymbol(s.name);
            if (other == null || other == s) {
                if (!isPresent(p, s)) {
                    addPresent(p, s);
                } else if (s.homePackage == null) {
                    s.homePackage = p;
                }
                return;
            }
        }
        if (NameConflict.between(p, "IMPORT", other, s).choose(t) == s) {
            shadowingImport(p, s);
        }
    }

    static void shadow(LispPackage p, String name) {
        synchronized (STRUCTURE) {
            Symbol s = p.internalSymbols().get(name);
            if (s == null) {
                s = p.externalSymbols().get(name);
            }
            if (s == null) {
                s = new Symbol(name, p);
                addPresent(p, s);
            }
            if (!isShadowing(p, s)) {
                p.shadowing = with(p.shadowing, s);
            }
        }
    }

    static void shadowingImport(LispPackage p, Symbol s) {
        synchronized (STRUCTURE) {
            if (!isPresent(p, s)) {
                Symbol other = p.findSymbol(s.name);
                if (other != null && isPresent(p, other)) {
                    removePresent(p, other);
                }
                addPresent(p, s);
            }
            if (!isShadowing(p, s)) {
                p.shadowing = with(p.shadowing, s);
            }
        }
    }

    static boolean unintern(LispThread t, LispPackage p, Symbol s) {
        NameConflict conflict;
        synchronized (STRUCTURE) {
            if (!isPresent(p, s)) {
                return false;
            }
            Set<Symbol> uncovered = new LinkedHashSet<>();
            if (isShadowing(p, s)) {
                for (LispPackage u : p.used) {
                    Symbol other = u.findExternal(s.name);
                    if (other != null) {
                        uncovered.add(other);
                    }
                }
            }
            if (uncovered.size() < 2) {
                removePresent(p, s);
                return true;
            }
            conflict = new NameConflict(p, "UNINTERN", List.copyOf(uncovered));
        }
        Symbol chosen = conflict.choose(t);
        if (chosen == s) {
            synchronized (STRUCTURE) {
                p.shadowing = with(without(p.shadowing, s), s);
            }
        } else {
            shadowingImport(p, chosen);
        }
        return true;
    }

    static void use(LispThread t, LispPackage user, LispPackage p) {
        if (p == LispPackage.KEYWORD || user == LispPackage.KEYWORD) {
            throw Errors.packageError(user, "The package KEYWORD neither uses packages nor is used.");
        }
        for (;;) {
            NameConflict conflict;
            synchronized (STRUCTURE) {
                if (user == p || Arrays.asList(user.used).contains(p)) {
                    return;
                }
                conflict = useConflict(user, p);
                if (conflict == null) {
                    user.used = with(user.used, p);
                    return;
                }
            }
            shadowingImport(user, conflict.choose(t));
        }
    }

    private static NameConflict useConflict(LispPackage user, LispPackage p) {
        for (Symbol s : p.externalSymbols().values()) {
            Symbol other = user.findSymbol(s.name);
            if (other != null && other != s && !isShadowing(user, other)) {
                return NameConflict.between(user, "USE-PACKAGE", other, s);
            }
        }
        return null;
    }

    static void unuse(LispPackage user, LispPackage p) {
        synchronized (STRUCTURE) {
            user.used = Arrays.stream(user.used).filter(u -> u != p).toArray(LispPackage[]::new);
        }
    }

    /// Makes a package, or returns the one that has the name when the user wants that.
    static LispPackage make(LispThread t, String name, Set<String> nicknames, Set<LispPackage> used) {
        Set<String> free = new LinkedHashSet<>(nicknames);
        free.remove(name);
        for (;;) {
            String taken;
            LispPackage made = null;
            synchronized (STRUCTURE) {
                taken = LispPackage.find(name) != null ? name : free.stream().filter(n -> LispPackage.find(n) != null).findFirst().orElse(null);
                if (taken == null) {
                    made = LispPackage.make(name, free.toArray(String[]::new));
                }
            }
            if (made != null) {
                return fill(t, made, used);
            }
            LispPackage owner = LispPackage.find(taken);
            NameConflict.continuable(t, owner == null ? new SimpleString(taken) : owner,
                taken.equals(name) ? "Return that package." : "Do without that nickname.",
                "There is already a package called ~S.", new SimpleString(taken));
            if (taken.equals(name) && owner != null) {
                return owner;
            }
            free.remove(taken);
        }
    }

    private static LispPackage fill(LispThread t, LispPackage made, Set<LispPackage> used) {
        boolean done = false;
        try {
            used.forEach(u -> use(t, made, u));
            done = true;
            return made;
        } finally {
            if (!done) {
                made.delete();
            }
        }
    }

    static void rename(LispPackage p, String name, Set<String> nicknames) {
        Set<String> others = new LinkedHashSet<>(nicknames);
        others.remove(name);
        String taken = null;
        synchronized (STRUCTURE) {
            if (p.name() != null) {
                Set<String> all = new LinkedHashSet<>(others);
                all.add(name);
                for (String n : all) {
                    LispPackage owner = LispPackage.find(n);
                    if (owner != null && owner != p) {
                        taken = n;
                    }
                }
                if (taken == null) {
                    p.rename(name, others.toArray(String[]::new));
                    return;
                }
            }
        }
        if (taken == null) {
            throw Errors.packageError(p, "A deleted package cannot be renamed.");
        }
        throw Errors.packageError(LispPackage.find(taken), "There is already a package called ~S.", new SimpleString(taken));
    }

    /// Deletes a package; says whether it was not deleted before.
    static boolean delete(LispThread t, LispPackage p) {
        for (;;) {
            List<LispPackage> users;
            synchronized (STRUCTURE) {
                if (p.name() == null) {
                    return false;
                }
                users = usersOf(p);
                if (users.isEmpty()) {
                    remove(p);
                    return true;
                }
            }
            NameConflict.continuable(t, p, "Let them no longer use it.", "The package ~A is used by ~S.", new SimpleString(p.name()),
                weft.object.Cons.list(users.toArray()));
            users.forEach(u -> unuse(u, p));
        }
    }

    private static void remove(LispPackage p) {
        for (Symbol s : new ArrayList<>(p.internalSymbols().values())) {
            removePresent(p, s);
        }
        for (Symbol s : new ArrayList<>(p.externalSymbols().values())) {
            removePresent(p, s);
        }
        p.used = new LispPackage[0];
        p.localNicknames.clear();
        for (LispPackage other : LispPackage.all()) {
            other.localNicknames.values().removeIf(named -> named == p);
        }
        p.delete();
    }
}
