package weft.stream;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;
import static weft.declare.Effect.PURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.SimpleString;
import weft.object.Symbol;

/// Making pathnames and taking them apart.
@Library("common-lisp")
public final class PathnameFunctions {

    private static final Symbol COMMON = LispPackage.keyword("COMMON");
    private static final Symbol LOCAL = LispPackage.keyword("LOCAL");

    private PathnameFunctions() {}

    /// Returns true if OBJECT is a pathname.
    @Defun(value = "pathnamep object => generalized-boolean", effects = {PURE, FLUSHABLE, NO_POLL, BRIEF})
    public static boolean pathnamep(Object object) {
        return object instanceof LispPathname;
    }

    /// Returns the pathname that PATHSPEC designates.
    @Defun("pathname pathspec => pathname")
    public static Object pathname(Object pathspec) {
        return PathnameArgument.of(pathspec);
    }

    /// Returns the host of PATHNAME: the name of a logical host, or NIL.
    @Defun("pathname-host pathname &key case => host")
    public static Object pathnameHost(Object pathname, Object letterCase) {
        return cased(PathnameArgument.of(pathname).host, letterCase, PathnameArgument.of(pathname));
    }

    /// Returns the device of PATHNAME.
    @Defun("pathname-device pathname &key case => device")
    public static Object pathnameDevice(Object pathname, Object letterCase) {
        return cased(PathnameArgument.of(pathname).device, letterCase, PathnameArgument.of(pathname));
    }

    /// Returns the directory of PATHNAME: NIL, or a list that begins with :ABSOLUTE or :RELATIVE.
    @Defun("pathname-directory pathname &key case => directory")
    public static Object pathnameDirectory(Object pathname, Object letterCase) {
        LispPathname p = PathnameArgument.of(pathname);
        if (!(p.directory instanceof Cons)) {
            return p.directory;
        }
        List<Object> all = new ArrayList<>();
        for (Object l = p.directory; l instanceof Cons c; l = c.cdr) {
            all.add(cased(c.car, letterCase, p));
        }
        return Cons.list(all.toArray());
    }

    /// Returns the name of PATHNAME.
    @Defun("pathname-name pathname &key case => name")
    public static Object pathnameName(Object pathname, Object letterCase) {
        return cased(PathnameArgument.of(pathname).name, letterCase, PathnameArgument.of(pathname));
    }

    /// Returns the type of PATHNAME.
    @Defun("pathname-type pathname &key case => type")
    public static Object pathnameType(Object pathname, Object letterCase) {
        return cased(PathnameArgument.of(pathname).type, letterCase, PathnameArgument.of(pathname));
    }

    /// Returns the version of PATHNAME.
    @Defun("pathname-version pathname => version")
    public static Object pathnameVersion(Object pathname) {
        return PathnameArgument.of(pathname).version;
    }

    /// With `:case :common`, a word in one case is turned to the other: upper case is the customary one.
    private static Object cased(Object component, Object letterCase, LispPathname p) {
        boolean common = isCommon(letterCase);
        return common && !p.isLogical() ? exchanged(component) : component;
    }

    private static boolean isCommon(Object letterCase) {
        if (letterCase == null || letterCase == LOCAL || letterCase == COMMON) {
            return letterCase == COMMON;
        }
        throw Errors.typeError(letterCase, Cons.list(LispPackage.COMMON_LISP.define("MEMBER"), COMMON, LOCAL));
    }

    private static Object exchanged(Object component) {
        if (!(component instanceof SimpleString)) {
            return component;
        }
        String s = component.toString();
        String up = s.toUpperCase(Locale.ROOT);
        String down = s.toLowerCase(Locale.ROOT);
        return up.equals(down) ? component : s.equals(up) ? new SimpleString(down) : s.equals(down) ? new SimpleString(up) : component;
    }

    /// Returns a pathname of these components; those not given come from DEFAULTS.
    @Defun("make-pathname &key host device directory name type version defaults case => pathname")
    public static Object makePathname(LispThread t, Object host, Object device, Object directory, Object name, Object type,
                                      Object version, Object defaults, Object letterCase) {
        LispPathname base = defaults == null ? null : PathnameArgument.of(defaults);
        LispPathname current = PathnameArgument.defaults(t);
        Object h = host != null ? host(host) : base != null ? base.host : current.host;
        boolean common = isCommon(letterCase) && !(h instanceof SimpleString);
        boolean logical = h instanceof SimpleString;
        LispPathname p = LispPathname.on(h, device == null ? Symbol.NIL : device,
            directory == null ? Symbol.NIL : directory(directory, common, logical),
            component(name, common, logical), component(type, common, logical), version == null ? Symbol.NIL : version);
        checkVersion(p.version);
        if (base == null) {
            return p;
        }
        LispPathname merged = PathnameMerging.merge(p, base, Symbol.NIL);
        return LispPathname.on(merged.host, device == null ? merged.device : device,
            directory != null && (p.directory == Symbol.NIL) ? Symbol.NIL : merged.directory,
            name != null ? p.name : merged.name, type != null ? p.type : merged.type, version != null ? p.version : merged.version);
    }

