package weft.stream;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.SimpleString;
import weft.object.Symbol;

/// Matching pathnames against wild ones, and translating what matches to another wild pathname.
final class PathnameMatching {

    private static final int MAX_TRANSLATIONS = 100;

    private PathnameMatching() {}

    /// PATHNAME-MATCH-P. A missing component of `wild` matches anything.
    static boolean matches(LispPathname p, LispPathname wild) {
        return captures(p, wild) != null;
    }

    /// What the wildcards of one pathname stand for in another, by component.
    private record Captures(List<List<Object>> directory, List<String> name, List<String> type) {}

    private static Captures captures(LispPathname p, LispPathname wild) {
        if (p.isLogical() != wild.isLogical() || p.isLogical() && !LispPathname.sameComponent(p.host, wild.host)) {
            return null;
        }
        List<List<Object>> directory = wild.directory == Symbol.NIL ? wholeDirectory(p) : directory(list(p.directory), 0, list(wild.directory), 0);
        List<String> name = component(p.name, wild.name);
        List<String> type = component(p.type, wild.type);
        return directory == null || name == null || type == null ? null : new Captures(directory, name, type);
    }

    private static List<List<Object>> wholeDirectory(LispPathname p) {
        List<List<Object>> all = new ArrayList<>();
        all.add(list(p.directory));
        return all;
    }

    private static List<Object> list(Object directory) {
        List<Object> all = new ArrayList<>();
        if (directory == Symbol.NIL) {
            all.add(LispPathname.RELATIVE);
        }
        for (Object d = directory; d instanceof Cons c; d = c.cdr) {
            all.add(c.car);
        }
        return all;
    }

    /// Captures of the directory from positions `i` and `w`, or null.
    private static List<List<Object>> directory(List<Object> p, int i, List<Object> wild, int w) {
        if (w == wild.size()) {
            return i == p.size() ? new ArrayList<>() : null;
        }
        Object x = wild.get(w);
        if (x == LispPathname.WILD_INFERIORS) {
            for (int end = p.size(); end >= i; end--) {
                List<List<Object>> rest = directory(p, end, wild, w + 1);
                if (rest != null) {
                    rest.add(0, new ArrayList<>(p.subList(i, end)));
                    return rest;
                }
            }
            return null;
        }
        if (i == p.size()) {
            return null;
        }
        List<String> here = component(p.get(i), x == Symbol.NIL ? LispPathname.WILD : x);
        if (here == null) {
            return null;
        }
        List<List<Object>> rest = directory(p, i + 1, wild, w + 1);
        if (rest != null) {
            for (int k = here.size() - 1; k >= 0; k--) {
                rest.add(0, new ArrayList<>(List.of(new SimpleString(here.get(k)))));
            }
        }
        return rest;
    }

    /// Captures of one component, or null when it does not match.
    private static List<String> component(Object x, Object wild) {
        if (wild == LispPathname.WILD || LispPathname.isMissing(wild)) {
            List<String> all = new ArrayList<>();
            if (x instanceof SimpleString) {
                all.add(x.toString());
            } else if (wild == LispPathname.WILD && x instanceof Symbol && !LispPathname.isMissing(x) && x != LispPathname.WILD) {
                return null;
            }
            return all;
        }
        if (wild instanceof NamePattern pattern) {
            return x instanceof SimpleString s ? pattern.captures(s.toString())
                : LispPathname.sameComponent(x, wild) ? new ArrayList<>() : null;
        }
        return LispPathname.sameComponent(x, wild) ? new ArrayList<>() : null;
    }

    /// TRANSLATE-PATHNAME.
    static LispPathname translate(LispPathname source, LispPathname from, LispPathname to) {
        Captures found = captures(source, from);
        if (found == null) {
            throw Errors.fileError(source, "~S does not match ~S", source, from);
        }
        boolean lower = source.isLogical() && !to.isLogical();
        return LispPathname.on(to.host, to.device, directory(source, to, found, lower), fill(source.name, to.name, found.name, lower),
            fill(source.type, to.type, found.type, lower), to.version == Symbol.NIL || to.version == LispPathname.WILD ? source.version : to.version);
    }

    private static Object fill(Object source, Object to, List<String> found, boolean lower) {
        if (to == LispPathname.WILD || LispPathname.isMissing(to)) {
            return found.isEmpty() || !(source instanceof SimpleString) ? cased(source, lower)
                : cased(new SimpleString(found.get(0)), lower);
        }
        if (to instanceof NamePattern pattern) {
            List<String> words = new ArrayList<>();
            for (String word : found) {
                words.add(lower ? word.toLowerCase(Locale.ROOT) : word);
            }
            String filled = pattern.filled(words.iterator());
            return filled == null ? cased(source, lower) : new SimpleString(filled);
        }
        return to;
    }

    private static Object cased(Object x, boolean lower) {
        return lower && x instanceof SimpleString ? new SimpleString(x.toString().toLowerCase(Locale.ROOT)) : x;
    }

    private static Object directory(LispPathname source, LispPathname to, Captures found, boolean lower) {
        if (to.directory == Symbol.NIL) {
            List<Object> all = new ArrayList<>();
            for (Object x : source.directory == Symbol.NIL ? List.of() : list(source.directory)) {
                all.add(cased(x, lower));
            }
            return Cons.list(all.toArray());
        }
        Iterator<List<Object>> captures = found.directory.iterator();
        List<Object> all = new ArrayList<>();
        for (Object x : list(to.directory)) {
            if (x == LispPathname.WILD || x == LispPathname.WILD_INFERIORS) {
                if (captures.hasNext()) {
                    for (Object c : captures.next()) {
                        all.add(cased(c, lower));
                    }
                } else if (x == LispPathname.WILD) {
                    throw Errors.fileError(source, "~S has no directory to stand for a wildcard of ~S", source, to);
                }
            } else if (x instanceof NamePattern pattern) {
                List<String> words = new ArrayList<>();
                while (captures.hasNext()) {
                    for (Object c : captures.next()) {
                        words.add(cased(c, lower).toString());
                    }
                }
                String filled = pattern.filled(words.iterator());
                all.add(filled == null ? x : new SimpleString(filled));
            } else {
                all.add(x);
            }
        }
        return Cons.list(all.toArray());
    }

    /// TRANSLATE-LOGICAL-PATHNAME: translates until the pathname is physical.
    static LispPathname translateLogical(LogicalPathname logical) {
        LispPathname p = logical;
        for (int i = 0; i < MAX_TRANSLATIONS; i++) {
            if (!p.isLogical()) {
                return p;
            }
            p = translateOnce((LogicalPathname) p);
        }
        throw Errors.fileError(logical, "The translations of ~S never end", logical);
    }

    private static LispPathname translateOnce(LogicalPathname p) {
        Object rules = LogicalHosts.translations(p.host.toString());
        for (Object l = rules == null ? Symbol.NIL : rules; l instanceof Cons c; l = c.cdr) {
            Cons rule = (Cons) c.car;
            LispPathname from = (LispPathname) rule.car;
            if (matches(p, from)) {
                return translate(p, from, (LispPathname) ((Cons) rule.cdr).car);
            }
        }
        throw Errors.fileError(p, "No translation of host ~A fits ~S", p.host, p);
    }
}
