package weft.stream;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.LispVector;
import weft.object.SimpleString;
import weft.object.Symbol;

/// What a pathname argument may be: a pathname, a namestring, or a stream on a file.
public final class PathnameArgument {

    /// `*default-pathname-defaults*`
    static final Symbol DEFAULTS = LispPackage.COMMON_LISP.define("*DEFAULT-PATHNAME-DEFAULTS*");

    private PathnameArgument() {}

    /// Gives the variable its global value: the pathname that adds nothing, so that files are found from the current directory.
    static void install() {
        DEFAULTS.flags |= Symbol.SPECIAL;
        DEFAULTS.value = Namestring.parse("");
    }

    /// The pathname that `x` designates.
    public static LispPathname of(Object x) {
        if (x instanceof LispPathname p) {
            return p;
        }
        if (x instanceof LispVector v && v.isString()) {
            return parse(Check.string(v));
        }
        LispStream s = x instanceof LispStream stream ? stream : null;
        while (s instanceof SynonymStream y) {
            s = StreamArgument.valueOf(weft.runtime.ThreadContext.current(), y.symbol());
        }
        if (s instanceof FileStream f) {
            return f.pathname();
        }
        throw Errors.typeError(x, Cons.list(LispPackage.COMMON_LISP.define("OR"), LispPackage.COMMON_LISP.define("PATHNAME"),
            Check.Types.STRING, LispPackage.COMMON_LISP.define("FILE-STREAM")));
    }

    /// The pathname of a namestring: logical if it begins with a logical host.
    static LispPathname parse(String text) {
        int colon = text.indexOf(':');
        SimpleString host = colon > 0 ? LogicalHosts.find(text.substring(0, colon)) : null;
        if (host == null) {
            return Namestring.parse(text);
        }
        LispPathname p = LogicalNamestring.parse(host, text.substring(colon + 1));
        if (p == null) {
            throw Errors.signal(LispPackage.WEFT.define("SIMPLE-PARSE-ERROR"),
                LispPackage.keyword("FORMAT-CONTROL"), new SimpleString("~S is no logical namestring"),
                LispPackage.keyword("FORMAT-ARGUMENTS"), Cons.list(new SimpleString(text)));
        }
        return p;
    }

    /// The value of `*default-pathname-defaults*`.
    static LispPathname defaults(LispThread t) {
        Object d = DEFAULTS.valueOrNull(t);
        return d == null ? Namestring.parse("") : of(d);
    }

    /// The physical pathname to use for a file operation on `x`: merged with the defaults, logical pathnames translated.
    public static LispPathname file(LispThread t, Object x) {
        LispPathname p = PathnameMerging.merge(of(x), defaults(t), LispPathname.NEWEST);
        return p.isLogical() ? PathnameMatching.translateLogical((LogicalPathname) p) : p;
    }
}
