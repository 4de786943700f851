package weft.compiler;

import weft.compiler.emit.CompiledUnit;
import weft.compiler.emit.LoadForms;
import weft.compiler.emit.UnitWriter;
import weft.compiler.front.FrontEnd;
import weft.compiler.front.Proclamations;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Policy;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.reader.LispReader;
import weft.reader.ReaderVariables;
import weft.reader.SourceMap;
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
    /// @param evaluateAll whether every form is evaluated as well, which is how the library compiles itself
    public static CompiledUnit compile(LispThread t, LispStream in, String file, String entry, boolean evaluateAll) {
        UnitWriter writer = writer(t, entry, true);
        compile(t, in, file, writer, evaluateAll);
        return writer.finish();
    }

    /// What a unit with this entry class is written with.
    ///
    /// @param constants see [UnitWriter]
    public static UnitWriter writer(LispThread t, String entry, boolean constants) {
        return new UnitWriter(entry, object -> loadForm(t, object), constants);
    }

    /// As above, but into a unit that may hold other texts too.
    public static void compile(LispThread t, LispStream in, String file, UnitWriter writer, boolean evaluateAll) {
        Object savedPackage = t.bind(PackageVariables.PACKAGE, PackageVariables.PACKAGE.valueOrNull(t));
        Object savedReadtable = t.bind(ReaderVariables.READTABLE, ReaderVariables.READTABLE.valueOrNull(t));
        Policy policy = Proclamations.policy();
        try {
            SourceMap positions = new SourceMap(file);
            FileForms forms = new FileForms(t, positions::positionOf, evaluateAll, writer::add);
            for (Object form = LispReader.readForm(t, in, positions, END); form != END;
                 form = LispReader.readForm(t, in, positions, END)) {
                forms.add(form);
                positions.clear();
            }
        } finally {
            Proclamations.restorePolicy(policy);
            t.unbind(ReaderVariables.READTABLE, savedReadtable);
            t.unbind(PackageVariables.PACKAGE, savedPackage);
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
