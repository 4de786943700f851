package weft.stream;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.Symbol;

/// DIRECTORY: the files that a wild pathname matches, sorted. `**` does not follow symbolic links.
final class DirectoryListing {

    private final LispThread t;
    private final LispPathname wild;
    private final boolean resolve;
    private final TreeSet<Path> found = new TreeSet<>();

    private DirectoryListing(LispThread t, LispPathname wild, boolean resolve) {
        this.t = t;
        this.wild = wild;
        this.resolve = resolve;
    }

    /// The truenames of the files that `wild` matches, as a Lisp list; with `resolve` false, links are listed as themselves.
    static Object list(LispThread t, LispPathname wild, boolean resolve) {
        DirectoryListing listing = new DirectoryListing(t, wild, resolve);
        Object directory = wild.directory instanceof Cons c ? c.cdr : Symbol.NIL;
        boolean absolute = wild.directory instanceof Cons c && c.car == LispPathname.ABSOLUTE;
        listing.walk(HostFiles.path(wild, absolute ? "/" : ""), directory);
        List<Object> all = new ArrayList<>();
        for (Path p : listing.found) {
            all.add(HostFiles.pathname(p, Files.isDirectory(p)));
        }
        return Cons.list(all.toArray());
    }

    private void walk(Path base, Object rest) {
        t.safePoint();
        if (!(rest instanceof Cons c)) {
            files(base);
            return;
        }
        Object x = c.car;
        if (x == LispPathname.WILD_INFERIORS) {
            walk(base, c.cdr);
            for (Path p : entries(base)) {
                if (Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)) {
                    walk(p, rest);
                }
            }
        } else if (LispPathname.isWild(x)) {
            for (Path p : entries(base)) {
                if (Files.isDirectory(p) && fits(p.getFileName().toString(), x)) {
                    walk(p, c.cdr);
                }
            }
        } else {
            Path next = x == LispPathname.HOME ? Path.of(System.getProperty("user.home"))
                : base.resolve(x == LispPathname.UP || x == LispPathname.BACK ? ".." : x.toString());
            if (Files.isDirectory(next)) {
                walk(next, c.cdr);
            }
        }
    }

    private void files(Path directory) {
        boolean named = !LispPathname.isMissing(wild.name);
        boolean typed = !LispPathname.isMissing(wild.type);
        if (!named && !typed) {
            add(directory);
        } else if (!LispPathname.isWild(wild.name) && !LispPathname.isWild(wild.type)) {
            Path p = directory.resolve((named ? wild.name.toString() : "") + (typed ? "." + wild.type : ""));
            if (Files.exists(p, LinkOption.NOFOLLOW_LINKS)) {
                add(p);
            }
        } else {
            for (Path p : entries(directory)) {
                LispPathname file = HostFiles.pathname(p.getFileName(), false);
                if (fits(file.name, wild.name) && fits(file.type, wild.type)) {
                    add(p);
                }
            }
        }
    }

    private static boolean fits(Object component, Object pattern) {
        if (LispPathname.isMissing(component)) {
            return pattern == LispPathname.WILD || LispPathname.isMissing(pattern);
        }
        return !LispPathname.isMissing(pattern) && fits(component.toString(), pattern);
    }

    private static boolean fits(String name, Object pattern) {
        return pattern == LispPathname.WILD || (pattern instanceof NamePattern p ? p.matches(name) : pattern.toString().equals(name));
    }

    private void add(Path p) {
        try {
            found.add(resolve ? p.toRealPath() : p.toAbsolutePath().normalize());
        } catch (IOException e) {
            found.add(p.toAbsolutePath().normalize());
        }
    }

    /// What a directory holds; nothing when it cannot be read.
    private static List<Path> entries(Path directory) {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path p : stream) {
                all.add(p);
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return all;
        }
        return all;
    }
}
