package weft.symbol;

import weft.condition.Errors;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// The packages every image has, the variable *PACKAGE*, and how a name finds its package.
public final class PackageVariables {

    /// Deviation: the nickname USER beside CL-USER, by which programs written for Allegro know it.
    public static final LispPackage COMMON_LISP_USER = named("COMMON-LISP-USER", "CL-USER", "USER");
    public static final LispPackage EXCL = named("EXCL");
    public static final LispPackage MP = named("MP", "MULTIPROCESSING");
    public static final LispPackage SYS = named("SYS", "SYSTEM", "SI");

    public static final Symbol PACKAGE = LispPackage.COMMON_LISP.define("*PACKAGE*");
    public static final Symbol GENSYM_COUNTER = LispPackage.COMMON_LISP.define("*GENSYM-COUNTER*");

    private PackageVariables() {}

    /// Makes the home packages, the external symbols of COMMON-LISP, and the variables of symbols and packages.
    public static void install() {
        StandardSymbols.install();
        LispPackage cl = LispPackage.COMMON_LISP;
        EXCL.used = new LispPackage[] {cl};
        MP.used = new LispPackage[] {cl, EXCL};
        SYS.used = new LispPackage[] {cl, EXCL};
        COMMON_LISP_USER.used = new LispPackage[] {cl, EXCL, MP, SYS};
        PACKAGE.flags |= Symbol.SPECIAL;
        PACKAGE.value = COMMON_LISP_USER;
        GENSYM_COUNTER.flags |= Symbol.SPECIAL;
        GENSYM_COUNTER.value = 1L;
        InPackage.install();
    }

    /// The package called `name`, with these nicknames from now on: a builtin table may have made it without them.
    private static LispPackage named(String name, String... nicknames) {
        LispPackage p = LispPackage.ensure(name);
        p.rename(name, nicknames);
        return p;
    }

    /// The current package.
    public static LispPackage currentPackage(LispThread t) {
        Object p = PACKAGE.valueOrNull(t);
        if (p instanceof LispPackage known && known.name() != null) {
            return known;
        }
        throw Errors.typeError(p == null ? Symbol.NIL : p, LispPackage.COMMON_LISP.define("PACKAGE"));
    }

    /// The package that `name` means in the current package: a package-local nickname of it, or a global name; null when there is none.
    public static LispPackage find(LispThread t, String name) {
        if (PACKAGE.valueOrNull(t) instanceof LispPackage current) {
            LispPackage local = current.localNicknames.get(name);
            if (local != null) {
                return local;
            }
        }
        return LispPackage.find(name);
    }
}
