package weft.compiler;

import weft.compiler.emit.CompiledUnit;
import weft.compiler.emit.LoadForms;
import weft.compiler.emit.UnitWriter;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.Proclamations;
import weft.compiler.front.Recovery;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Policy;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.reader.LispReader;
import weft.reader.ReaderVariables;
import weft.reader.SourceMap;
import weft.runtime.ConversionExit;
import weft.stream.LispStream;
import weft.symbol.PackageVariables;

/// Compiles a text of top-level forms into one unit of classes.
public final class FileCompiler {

    private static final Object END = new Object();
    private static final Symbol MAKE_LOAD_FORM = LispPackage.COMMON_LISP.define("MAKE-LOAD-FORM");

    private FileCompiler() {}

    /// Compiles what `in` holds; *PACKAGE*, *READTABLE* and the policy are as before afterwards.
    ///
    /// @param file the name that positions show, or null
    /// @param entry the binary name of the unit's entry class
    /// @param recovery how it goes on after errors
    /// @return null if the text cannot be read
    static CompiledUnit compile(LispThread t, LispStream in, String file, String entry, Recovery recovery) {
        UnitWriter writer = writer(t, entry, true);
        int depth = t.depth;
        int catches = t.catchCount;
        try {
            compile(t, in, file, writer, false, recovery);
        } catch (ConversionExit x) {
            Recovery.replacement(recovery, x, null);
            t.depth = depth;
            t.catchCount = catches;
            return null;
        }
        return writer.finish();
    }

    /// What a unit with this entry class is written with.
    ///
    /// @param constants see [UnitWriter]
    public static UnitWriter writer(LispThread t, String entry, boolean constants) {
        return new UnitWriter(entry, object -> loadForm(t, object), constants);
    }

    /// As above, but every form is evaluated as well, and the unit may hold other texts too: how the library compiles itself.
    public static void compileAndLoad(LispThread t, LispStream in, String file, UnitWriter writer) {
        compile(t, in, file, writer, true, new Recovery());
    }

    private static void compile(LispThread t, LispStream in, String file, UnitWriter writer, boolean evaluateAll, Recovery recovery) {
        Object savedPackage = t.bind(PackageVariables.PACKAGE, PackageVariables.PACKAGE.valueOrNull(t));
        Object savedReadtable = t.bind(ReaderVariables.READTABLE, ReaderVariables.READTABLE.valueOrNull(t));
        Policy policy = Proclamations.policy();
        try {
            SourceMap positions = new SourceMap(file);
            FileForms forms = new FileForms(t, positions::positionOf, evaluateAll, writer::add, recovery);
            for (Object form = read(t, in, positions, recovery); form != END; form = read(t, in, positions, recovery)) {
                forms.add(form);
                positions.clear();
            }
        } finally {
            Proclamations.restorePolicy(policy);
            t.unbind(ReaderVariables.READTABLE, savedReadtable);
            t.unbind(PackageVariables.PACKAGE, savedPackage);
        }
    }

    private static Object read(LispThread t, LispStream in, SourceMap positions, Recovery recovery) {
        Recovery.State before = recovery.enter(Recovery.State.READING);
        try {
            return LispReader.readForm(t, in, positions, END);
        } finally {
            recovery.enter(before);
        }
    }

    /// MAKE-LOAD-FORM, through its generic function.
    private static LoadForms.LoadForm loadForm(LispThread t, Object object) {
        if (!MAKE_LOAD_FORM.function.isCallable()) {
            return null;
        }
        Object creation = MAKE_LOAD_FORM.function.call1(t, object);
        Object initialization = t.value(creation, 1);
        boolean initialized = t.nv > 1 && initialization != Symbol.NIL;
        return new LoadForms.LoadForm(thunk(creation), initialized ? thunk(initialization) : null);
    }

    private static Lambda thunk(Object form) {
        return Passes.run(new FrontEnd(f -> null, true).thunk(form, null));
    }
}
