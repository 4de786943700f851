package weft.symbol;

import java.util.LinkedHashSet;
import java.util.Set;
import weft.builtin.Check;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;

/// What arguments of package functions may be: packages and their names, symbols and lists of them, lists of names.
final class PackageDesignator {

    private PackageDesignator() {}

    /// The package that `x`, a package or a name, means; signals PACKAGE-ERROR when there is none.
    static LispPackage of(LispThread t, Object x) {
        LispPackage p = orNull(t, x);
        if (p == null) {
            throw Errors.packageError(x, "There is no package called ~S.", new SimpleString(Check.stringDesignator(x)));
        }
        return p;
    }

    /// The same, for an optional argument that is by default the current package.
    static LispPackage orCurrent(LispThread t, Object x) {
        return x == null ? PackageVariables.currentPackage(t) : of(t, x);
    }

    /// The same, or null when there is none.
    static LispPackage orNull(LispThread t, Object x) {
        return x instanceof LispPackage p ? p : PackageVariables.find(t, Check.stringDesignator(x));
    }

    /// The packages that `x`, a designator or a list of them, means.
    static Set<LispPackage> packages(LispThread t, Object x) {
        Set<LispPackage> all = new LinkedHashSet<>();
        if (x == Symbol.NIL) {
            return all;
        }
        if (!(x instanceof Cons)) {
            all.add(of(t, x));
            return all;
        }
        Object rest = x;
        for (; rest instanceof Cons c; rest = c.cdr) {
            all.add(of(t, c.car));
        }
        checkEnd(x, rest);
        return all;
    }

    /// The symbols that `x`, a symbol or a list of symbols, means; NIL is the empty list.
    static Set<Symbol> symbols(Object x) {
        Set<Symbol> all = new LinkedHashSet<>();
        if (x instanceof Symbol s) {
            if (s != Symbol.NIL) {
                all.add(s);
            }
            return all;
        }
        Object rest = x;
        for (; rest instanceof Cons c; rest = c.cdr) {
            if (!(c.car instanceof Symbol s)) {
                throw Errors.typeError(c.car, LispPackage.COMMON_LISP.define("SYMBOL"));
            }
            all.add(s);
        }
        checkEnd(x, rest);
        return all;
    }

    /// The strings that `x`, a string designator or a list of them, means; NIL is the empty list.
    static Set<String> names(Object x) {
        Set<String> all = new LinkedHashSet<>();
        if (x == Symbol.NIL) {
            return all;
        }
        if (!(x instanceof Cons)) {
            all.add(Check.stringDesignator(x));
            return all;
        }
        Object rest = x;
        for (; rest instanceof Cons c; rest = c.cdr) {
            all.add(Check.stringDesignator(c.car));
        }
        checkEnd(x, rest);
        return all;
    }

    private static void checkEnd(Object whole, Object end) {
        if (end != Symbol.NIL) {
            throw Errors.typeError(end == whole ? whole : end, LispPackage.COMMON_LISP.define("LIST"));
        }
    }
}
