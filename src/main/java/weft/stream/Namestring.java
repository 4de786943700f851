package weft.stream;

import java.util.ArrayList;
import java.util.List;
import weft.object.Cons;
import weft.object.SimpleString;
import weft.object.Symbol;

/// The text of physical pathnames, in both directions.
///
/// `/` ends a directory, the last `.` that does not begin the name starts the type, `*`, `?` and `[` are wildcards, `**` as a
/// directory is :WILD-INFERIORS, `..` is :UP, `~` as the first directory is the home directory. A backslash takes the
/// special meaning of the next character away.
final class Namestring {

    private static final String SPECIAL = "*?[\\/";

    private Namestring() {}

    /// The pathname that a namestring means.
    static LispPathname parse(String text) {
        List<String> parts = split(text);
        String file = parts.removeLast();
        boolean absolute = text.startsWith("/");
        if (file.equals(".") || file.equals("..")) {
            parts.add(file);
            file = "";
        }
        List<Object> directory = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (i == 0 && part.equals("~")) {
                absolute = true;
                directory.add(LispPathname.HOME);
            } else if (part.equals("..")) {
                directory.add(LispPathname.UP);
            } else if (part.equals("**")) {
                directory.add(LispPathname.WILD_INFERIORS);
            } else if (!part.isEmpty() && !part.equals(".")) {
                directory.add(component(part));
            }
        }
        Object list = Symbol.NIL;
        if (absolute || !parts.isEmpty()) {
            list = new Cons(absolute ? LispPathname.ABSOLUTE : LispPathname.RELATIVE, Cons.list(directory.toArray()));
        }
        int dot = lastDot(file);
        Object name = dot < 0 ? component(file) : component(file.substring(0, dot));
        Object type = dot < 0 ? Symbol.NIL : dot + 1 == file.length() ? new SimpleString("") : component(file.substring(dot + 1));
        return LispPathname.physical(list, name, type, Symbol.NIL);
    }

    /// The pieces between slashes; the last one, perhaps empty, is the file.
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '/') {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static int lastDot(String file) {
        int dot = -1;
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '.' && i > 0) {
                dot = i;
            }
        }
        return dot;
    }

    /// One component: NIL, :WILD, a pattern or a string.
    private static Object component(String part) {
        if (part.isEmpty()) {
            return Symbol.NIL;
        }
        if (part.equals("*")) {
            return LispPathname.WILD;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '*' || c == '?' || c == '[' && part.indexOf(']', i + 2) > 0) {
                return new NamePattern(part);
            }
            if (c == '\\' && i + 1 < part.length()) {
                c = part.charAt(++i);
            }
            plain.append(c);
        }
        return new SimpleString(plain.toString());
    }

    /// The namestring of any pathname.
    static String of(LispPathname p) {
        return p instanceof LogicalPathname l ? LogicalNamestring.of(l) : directory(p) + file(p);
    }

    static String directory(LispPathname p) {
        StringBuilder out = new StringBuilder();
        Object d = p.directory;
        if (!(d instanceof Cons c)) {
            return "";
        }
        if (c.car == LispPathname.ABSOLUTE && !(c.cdr instanceof Cons h && h.car == LispPathname.HOME)) {
            out.append('/');
        } else if (c.car == LispPathname.RELATIVE && c.cdr == Symbol.NIL) {
            out.append("./");
        }
        boolean first = c.car == LispPathname.RELATIVE;
        for (Object rest = c.cdr; rest instanceof Cons r; rest = r.cdr) {
            Object x = r.car;
            if (x == LispPathname.UP || x == LispPathname.BACK) {
                out.append("..");
            } else if (x == LispPathname.WILD_INFERIORS) {
                out.append("**");
            } else if (x == LispPathname.HOME) {
                out.append('~');
            } else {
                String text = component(x, "");
                out.append(text.equals(".") || text.equals("..") || first && text.equals("~") ? "\\" : "").append(text);
            }
            first = false;
            out.append('/');
        }
        return out.toString();
    }

    static String file(LispPathname p) {
        if (p instanceof LogicalPathname l) {
            return LogicalNamestring.file(l);
        }
        boolean typed = !LispPathname.isMissing(p.type);
        String name = component(p.name, typed ? "" : ".");
        if (name.equals(".") || name.equals("..")) {
            name = "\\" + name;
        }
        return typed ? name + "." + component(p.type, ".") : name;
    }

    /// A component with what would be special escaped; the characters of `also` only after the first position.
    private static String component(Object x, String also) {
        if (LispPathname.isMissing(x)) {
            return "";
        }
        if (x == LispPathname.WILD) {
            return "*";
        }
        String text = x.toString();
        if (x instanceof NamePattern) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SPECIAL.indexOf(c) >= 0 || i > 0 && also.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
