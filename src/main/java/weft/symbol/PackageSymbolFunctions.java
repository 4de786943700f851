package weft.symbol;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weft.builtin.Check;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispPackage.Found;
import weft.object.LispPackage.Status;
import weft.object.LispThread;
import weft.object.Symbol;

/// The symbols in packages (CLHS chapter 11).
@Library("common-lisp")
public final class PackageSymbolFunctions {

    private static final Symbol INTERNAL = LispPackage.keyword("INTERNAL");
    private static final Symbol EXTERNAL = LispPackage.keyword("EXTERNAL");
    private static final Symbol INHERITED = LispPackage.keyword("INHERITED");

    private PackageSymbolFunctions() {}

    private static Symbol keyword(Status status) {
        return status == Status.INTERNAL ? INTERNAL : status == Status.EXTERNAL ? EXTERNAL : INHERITED;
    }

    /// Returns the symbol called STRING that is accessible in PACKAGE, and :INTERNAL, :EXTERNAL or :INHERITED, or NIL and NIL.
    @Defun(value = "find-symbol string &optional package => symbol, status", effects = {FLUSHABLE, NO_POLL})
    public static Object findSymbol(LispThread t, String name, Object designator) {
        Found found = PackageDesignator.orCurrent(t, designator).findWithStatus(name);
        return found == null ? t.values(Symbol.NIL, Symbol.NIL) : t.values(found.symbol(), keyword(found.status()));
    }

    /// Returns the symbol called STRING that is accessible in PACKAGE, made if there was none; the second value is as for
    /// FIND-SYMBOL.
    @Defun(value = "intern string &optional package => symbol, status", effects = NO_POLL)
    public static Object intern(LispThread t, String name, Object designator) {
        LispPackage p = PackageDesignator.orCurrent(t, designator);
        Symbol made = p.findSymbol(name) == null ? PackageChanges.internNew(p, name) : null;
        if (made != null) {
            return t.values(made, Symbol.NIL);
        }
        Found found = p.findWithStatus(name);
        return found == null ? t.values(p.intern(name), Symbol.NIL) : t.values(found.symbol(), keyword(found.status()));
    }

    /// Makes SYMBOLS, accessible in PACKAGE, external in it.
    @Defun("export symbols &optional package => t")
    public static boolean export(LispThread t, Object symbols, Object designator) {
        LispPackage p = PackageDesignator.orCurrent(t, designator);
        PackageChanges.export(t, p, listed(symbols));
        return true;
    }

    /// Makes SYMBOLS internal in PACKAGE.
    @Defun("unexport symbols &optional package => t")
    public static boolean unexport(LispThread t, Object symbols, Object designator) {
        LispPackage p = PackageDesignator.orCurrent(t, designator);
        listed(symbols).forEach(s -> PackageChanges.unexport(p, s));
        return true;
    }

    /// Makes SYMBOLS present in PACKAGE.
    @Defun("import symbols &optional package => t")
    public static boolean importSymbols(LispThread t, Object symbols, Object designator) {
        LispPackage p = PackageDesignator.orCurrent(t, designator);
        listed(symbols).forEach(s -> PackageChanges.importSymbol(t, p, s));
        return true;
    }

    /// Makes SYMBOLS present in PACKAGE, in place of others of their names.
    @Defun("shadowing-import symbols &optional package => t")
    public static boolean shadowingImport(LispThread t, Object symbols, Object designator) {
        LispPackage p = PackageDesignator.orCurrent(t, designator);
        listed(symbols).forEach(s -> PackageChanges.shadowingImport(p, s));
        return true;
    }

    private static Set<Symbol> listed(Object symbols) {
        return PackageDesignator.symbols(symbols);
    }

    /// Makes sure that PACKAGE has symbols of its own called SYMBOL-NAMES, which hide inherited ones.
    @Defun("shadow symbol-names &optional package => t")
    public static boolean shadow(LispThread t, Object names, Object designator) {
        LispPackage p = PackageDesignator.orCurrent(t, designator);
        PackageDesignator.names(names).forEach(n -> PackageChanges.shadow(p, n));
        return true;
    }

    /// Takes SYMBOL out of PACKAGE and says whether it was present.
    @Defun("unintern symbol &optional package => generalized-boolean")
    public static boolean unintern(LispThread t, Symbol symbol, Object designator) {
        return PackageChanges.unintern(t, PackageDesignator.orCurrent(t, designator), symbol);
    }

    /// Returns the symbols called STRING in all packages.
    @Defun(value = "find-all-symbols string => symbols", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object findAllSymbols(Object string) {
        String name = Check.stringDesignator(string);
        Set<Symbol> found = new LinkedHashSet<>();
        for (LispPackage p : LispPackage.all()) {
            Found f = p.findWithStatus(name);
            if (f != null) {
                found.add(f.symbol());
            }
        }
        return Cons.list(found.toArray());
    }

    /// Returns a list of the symbols that are accessible in PACKAGE in one of the ways that TYPES names (:INTERNAL, :EXTERNAL,
    /// :INHERITED), each as a list of the symbol and the way.
    @Defun(value = "weft:%package-symbols package types => entries", effects = {FLUSHABLE, ALLOCATES})
    public static Object packageSymbols(LispThread t, Object designator, Object types) {
        LispPackage p = PackageDesignator.orCurrent(t, designator);
        List<Object> entries = new ArrayList<>();
        for (Object l = types; l instanceof Cons c; l = c.cdr) {
            if (c.car == INTERNAL) {
                add(p.internalSymbols(), INTERNAL, entries);
            } else if (c.car == EXTERNAL) {
                add(p.externalSymbols(), EXTERNAL, entries);
            } else {
                addInherited(p, entries);
            }
        }
        return Cons.list(entries.toArray());
    }

    private static void add(Map<String, Symbol> symbols, Symbol status, List<Object> entries) {
        for (Symbol s : symbols.values()) {
            entries.add(Cons.list(s, status));
        }
    }

    private static void addInherited(LispPackage p, List<Object> entries) {
        Set<Symbol> seen = new LinkedHashSet<>();
        for (LispPackage u : p.used) {
            for (Symbol s : u.externalSymbols().values()) {
                if (p.internalSymbols().get(s.name) == null && p.externalSymbols().get(s.name) == null && seen.add(s)) {
                    entries.add(Cons.list(s, INHERITED));
                }
            }
        }
    }
}
