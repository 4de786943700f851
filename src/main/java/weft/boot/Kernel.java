package weft.boot;

import java.nio.file.Path;
import weft.array.ArrayConstants;
import weft.builtin.BuiltinTable;
import weft.builtin.Builtins;
import weft.character.CharacterConstants;
import weft.compiler.Evaluator;
import weft.compiler.front.Limits;
import weft.number.NumberConstants;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.printer.PrinterVariables;
import weft.reader.LispReader;
import weft.reader.ReaderVariables;
import weft.reader.SourceMap;
import weft.stream.LispStream;
import weft.stream.StandardStreams;
import weft.symbol.PackageVariables;

/// Brings the kernel up: builtins, variables, the evaluator. After it, Lisp can be loaded.
public final class Kernel {

    private Kernel() {}

    /// Installs everything that is Java. Called once, on the thread that goes on to load the library.
    public static void start() {
        PackageVariables.install();
        for (BuiltinTable table : LibraryTables.all()) {
            Builtins.install(table);
        }
        ReaderVariables.install();
        PrinterVariables.install();
        StandardStreams.install();
        NumberConstants.install();
        CharacterConstants.install();
        ArrayConstants.install();
        Limits.install();
        Evaluator.install();
    }

    /// Loads the library from its source.
    public static void loadSource(LispThread t, Path root) {
        for (Path file : Modules.list(t, root)) {
            load(t, file);
        }
    }

    /// Evaluates all forms of a file.
    public static void load(LispThread t, Path file) {
        LispStream in = Modules.text(file);
        SourceMap positions = new SourceMap(file.toString());
        Object saved = t.bind(PackageVariables.PACKAGE, LispPackage.WEFT);
        Object end = new Object();
        try {
            for (Object form = LispReader.readForm(t, in, positions, end); form != end;
                 form = LispReader.readForm(t, in, positions, end)) {
                Evaluator.eval(t, form, positions::positionOf);
                positions.clear();
            }
        } finally {
            t.unbind(PackageVariables.PACKAGE, saved);
        }
    }
}
