package weft.stream;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.SimpleString;
import weft.object.Symbol;

/// Pathnames as the host's file system knows them, in both directions.
public final class HostFiles {

    private HostFiles() {}

    /// The host's path for a physical pathname without wildcards.
    public static Path path(LispPathname p) {
        if (p.isWild()) {
            throw Errors.fileError(p, "~S is wild", p);
        }
        StringBuilder out = directoryText(p);
        if (!LispPathname.isMissing(p.name)) {
            out.append(p.name);
        }
        if (!LispPathname.isMissing(p.type)) {
            out.append('.').append(p.type);
        }
        return path(p, out.toString());
    }

    /// The path for `text`, of which `p` is the pathname in errors.
    static Path path(LispPathname p, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Errors.fileError(p, "The file system has no name for ~S: ~A", p, new SimpleString(e.getReason()));
        }
    }

    private static StringBuilder directoryText(LispPathname p) {
        StringBuilder out = new StringBuilder();
        if (p.directory instanceof Cons c) {
            boolean home = c.cdr instanceof Cons h && h.car == LispPathname.HOME;
            out.append(home ? "" : c.car == LispPathname.ABSOLUTE ? "/" : "");
            for (Object l = c.cdr; l instanceof Cons d; l = d.cdr) {
                Object x = d.car;
                out.append(x == LispPathname.HOME ? System.getProperty("user.home")
                    : x == LispPathname.UP || x == LispPathname.BACK ? ".." : x.toString()).append('/');
            }
        }
        return out;
    }

    /// The pathname of a host file; a directory becomes a pathname without name.
    public static LispPathname pathname(Path path, boolean isDirectory) {
        List<Object> directory = new ArrayList<>();
        directory.add(path.isAbsolute() ? LispPathname.ABSOLUTE : LispPathname.RELATIVE);
        int count = path.getNameCount();
        for (int i = 0; i < (isDirectory ? count : count - 1); i++) {
            String word = path.getName(i).toString();
            if (!word.isEmpty()) {
                directory.add(word.equals("..") ? LispPathname.UP : new SimpleString(word));
            }
        }
        Object list = directory.size() == 1 && !path.isAbsolute() ? Symbol.NIL : Cons.list(directory.toArray());
        if (isDirectory || count == 0) {
            return LispPathname.physical(list, Symbol.NIL, Symbol.NIL, Symbol.NIL);
        }
        String file = path.getName(count - 1).toString();
        int dot = file.lastIndexOf('.');
        return LispPathname.physical(list, new SimpleString(dot > 0 ? file.substring(0, dot) : file),
            dot > 0 ? new SimpleString(file.substring(dot + 1)) : Symbol.NIL, Symbol.NIL);
    }

    /// The pathname of an existing file with all symbolic links resolved. Under Linux the links of open pipes, as in `/dev/fd`, lead to what has no
    /// name: these stay.
    static LispPathname truename(Path path) throws IOException {
        Path real;
        try {
            real = path.toRealPath();
        } catch (NoSuchFileException e) {
            if (!Files.exists(path)) {
                throw e;
            }
            real = path.toAbsolutePath();
        }
        return pathname(real, Files.isDirectory(real));
    }

    /// The FILE-ERROR for a failure of the host on `pathname`.
    static RuntimeException failed(LispPathname pathname, IOException e) {
        String why = switch (e) {
            case NoSuchFileException x when x.getFile() != null && Path.of(x.getFile()).toAbsolutePath().getParent() instanceof Path p
                && !Files.exists(p) -> "cannot be there: its folder does not exist";
            case NoSuchFileException x -> "does not exist";
            case FileAlreadyExistsException x -> "exists";
            case AccessDeniedException x -> "may not be accessed";
            case DirectoryNotEmptyException x -> "is not empty";
            case NotDirectoryException x -> "is not a directory";
            case FileSystemException x when x.getReason() != null -> "cannot be used: " + x.getReason();
            default -> "cannot be used: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        };
        return Errors.fileError(pathname, "The file ~S ~A", pathname, new SimpleString(why));
    }
}