    private static void checkVersion(Object version) {
        boolean good = version instanceof Long n && n >= 0 || LispPathname.isMissing(version) || version == LispPathname.WILD
            || version == LispPathname.NEWEST || version instanceof Symbol s && s.isKeyword();
        if (!good) {
            throw Errors.typeError(version, Cons.list(LispPackage.COMMON_LISP.define("OR"), LispPackage.COMMON_LISP.define("UNSIGNED-BYTE"),
                LispPackage.COMMON_LISP.define("SYMBOL")));
        }
    }

    private static Object host(Object host) {
        if (LispPathname.isMissing(host)) {
            return Symbol.NIL;
        }
        SimpleString found = LogicalHosts.find(Check.string(host));
        if (found == null) {
            throw Errors.error("There is no logical host ~S", host);
        }
        return found;
    }

    private static Object component(Object x, boolean common, boolean logical) {
        if (x == null) {
            return Symbol.NIL;
        }
        if (x instanceof Symbol || x instanceof NamePattern) {
            return x;
        }
        SimpleString s = new SimpleString(Check.string(x));
        if (logical) {
            String upper = s.toString().toUpperCase(Locale.ROOT);
            return upper.equals("*") ? LispPathname.WILD : upper.indexOf('*') >= 0 ? new NamePattern(upper) : new SimpleString(upper);
        }
        return common ? exchanged(s) : s;
    }

    private static Object directory(Object x, boolean common, boolean logical) {
        if (x instanceof LispVector) {
            return Cons.list(LispPathname.ABSOLUTE, component(x, common, logical));
        }
        if (x == LispPathname.WILD) {
            return Cons.list(LispPathname.ABSOLUTE, LispPathname.WILD_INFERIORS);
        }
        if (!(x instanceof Cons c)) {
            if (LispPathname.isMissing(x)) {
                return x;
            }
            throw Errors.typeError(x, Cons.list(LispPackage.COMMON_LISP.define("OR"), LispPackage.COMMON_LISP.define("LIST"),
                Check.Types.STRING, Cons.list(LispPackage.COMMON_LISP.define("MEMBER"), LispPathname.WILD, LispPathname.UNSPECIFIC)));
        }
        if (c.car != LispPathname.ABSOLUTE && c.car != LispPathname.RELATIVE) {
            throw Errors.typeError(c.car, Cons.list(LispPackage.COMMON_LISP.define("MEMBER"), LispPathname.ABSOLUTE, LispPathname.RELATIVE));
        }
        List<Object> all = new ArrayList<>();
        all.add(c.car);
        for (Object l = c.cdr; l != Symbol.NIL; l = ((Cons) l).cdr) {
            if (!(l instanceof Cons d)) {
                throw Errors.typeError(l, LispPackage.COMMON_LISP.define("LIST"));
            }
            Object part = component(d.car, common, logical);
            boolean back = part == LispPathname.UP || part == LispPathname.BACK;
            Object last = all.getLast();
            if (back && (last == LispPathname.ABSOLUTE || last == LispPathname.WILD_INFERIORS)) {
                throw Errors.fileError(LispPathname.physical(x, Symbol.NIL, Symbol.NIL, Symbol.NIL), "~S follows ~S in the directory ~S", part, last, x);
            }
            if (part == LispPathname.BACK && (last instanceof SimpleString || last == LispPathname.WILD)) {
                all.removeLast();
            } else {
                all.add(part);
            }
        }
        return Cons.list(all.toArray());
    }

    /// Fills the missing components of PATHNAME from DEFAULT-PATHNAME, and a missing version by DEFAULT-VERSION.
    @Defun("merge-pathnames pathname &optional default-pathname default-version => merged-pathname")
    public static Object mergePathnames(LispThread t, Object pathname, Object defaultPathname, Object defaultVersion) {
        LispPathname defaults = defaultPathname == null ? PathnameArgument.defaults(t) : PathnameArgument.of(defaultPathname);
        return PathnameMerging.merge(PathnameArgument.of(pathname), defaults, defaultVersion == null ? LispPathname.NEWEST : defaultVersion);
    }

