package weft.boot;

import java.nio.file.Path;
import weft.array.ArrayConstants;
import weft.builtin.BuiltinTable;
import weft.builtin.Builtins;
import weft.character.CharacterConstants;
import weft.compiler.Evaluator;
import weft.compiler.SourceLoader;
import weft.compiler.emit.CompiledLibrary;
import weft.compiler.front.Limits;
import weft.condition.Names;
import weft.number.NumberConstants;
import weft.object.BuiltInClasses;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.printer.PrinterVariables;
import weft.reader.ReaderVariables;
import weft.stream.StandardStreams;
import weft.symbol.PackageVariables;

/// Brings the kernel up: builtins, variables, the evaluator. After it, Lisp can be loaded.
public final class Kernel {

    private Kernel() {}

    /// Installs everything that is Java. Called once, on the thread that goes on to load the library.
    public static void start() {
        PackageVariables.install();
        BuiltInClasses.install();
        Names.install();
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

    /// Loads the library: its compiled classes, or its source where there are none (or where the property `weft.library` names it).
    public static void loadLibrary(LispThread t) {
        String source = System.getProperty("weft.library");
        if (source != null || !loadCompiled(t)) {
            Path root = Path.of(source == null ? "lisp-lib" : source);
            for (Path file : Modules.list(t, root)) {
                loadModule(t, root, file);
            }
        }
        LispPackage.COMMON_LISP.definitionLock = true;
    }

    private static boolean loadCompiled(LispThread t) {
        Object saved = t.bind(PackageVariables.PACKAGE, LispPackage.WEFT);
        try {
            CompiledLibrary library = CompiledLibrary.find();
            if (library != null) {
                library.load(t);
            }
            return library != null;
        } finally {
            t.unbind(PackageVariables.PACKAGE, saved);
        }
    }

    /// Loads a file of source as a program does.
    public static void load(LispThread t, Path file) {
        SourceLoader.load(t, Modules.text(file), file.toString(), false);
    }

    private static void loadModule(LispThread t, Path root, Path file) {
        Object saved = t.bind(PackageVariables.PACKAGE, LispPackage.WEFT);
        try {
            SourceLoader.load(t, Modules.text(file), Modules.name(root, file), false);
        } finally {
            t.unbind(PackageVariables.PACKAGE, saved);
        }
    }
}
