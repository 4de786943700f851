package weft.stream;

import java.util.ArrayList;
import java.util.List;
import weft.object.Cons;
import weft.object.SimpleString;
import weft.object.Symbol;

/// MERGE-PATHNAMES: fills the missing components of a pathname.
final class PathnameMerging {

    private PathnameMerging() {}

    static LispPathname merge(LispPathname p, LispPathname defaults, Object defaultVersion) {
        Object version = p.version;
        if (version == Symbol.NIL) {
            version = p.name == Symbol.NIL && defaults.version != Symbol.NIL ? defaults.version : defaultVersion;
        }
        return LispPathname.on(p.host == Symbol.NIL ? (isBlank(p) ? defaults.host : p.host) : p.host,
            p.device == Symbol.NIL && p.host == Symbol.NIL && !defaults.isLogical() ? defaults.device : p.device,
            directory(p.directory, defaults.directory),
            or(p.name, defaults.name), or(p.type, defaults.type), version);
    }

    /// True for the empty pathname, which takes also the host of the defaults.
    private static boolean isBlank(LispPathname p) {
        return p.directory == Symbol.NIL && p.name == Symbol.NIL && p.type == Symbol.NIL;
    }

    private static Object or(Object component, Object otherwise) {
        return component == Symbol.NIL ? otherwise : component;
    }

    private static Object directory(Object directory, Object defaults) {
        if (directory == Symbol.NIL) {
            return defaults;
        }
        if (!(directory instanceof Cons d) || d.car != LispPathname.RELATIVE || !(defaults instanceof Cons f)) {
            return directory;
        }
        List<Object> all = new ArrayList<>();
        for (Object l = f; l instanceof Cons c; l = c.cdr) {
            all.add(c.car);
        }
        for (Object l = d.cdr; l instanceof Cons c; l = c.cdr) {
            boolean cancels = c.car == LispPathname.BACK && all.size() > 1
                && (all.getLast() instanceof SimpleString || all.getLast() == LispPathname.WILD);
            if (cancels) {
                all.removeLast();
            } else {
                all.add(c.car);
            }
        }
        return Cons.list(all.toArray());
    }
}