    /// Returns the pathname that THING between START and END means, and where its text ends.
    @Defun("parse-namestring thing &optional host default-pathname &key (start 0) end junk-allowed => pathname, position")
    public static Object parseNamestring(LispThread t, Object thing, Object host, Object defaultPathname, int start, Object end,
                                         Object junkAllowed) {
        if (!(thing instanceof LispVector v) || !v.isString()) {
            LispPathname p = PathnameArgument.of(thing);
            if (host != null && host != Symbol.NIL && !LispPathname.sameComponent(host(host), p.host)) {
                throw Errors.error("The host of ~S is not ~S", p, host);
            }
            return t.values(p, (long) start);
        }
        int e = BoundingIndices.end(start, end, v.length());
        String text = Check.string(v);
        text = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, e));
        Object h = host == null || host == Symbol.NIL ? Symbol.NIL : host(host);
        if (h instanceof SimpleString logical) {
            int colon = text.indexOf(':');
            if (colon >= 0 && !text.substring(0, colon).equalsIgnoreCase(h.toString())) {
                throw Errors.error("The host of ~S is not ~S", thing, host);
            }
            LispPathname p = LogicalNamestring.parse(logical, text.substring(colon + 1));
            if (p == null) {
                if (junkAllowed != null && junkAllowed != Symbol.NIL) {
                    return t.values(Symbol.NIL, (long) start);
                }
                return t.values(PathnameArgument.parse(logical + ":" + text.substring(colon + 1)), (long) e);
            }
            return t.values(p, (long) e);
        }
        return t.values(PathnameArgument.parse(text), (long) e);
    }

    /// Returns the full text of PATHNAME.
    @Defun("namestring pathname => namestring")
    public static String namestring(Object pathname) {
        return Namestring.of(PathnameArgument.of(pathname));
    }

    /// Returns the text of name, type and version of PATHNAME.
    @Defun("file-namestring pathname => namestring")
    public static String fileNamestring(Object pathname) {
        return Namestring.file(PathnameArgument.of(pathname));
    }

    /// Returns the text of the directory of PATHNAME.
    @Defun("directory-namestring pathname => namestring")
    public static String directoryNamestring(Object pathname) {
        LispPathname p = PathnameArgument.of(pathname);
        return p instanceof LogicalPathname l ? LogicalNamestring.directory(l) : Namestring.directory(p);
    }

    /// Returns the text of the host of PATHNAME.
    @Defun("host-namestring pathname => namestring")
    public static String hostNamestring(Object pathname) {
        LispPathname p = PathnameArgument.of(pathname);
        return p.host instanceof SimpleString ? p.host.toString() : "";
    }

    /// Returns the shortest text that, merged with DEFAULTS, means PATHNAME again.
    @Defun("enough-namestring pathname &optional defaults => namestring")
    public static String enoughNamestring(LispThread t, Object pathname, Object defaults) {
        LispPathname p = PathnameArgument.of(pathname);
        LispPathname d = defaults == null ? PathnameArgument.defaults(t) : PathnameArgument.of(defaults);
        if (p.isLogical() || d.isLogical() || !(p.directory instanceof Cons pd) || !(d.directory instanceof Cons dd) || pd.car != dd.car) {
            return Namestring.of(p);
        }
        Object rest = pd.cdr;
        Object prefix = dd.cdr;
        while (rest instanceof Cons r && prefix instanceof Cons x && LispPathname.sameComponent(r.car, x.car)) {
            rest = r.cdr;
            prefix = x.cdr;
        }
        if (prefix != Symbol.NIL) {
            return Namestring.of(p);
        }
        Object directory = rest == Symbol.NIL ? Symbol.NIL : new Cons(LispPathname.RELATIVE, rest);
        return Namestring.of(LispPathname.physical(directory, p.name, p.type, p.version));
    }

    /// Returns true if PATHNAME is wild, or its component FIELD-KEY.
    @Defun("wild-pathname-p pathname &optional field-key => generalized-boolean")
    public static boolean wildPathnameP(Object pathname, Object fieldKey) {
        LispPathname p = PathnameArgument.of(pathname);
        if (fieldKey == null || fieldKey == Symbol.NIL) {
            return p.isWild();
        }
        return switch (fieldKey instanceof Symbol s && s.isKeyword() ? s.name : "") {
            case "HOST", "DEVICE" -> false;
            case "DIRECTORY" -> p.isWildDirectory();
            case "NAME" -> LispPathname.isWild(p.name);
            case "TYPE" -> LispPathname.isWild(p.type);
            case "VERSION" -> p.version == LispPathname.WILD;
            default -> throw Errors.typeError(fieldKey, Cons.list(LispPackage.COMMON_LISP.define("MEMBER"), LispPackage.keyword("HOST"),
                LispPackage.keyword("DEVICE"), LispPackage.keyword("DIRECTORY"), LispPackage.keyword("NAME"), LispPackage.keyword("TYPE"),
                LispPackage.keyword("VERSION"), Symbol.NIL));
        };
    }

    /// Returns true if PATHNAME matches WILDCARD; missing components of WILDCARD match anything.
    @Defun("pathname-match-p pathname wildcard => generalized-boolean")
    public static boolean pathnameMatchP(Object pathname, Object wildcard) {
        return PathnameMatching.matches(PathnameArgument.of(pathname), PathnameArgument.of(wildcard));
    }

    /// Returns TO-WILDCARD with its wildcards replaced by what those of FROM-WILDCARD stand for in SOURCE.
    @Defun("translate-pathname source from-wildcard to-wildcard &key &allow-other-keys => translated-pathname")
    public static Object translatePathname(Object source, Object fromWildcard, Object toWildcard) {
        return PathnameMatching.translate(PathnameArgument.of(source), PathnameArgument.of(fromWildcard), PathnameArgument.of(toWildcard));
    }
}
