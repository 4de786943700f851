package weft.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.SourcePosition;
import weft.reader.LispReader;
import weft.stream.LispStream;
import weft.stream.StringInputStream;

/// The modules of the library in load order, as `modules.sexp` lists them.
final class Modules {

    private Modules() {}

    /// The files of the library under `root`, in load order.
    static List<Path> list(LispThread t, Path root) {
        Object list = LispReader.read(t, text(root.resolve("modules.sexp")), true, null, false, false);
        List<Path> out = new ArrayList<>();
        for (Object rest = list; rest instanceof Cons c; rest = c.cdr) {
            out.add(root.resolve(((Cons) c.car).car + ".lisp"));
        }
        return out;
    }

    /// What positions call `file`, which is in the library under `root`.
    static String name(Path root, Path file) {
        return SourcePosition.LIBRARY + root.relativize(file);
    }

    /// A stream over the text of a file.
    static LispStream text(Path file) {
        try {
            return new StringInputStream(Files.readString(file));
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }
}
