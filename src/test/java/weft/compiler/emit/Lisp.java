package weft.compiler.emit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import weft.boot.Kernel;
import weft.compiler.FileForms;
import weft.compiler.Passes;
import weft.compiler.front.FrontEnd;
import weft.compiler.interpret.InterpretedFunction;
import weft.compiler.ir.Lambda;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SourcePosition;
import weft.object.Symbol;
import weft.printer.Printer;
import weft.reader.LispReader;
import weft.runtime.ThreadContext;
import weft.stream.StringInputStream;
import weft.symbol.PackageVariables;

/// The library, loaded once for all tests of the tier, and the three ways a form can run.
final class Lisp {

    /// For files whose literals need none.
    static final LoadForms NO_LOAD_FORMS = _ -> null;
    private static boolean booted;

    private Lisp() {}

    /// Runs `work` in package WEFT on a thread with a big stack.
    static <T> T run(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(() -> {
            LispThread t = ThreadContext.current();
            boot(t);
            Object saved = t.bind(PackageVariables.PACKAGE, LispPackage.WEFT);
            try {
                return work.call();
            } finally {
                t.unbind(PackageVariables.PACKAGE, saved);
            }
        });
        Thread thread = new Thread(null, task, "lisp", 256L << 20);
        thread.start();
        try {
            return task.get();
        } catch (java.util.concurrent.ExecutionException x) {
            throw x.getCause() instanceof Exception e ? e : x;
        }
    }

    private static synchronized void boot(LispThread t) {
        if (!booted) {
            Kernel.start();
            Kernel.loadLibrary(t);
            booted = true;
        }
    }

    static Object read(String text) {
        return LispReader.read(ThreadContext.current(), new StringInputStream(text), true, Symbol.NIL, false, false);
    }

    static Lambda thunk(String text) {
        return Passes.run(new FrontEnd(_ -> new SourcePosition("test.lisp", 7, 3, 40), false).thunk(read(text), null));
    }

    static LispFunction compile(String text) {
        return Emitter.compile(thunk(text), "test");
    }

    static String compiled(String text) {
        return values(compile(text));
    }

    static String interpreted(String text) {
        return values(InterpretedFunction.of(thunk(text)));
    }

    /// All values as text, or the error.
    static String values(LispFunction f) {
        LispThread t = ThreadContext.current();
        int depth = t.depth;
        int catches = t.catchCount;
        Object primary = f.call0(t);
        Object[] all = t.allValues(primary);
        if (t.depth != depth || t.catchCount != catches) {
            return "depth " + depth + " became " + t.depth + ", catches " + catches + " became " + t.catchCount;
        }
        List<String> texts = new ArrayList<>();
        for (Object o : all) {
            texts.add(Printer.prin1ToString(o));
        }
        return String.join(" ", texts);
    }

    /// The values of the last form of a file that is compiled, written, read and loaded.
    static String filed(String name, String... forms) {
        LispThread t = ThreadContext.current();
        fasl(name, NO_LOAD_FORMS, forms).load(t, name);
        return Printer.prin1ToString(LispPackage.WEFT.intern("%RESULT").value);
    }

    /// A compiled file, read back from its bytes; it leaves a list of the values of the last form in `%result`.
    static CompiledUnit fasl(String name, LoadForms loadForms, String... forms) {
        LispThread t = ThreadContext.current();
        UnitWriter writer = new UnitWriter(name, loadForms, true);
        FileForms file = new FileForms(t, _ -> new SourcePosition("test.lisp", 7, 3, 40), false, writer::add);
        for (int i = 0; i < forms.length; i++) {
            file.add(read(i < forms.length - 1 ? forms[i] : "(set '%result (multiple-value-list " + forms[i] + "))"));
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Fasl.write(writer.finish(), bytes);
            return Fasl.read(new ByteArrayInputStream(bytes.toByteArray()), "test.fasl");
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }
}
