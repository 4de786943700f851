package weft.stream;

import java.util.ArrayList;
import java.util.List;
import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispVector;
import weft.object.SimpleString;
import weft.object.Symbol;

/// Logical hosts and logical pathnames.
@Library("common-lisp")
public final class LogicalPathnameFunctions {

    private LogicalPathnameFunctions() {}

    /// Returns the logical pathname that PATHSPEC designates.
    @Defun("logical-pathname pathspec => logical-pathname")
    public static Object logicalPathname(Object pathspec) {
        if (!(pathspec instanceof LispPathname) && !(pathspec instanceof LispStream) && !(pathspec instanceof LispVector v && v.isString())) {
            throw Errors.typeError(pathspec, LispPackage.COMMON_LISP.define("LOGICAL-PATHNAME"));
        }
        LispPathname p = PathnameArgument.of(pathspec);
        if (p.isLogical()) {
            return p;
        }
        throw Errors.typeError(pathspec, LispPackage.COMMON_LISP.define("LOGICAL-PATHNAME"));
    }

    /// Returns the physical pathname that PATHNAME stands for.
    @Defun("translate-logical-pathname pathname &key &allow-other-keys => physical-pathname")
    public static Object translateLogicalPathname(Object pathname) {
        LispPathname p = PathnameArgument.of(pathname);
        return p instanceof LogicalPathname l ? PathnameMatching.translateLogical(l) : p;
    }

    /// Returns the translations of HOST: a list of (from-wildcard to-wildcard).
    @Defun("logical-pathname-translations host => translations")
    public static Object logicalPathnameTranslations(Object host) {
        Object found = LogicalHosts.translations(Check.string(host));
        if (found == null) {
            throw Errors.error("There is no logical host ~S", host);
        }
        return found;
    }

    /// Makes TRANSLATIONS those of HOST, which becomes a logical host.
    @Defun("(setf logical-pathname-translations) translations host => translations")
    public static Object setLogicalPathnameTranslations(Object translations, Object host) {
        String name = Check.string(host);
        boolean isNew = LogicalHosts.find(name) == null;
        if (isNew) {
            LogicalHosts.define(name, Symbol.NIL);
        }
        List<Object> rules = new ArrayList<>();
        for (Object l = translations; l instanceof Cons c; l = c.cdr) {
            if (!(c.car instanceof Cons rule) || !(rule.cdr instanceof Cons to)) {
                throw Errors.typeError(c.car, LispPackage.COMMON_LISP.define("CONS"));
            }
            rules.add(Cons.list(from(name, rule.car), PathnameArgument.of(to.car)));
        }
        LogicalHosts.define(name, Cons.list(rules.toArray()));
        return translations;
    }

    private static LispPathname from(String host, Object wildcard) {
        if (wildcard instanceof LispPathname p) {
            return p;
        }
        String text = Check.string(wildcard);
        return PathnameArgument.parse(text.indexOf(':') < 0 ? host + ":" + text : text);
    }

    /// Returns true if HOST is the name of a logical host.
    @Defun("weft:%logical-host-p host => generalized-boolean")
    public static boolean logicalHostP(Object host) {
        return host instanceof SimpleString && LogicalHosts.find(host.toString()) != null;
    }
}
