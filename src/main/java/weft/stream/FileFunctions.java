package weft.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;

/// Opening files, and what the file system knows of them (CLHS chapter 20).
@Library("common-lisp")
public final class FileFunctions {

    /// Seconds from the beginning of 1900, where universal time starts, to the beginning of 1970.
    private static final long UNIX_EPOCH = 2_208_988_800L;

    private FileFunctions() {}

    /// Opens a file and returns a stream on it, or NIL where IF-EXISTS or IF-DOES-NOT-EXIST is NIL and the case is there.
    @Defun("open filespec &key direction element-type if-exists if-does-not-exist external-format => stream")
    public static Object open(LispThread t, Object filespec, Object direction, Object elementType, Object ifExists, Object ifDoesNotExist,
                              Object externalFormat) {
        return FileOpening.open(PathnameArgument.file(t, filespec), direction, elementType, ifExists, ifDoesNotExist, externalFormat);
    }

    /// Returns the pathname of the existing file FILESPEC with all links resolved.
    @Defun("truename filespec => truename")
    public static Object truename(LispThread t, Object filespec) {
        LispPathname p = PathnameArgument.file(t, filespec);
        try {
            return HostFiles.truename(HostFiles.path(p));
        } catch (IOException e) {
            throw HostFiles.failed(p, e);
        }
    }

    /// Returns the truename of PATHSPEC if there is such a file, else NIL.
    @Defun("probe-file pathspec => truename")
    public static Object probeFile(LispThread t, Object pathspec) {
        LispPathname p = PathnameArgument.file(t, pathspec);
        Path path = HostFiles.path(p);
        try {
            return Files.exists(path) ? HostFiles.truename(path) : Symbol.NIL;
        } catch (IOException e) {
            throw HostFiles.failed(p, e);
        }
    }

    /// Returns the truenames of the files that PATHSPEC, which may be wild, matches.
    @Defun("directory pathspec &key (resolve-symlinks t) &allow-other-keys => pathnames")
    public static Object directory(LispThread t, Object pathspec, boolean resolveSymlinks) {
        return DirectoryListing.list(t, PathnameArgument.file(t, pathspec), resolveSymlinks);
    }

    /// Makes the directories that PATHSPEC is in. Returns PATHSPEC, and true if any had to be made.
    @Defun("ensure-directories-exist pathspec &key verbose => pathspec, created")
    public static Object ensureDirectoriesExist(LispThread t, Object pathspec, Object verbose) {
        LispPathname p = PathnameArgument.file(t, pathspec);
        if (p.isWild()) {
            throw Errors.fileError(p, "~S is wild", p);
        }
        Path directory = HostFiles.path(LispPathname.physical(p.directory, Symbol.NIL, Symbol.NIL, Symbol.NIL));
        try {
            if (Files.isDirectory(directory) || directory.toString().isEmpty()) {
                return t.values(pathspec, Symbol.NIL);
            }
            if (verbose != null && verbose != Symbol.NIL) {
                LispStream out = StreamArgument.output(t, Symbol.NIL);
                out.writeString("; making directory " + directory + "\n");
            }
            Files.createDirectories(directory);
            return t.values(pathspec, Symbol.T);
        } catch (IOException e) {
            throw HostFiles.failed(p, e);
        }
    }

    /// Renames a file to NEW-NAME, whose missing components come from FILE. Returns the new name, the old and the new truename.
    @Defun("rename-file filespec new-name => defaulted-new-name, old-truename, new-truename")
    public static Object renameFile(LispThread t, Object filespec, Object newName) {
        LispPathname from = PathnameArgument.file(t, filespec);
        LispPathname given = PathnameMerging.merge(PathnameArgument.of(newName), PathnameMerging.merge(PathnameArgument.of(filespec),
            PathnameArgument.defaults(t), LispPathname.NEWEST), LispPathname.NEWEST);
        LispPathname to = given instanceof LogicalPathname l ? PathnameMatching.translateLogical(l) : given;
        Path source = HostFiles.path(from);
        Path target = HostFiles.path(to);
        try {
            LispPathname old = HostFiles.truename(source);
            Files.move(source, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return t.values(given, old, HostFiles.truename(target));
        } catch (IOException e) {
            throw HostFiles.failed(from, e);
        }
    }

    /// Deletes a file.
    @Defun("delete-file filespec => t")
    public static Object deleteFile(LispThread t, Object filespec) {
        LispPathname p = PathnameArgument.file(t, filespec);
        Path path = HostFiles.path(p);
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw Errors.fileError(p, "~S is a directory", p);
        }
        try {
            Files.delete(path);
            return Symbol.T;
        } catch (IOException e) {
            throw HostFiles.failed(p, e);
        }
    }

    /// Deletes an empty directory.
    @Defun("excl:delete-directory pathspec => t")
    public static Object deleteDirectory(LispThread t, Object pathspec) {
        LispPathname p = PathnameArgument.file(t, pathspec);
        Path path = HostFiles.path(p);
        try {
            if (!Files.isDirectory(path)) {
                throw Errors.fileError(p, "~S is not a directory", p);
            }
            Files.delete(path);
            return Symbol.T;
        } catch (IOException e) {
            throw HostFiles.failed(p, e);
        }
    }

    /// Returns the name of the owner of a file, or NIL when it cannot be told.
    @Defun("file-author pathspec => author")
    public static Object fileAuthor(LispThread t, Object pathspec) {
        LispPathname p = PathnameArgument.file(t, pathspec);
        try {
            return new SimpleString(Files.getOwner(HostFiles.path(p)).getName());
        } catch (UnsupportedOperationException e) {
            return Symbol.NIL;
        } catch (IOException e) {
            throw HostFiles.failed(p, e);
        }
    }

    /// Returns the universal time at which a file was last written.
    @Defun("file-write-date pathspec => date")
    public static long fileWriteDate(LispThread t, Object pathspec) {
        LispPathname p = PathnameArgument.file(t, pathspec);
        try {
            return Math.floorDiv(Files.getLastModifiedTime(HostFiles.path(p)).toMillis(), 1000L) + UNIX_EPOCH;
        } catch (IOException e) {
            throw HostFiles.failed(p, e);
        }
    }

    /// Returns the pathname of the user's home directory.
    @Defun("user-homedir-pathname &optional host => pathname")
    public static Object userHomedirPathname(Object host) {
        return HostFiles.pathname(Path.of(System.getProperty("user.home")), true);
    }

    /// Returns the text by which the host's file system knows PATHNAME, which must not be wild.
    @Defun("weft:%native-namestring pathname => namestring")
    public static String nativeNamestring(LispThread t, Object pathname) {
        return HostFiles.path(PathnameArgument.file(t, pathname)).toString();
    }

    /// Returns the pathname of a file by the text that the host's file system knows it by: nothing in it is special.
    @Defun("weft:%parse-native-namestring text => pathname")
    public static Object parseNativeNamestring(String text) {
        return HostFiles.pathname(HostFiles.path(Namestring.parse(""), text), text.endsWith("/"));
    }
}
