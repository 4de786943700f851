package weft.stream;

import java.util.Objects;
import weft.object.Cons;
import weft.object.EqualByContent;
import weft.object.LispPackage;
import weft.object.SimpleString;
import weft.object.Symbol;

/// A pathname: six components (CLHS chapter 19), never changed.
///
/// Components are Lisp objects: NIL, keywords, strings, and for names with wildcards inside a [NamePattern]. The directory is NIL
/// or a list that begins with :ABSOLUTE or :RELATIVE; `~/` is (:ABSOLUTE :HOME …). Host and device of a physical pathname are NIL.
/// Versions of physical pathnames mean nothing and do not count in comparisons.
public class LispPathname implements EqualByContent {

    public static final Symbol ABSOLUTE = LispPackage.keyword("ABSOLUTE");
    public static final Symbol RELATIVE = LispPackage.keyword("RELATIVE");
    public static final Symbol WILD = LispPackage.keyword("WILD");
    public static final Symbol WILD_INFERIORS = LispPackage.keyword("WILD-INFERIORS");
    public static final Symbol UP = LispPackage.keyword("UP");
    public static final Symbol BACK = LispPackage.keyword("BACK");
    public static final Symbol HOME = LispPackage.keyword("HOME");
    public static final Symbol UNSPECIFIC = LispPackage.keyword("UNSPECIFIC");
    public static final Symbol NEWEST = LispPackage.keyword("NEWEST");

    public final Object host;
    public final Object device;
    public final Object directory;
    public final Object name;
    public final Object type;
    public final Object version;

    public LispPathname(Object host, Object device, Object directory, Object name, Object type, Object version) {
        this.host = host;
        this.device = device;
        this.directory = directory;
        this.name = name;
        this.type = type;
        this.version = version;
    }

    /// A physical pathname.
    static LispPathname physical(Object directory, Object name, Object type, Object version) {
        return new LispPathname(Symbol.NIL, Symbol.NIL, directory, name, type, version);
    }

    /// A pathname of the kind that `host` asks for.
    static LispPathname on(Object host, Object device, Object directory, Object name, Object type, Object version) {
        return host instanceof SimpleString h
            ? new LogicalPathname(h, directory, name, type, version)
            : new LispPathname(host, device, directory, name, type, version);
    }

    public final boolean isLogical() {
        return this instanceof LogicalPathname;
    }

    /// True when any component is wild.
    public final boolean isWild() {
        return isWild(name) || isWild(type) || version == WILD || isWildDirectory();
    }

    final boolean isWildDirectory() {
        for (Object d = directory; d instanceof Cons c; d = c.cdr) {
            if (isWild(c.car)) {
                return true;
            }
        }
        return directory == WILD;
    }

    static boolean isWild(Object component) {
        return component == WILD || component == WILD_INFERIORS || component instanceof NamePattern;
    }

    /// True for NIL and :UNSPECIFIC.
    static boolean isMissing(Object component) {
        return component == Symbol.NIL || component == UNSPECIFIC;
    }

    /// Compares components: strings by their text.
    static boolean sameComponent(Object a, Object b) {
        if (a instanceof SimpleString s) {
            return b instanceof SimpleString u && java.util.Arrays.equals(s.codes, u.codes);
        }
        if (a instanceof Cons c) {
            return b instanceof Cons d && sameComponent(c.car, d.car) && sameComponent(c.cdr, d.cdr);
        }
        return a == b || isMissing(a) && isMissing(b) || a.equals(b);
    }

    @Override public boolean equals(Object other) {
        return other instanceof LispPathname p && p.getClass() == getClass() && sameComponent(host, p.host)
            && sameComponent(device, p.device) && sameComponent(directory, p.directory) && sameComponent(name, p.name)
            && sameComponent(type, p.type) && (!isLogical() || sameVersion(version, p.version));
    }

    private static boolean sameVersion(Object a, Object b) {
        return a.equals(b) || (isMissing(a) || a == NEWEST) && (isMissing(b) || b == NEWEST);
    }

    @Override public int hashCode() {
        int h = hash(name) * 31 + hash(type);
        for (Object d = directory; d instanceof Cons c; d = c.cdr) {
            h = h * 31 + hash(c.car);
        }
        return h;
    }

    private static int hash(Object component) {
        return isMissing(component) ? 0 : component instanceof SimpleString s ? java.util.Arrays.hashCode(s.codes) : Objects.hashCode(component);
    }

    /// True when reading `namestring` gives this pathname again.
    public final boolean isReadBackFrom(String namestring) {
        int colon = namestring.indexOf(':');
        boolean looksLogical = colon > 0 && LogicalHosts.find(namestring.substring(0, colon)) != null;
        return looksLogical == isLogical() && equals(PathnameArgument.parse(namestring));
    }

    @Override public String toString() {
        return Namestring.of(this);
    }
}
