package weft.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import weft.object.Cons;
import weft.object.SimpleString;
import weft.object.Symbol;

/// The text of logical pathnames, in both directions: `HOST:DIRECTORY;DIRECTORY;NAME.TYPE.VERSION` (CLHS 19.3.1).
final class LogicalNamestring {

    private LogicalNamestring() {}

    /// The pathname on `host` that `text`, without the host, means; null when it is not well formed.
    static LispPathname parse(SimpleString host, String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        List<Object> directory = new ArrayList<>();
        boolean relative = upper.startsWith(";");
        int start = relative ? 1 : 0;
        for (int end = upper.indexOf(';', start); end >= 0; end = upper.indexOf(';', start)) {
            String word = upper.substring(start, end);
            Object part = word.equals("**") ? LispPathname.WILD_INFERIORS : word(word);
            if (part == null || part == Symbol.NIL) {
                return null;
            }
            directory.add(part);
            start = end + 1;
        }
        String[] file = upper.substring(start).split("\\.", -1);
        if (file.length > 3) {
            return null;
        }
        Object name = word(file[0]);
        Object type = file.length > 1 ? word(file[1]) : Symbol.NIL;
        Object version = file.length > 2 ? version(file[2]) : Symbol.NIL;
        if (name == null || type == null || version == null) {
            return null;
        }
        Object list = new Cons(relative ? LispPathname.RELATIVE : LispPathname.ABSOLUTE, Cons.list(directory.toArray()));
        return new LogicalPathname(host, list, name, type, version);
    }

    private static Object word(String text) {
        if (text.isEmpty()) {
            return Symbol.NIL;
        }
        if (text.equals("*")) {
            return LispPathname.WILD;
        }
        boolean wild = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wild |= c == '*';
            if (!(Character.isLetterOrDigit(c) || c == '-' || c == '*' || c == '_')) {
                return null;
            }
        }
        return wild ? new NamePattern(text) : new SimpleString(text);
    }

    private static Object version(String text) {
        if (text.equals("*")) {
            return LispPathname.WILD;
        }
        if (text.isEmpty()) {
            return Symbol.NIL;
        }
        if (text.equals("NEWEST")) {
            return LispPathname.NEWEST;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return null;
            }
        }
        return text.length() < 18 ? (Object) Long.parseLong(text) : null;
    }

    static String of(LogicalPathname p) {
        return p.host + ":" + directory(p) + file(p);
    }

    static String directory(LogicalPathname p) {
        StringBuilder out = new StringBuilder();
        if (p.directory instanceof Cons c) {
            if (c.car == LispPathname.RELATIVE) {
                out.append(';');
            }
            for (Object rest = c.cdr; rest instanceof Cons r; rest = r.cdr) {
                out.append(r.car == LispPathname.WILD_INFERIORS ? "**" : text(r.car)).append(';');
            }
        }
        return out.toString();
    }

    static String file(LogicalPathname p) {
        String out = text(p.name);
        boolean versioned = !LispPathname.isMissing(p.version);
        if (!LispPathname.isMissing(p.type) || versioned) {
            out += "." + text(p.type);
        }
        return versioned ? out + "." + text(p.version) : out;
    }

    private static String text(Object component) {
        return LispPathname.isMissing(component) ? "" : component == LispPathname.WILD ? "*"
            : component instanceof Symbol s ? s.name : component.toString();
    }
}
