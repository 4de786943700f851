package weft.stream;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// OPEN: what its keywords mean for a file of the host.
final class FileOpening {

    private static final String[] DIRECTIONS = {"INPUT", "OUTPUT", "IO", "PROBE"};
    private static final String[] IF_EXISTS =
        {"ERROR", "NEW-VERSION", "RENAME", "RENAME-AND-DELETE", "OVERWRITE", "APPEND", "SUPERSEDE"};
    private static final String[] IF_DOES_NOT_EXIST = {"ERROR", "CREATE"};

    private final LispPathname pathname;
    private final Path path;
    private final boolean input;
    private final boolean output;

    private FileOpening(LispPathname pathname, boolean input, boolean output) {
        this.pathname = pathname;
        this.path = resolved(HostFiles.path(pathname));
        this.input = input;
        this.output = output;
    }

    /// A symbolic link to a file stands for that file, so that superseding it replaces what it points to.
    private static Path resolved(Path path) {
        try {
            return Files.isSymbolicLink(path) ? path.toRealPath() : path;
        } catch (IOException e) {
            return path;
        }
    }

    /// Opens a file; null arguments were not supplied. Returns NIL where the keywords say so.
    static Object open(LispPathname pathname, Object direction, Object elementType, Object ifExists, Object ifDoesNotExist,
                       Object externalFormat) {
        String way = keyword(direction == null ? LispPackage.keyword("INPUT") : direction, DIRECTIONS);
        BinaryElement element = elementType == null ? null : BinaryElement.of(elementType);
        ExternalFormat format = externalFormat == null ? ExternalFormat.DEFAULT : ExternalFormat.of(externalFormat);
        boolean output = way.equals("OUTPUT") || way.equals("IO");
        String exists = keyword(ifExists == null ? LispPackage.keyword("ERROR") : ifExists, IF_EXISTS);
        String missing = ifDoesNotExist != null ? keyword(ifDoesNotExist, IF_DOES_NOT_EXIST)
            : way.equals("PROBE") ? null : output && !"OVERWRITE".equals(exists) && !"APPEND".equals(exists) ? "CREATE" : "ERROR";
        FileOpening opening = new FileOpening(pathname, !way.equals("OUTPUT"), output);
        OpenFile file;
        try {
            file = opening.open(exists, missing);
        } catch (IOException e) {
            throw HostFiles.failed(pathname, e);
        }
        if (file == null) {
            return Symbol.NIL;
        }
        LispStream stream = element == null ? new CharacterFileStream(file, format) : new BinaryFileStream(file, element);
        if (way.equals("PROBE")) {
            stream.close(false);
        } else if (exists != null && exists.equals("APPEND") && output) {
            stream.setFilePositionToEnd();
        }
        return stream;
    }

    /// The name of a keyword among `known`, or null for NIL.
    private static String keyword(Object x, String[] known) {
        if (x == Symbol.NIL && known != DIRECTIONS) {
            return null;
        }
        for (String k : known) {
            if (x == LispPackage.keyword(k)) {
                return k;
            }
        }
        Object all = Symbol.NIL;
        for (int i = known.length - 1; i >= 0; i--) {
            all = new Cons(LispPackage.keyword(known[i]), all);
        }
        throw Errors.typeError(x, new Cons(LispPackage.COMMON_LISP.define("MEMBER"), all));
    }

    private OpenFile open(String exists, String missing) throws IOException {
        boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS) && Files.exists(path);
        if (!there) {
            if (missing == null) {
                return null;
            }
            if (missing.equals("ERROR")) {
                throw Errors.fileError(pathname, "The file ~S does not exist", pathname);
            }
            if (!output) {
                Files.createFile(path);
            }
            return device(path, output);
        }
        if (Files.isDirectory(path)) {
            throw Errors.fileError(pathname, "~S is a directory", pathname);
        }
        if (!output) {
            return device(path, false);
        }
        if (exists == null) {
            return null;
        }
        if (!Files.isRegularFile(path)) {
            return device(path, false);
        }
        switch (exists) {
            case "ERROR" -> throw Errors.fileError(pathname, "The file ~S exists", pathname);
            case "OVERWRITE", "APPEND" -> {
                return device(path, false);
            }
            case "RENAME" -> {
                Files.move(path, path.resolveSibling(path.getFileName() + ".bak"), StandardCopyOption.REPLACE_EXISTING);
                return device(path, true);
            }
            default -> {
                return superseding();
            }
        }
    }

    /// A new file beside the old one, with its permissions.
    private OpenFile superseding() throws IOException {
        if (!Files.isWritable(path)) {
            throw Errors.fileError(pathname, "The file ~S may not be written", pathname);
        }
        Path directory = path.toAbsolutePath().getParent();
        if (!Files.isWritable(directory)) {
            FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING).close();
            return device(path, false);
        }
        Path written = Files.createTempFile(directory, "." + path.getFileName(), ".new");
        try {
            Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(path));
        } catch (UnsupportedOperationException e) {
            // not a file system with permissions of this kind: the new file keeps its own
        }
        return device(written, true);
    }

    private OpenFile device(Path written, boolean isNew) throws IOException {
        Set<OpenOption> options = new HashSet<>();
        if (input) {
            options.add(StandardOpenOption.READ);
        }
        if (output) {
            options.add(StandardOpenOption.WRITE);
            if (isNew) {
                options.add(StandardOpenOption.CREATE);
            }
        }
        FileChannel channel = FileChannel.open(written, options);
        ByteDevice device = new ChannelDevice(channel, Files.isRegularFile(written));
        return new OpenFile(pathname, path, written, device, input, output, isNew);
    }
}
