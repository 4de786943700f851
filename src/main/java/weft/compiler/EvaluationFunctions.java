package weft.compiler;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import weft.builtin.Check;
import weft.compiler.emit.CompiledUnit;
import weft.compiler.emit.Disassembly;
import weft.compiler.emit.Fasl;
import weft.compiler.front.Recovery;
import weft.compiler.front.Syntax;
import weft.compiler.interpret.Tiering;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Effect;
import weft.declare.Library;
import weft.object.Encapsulation;
import weft.object.LispFunction;
import weft.object.LispMacro;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.SpecialOperator;
import weft.object.Symbol;
import weft.object.UndefinedFunction;
import weft.reader.ReaderVariables;
import weft.stream.LispStream;
import weft.symbol.PackageVariables;

/// EVAL and its kin (CLHS 3.8).
@Library("common-lisp")
public final class EvaluationFunctions {

    private static final Symbol FILE_NOT_READ = LispPackage.WEFT.define("FILE-NOT-READ");
    private static final Symbol FORM_NOT_COMPILED = LispPackage.WEFT.define("FORM-NOT-COMPILED");

    private EvaluationFunctions() {}

    /// Evaluates FORM in the null lexical environment and returns its values.
    @Defun("eval form => result*")
    public static Object eval(LispThread t, Object form) {
        return Evaluator.eval(t, form);
    }

    /// Returns what a compilation goes on with after errors.
    @Defun("weft:%make-recovery => recovery")
    public static Object makeRecovery() {
        return new Recovery();
    }

    /// Returns the type of warning that tells of an error at what the compilation with RECOVERY is at; NIL if such errors are not for it.
    @Defun("weft:%recovery-state recovery => warning-type")
    public static Symbol recoveryState(Object recovery) {
        return switch (((Recovery) recovery).state()) {
            case ELSEWHERE -> Symbol.NIL;
            case READING -> FILE_NOT_READ;
            case CONVERTING -> FORM_NOT_COMPILED;
        };
    }

    /// Leaves the form that the compilation with RECOVERY is at, because of MESSAGE.
    @Defun("weft:%abandon-conversion recovery message => nothing")
    public static Object abandonConversion(Object recovery, String message) {
        throw ((Recovery) recovery).abandon(message);
    }

    /// Compiles DEFINITION, a lambda expression or function, or the definition of NAME; a compiled DEFINITION becomes that of NAME
    /// unless NAME is NIL. Returns NAME or the function.
    @Defun("weft:%compile recovery name &optional definition => function")
    public static Object compile(LispThread t, Object recovery, Object name, Object definition) {
        LispFunction compiled = null;
        if (definition != null) {
            compiled = definition instanceof LispFunction f ? Compilation.function(t, f)
                : Compilation.lambda(t, definition, (Recovery) recovery);
        }
        if (name == Symbol.NIL) {
            if (compiled == null) {
                throw Errors.programError("COMPILE needs a name or a definition");
            }
            return compiled;
        }
        if (!Syntax.isFunctionName(name)) {
            throw Errors.typeError(name, LispPackage.COMMON_LISP.define("SYMBOL"));
        }
        Symbol symbol = Syntax.blockName(name);
        boolean setf = !(name instanceof Symbol);
        if (compiled == null) {
            if (symbol.function instanceof SpecialOperator || (setf ? symbol.setf : symbol.function) instanceof UndefinedFunction) {
                throw Errors.undefinedFunction(name);
            }
            Compilation.definition(t, symbol, setf);
        } else if (setf) {
            symbol.setf = Encapsulation.inPlaceOf(symbol.setf, compiled);
        } else if (symbol.function instanceof LispMacro) {
            symbol.function = new LispMacro(symbol, compiled);
        } else {
            symbol.function = Encapsulation.inPlaceOf(symbol.function, compiled);
        }
        return name;
    }

    /// Returns the JVM instructions of FUNCTION as text, those it would have if it is interpreted; NIL for functions written in Java and
    /// for interpreted closures.
    @Defun("weft:%disassembly function => text")
    public static Object disassembly(LispThread t, LispFunction function) {
        String text = Disassembly.of(Compilation.compiled(t, function));
        return text == null ? Symbol.NIL : new SimpleString(text);
    }

    /// Waits until the functions and loops that have become hot are compiled.
    @Defun("weft:%finish-compilation => nil")
    public static void finishCompilation() {
        Tiering.finish();
    }

    /// Sets after how many turns an interpreted loop is compiled to TURNS, for tests, and returns what that was.
    @Defun("weft:%hot-turns turns => former")
    public static long hotTurns(int turns) {
        return Tiering.turns(turns);
    }

    /// True if OBJECT is a compiled function.
    @Defun(value = "compiled-function-p object => generalized-boolean", effects = Effect.FLUSHABLE)
    public static boolean compiledFunctionP(Object object) {
        return object instanceof LispFunction f && f.isCompiled();
    }

    /// Returns the lambda expression of FUNCTION or NIL, whether it closes over variables, and its name.
    @Defun("function-lambda-expression function => lambda-expression, closure-p, name")
    public static Object functionLambdaExpression(LispThread t, LispFunction function) {
        return t.values(Symbol.NIL, Symbol.T, function.name());
    }

    /// Compiles the source in STREAM into the file OUTPUT; NAME, a string or NIL, is the file that positions show. Returns false if the source cannot be read.
    @Defun("weft:%compile-file recovery stream name output => written")
    public static boolean compileFile(LispThread t, Object recovery, LispStream stream, Object name, String output) {
        String entry = "lisp.Unit" + Long.toHexString(System.nanoTime());
        CompiledUnit unit = FileCompiler.compile(t, stream, name == Symbol.NIL ? null : Check.string(name), entry, (Recovery) recovery);
        if (unit == null) {
            return false;
        }
        Path target = Path.of(output);
        try {
            write(unit, target);
            return true;
        } catch (IOException x) {
            throw Errors.fileError(new SimpleString(output), "Cannot write the compiled file ~A: ~A", new SimpleString(output),
                new SimpleString(String.valueOf(x.getMessage())));
        }
    }

    /// Writes `unit` into a file beside `target`, which then takes its place: others that compile the same write into theirs.
    private static void write(CompiledUnit unit, Path target) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                Fasl.write(unit, out);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// Loads the compiled file called NAME.
    @Defun("weft:%load-compiled name => nil")
    public static void loadCompiled(LispThread t, String name) {
        CompiledUnit unit;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(name)))) {
            unit = Fasl.read(in, name);
        } catch (IOException x) {
            throw Errors.fileError(new SimpleString(name), "Cannot read the compiled file ~A: ~A", new SimpleString(name),
                new SimpleString(String.valueOf(x.getMessage())));
        }
        Object savedPackage = t.bind(PackageVariables.PACKAGE, PackageVariables.PACKAGE.valueOrNull(t));
        Object savedReadtable = t.bind(ReaderVariables.READTABLE, ReaderVariables.READTABLE.valueOrNull(t));
        try {
            unit.load(t, name);
        } finally {
            t.unbind(ReaderVariables.READTABLE, savedReadtable);
            t.unbind(PackageVariables.PACKAGE, savedPackage);
        }
    }

    /// True when the file called NAME is a compiled one. A pipe, whose beginning can be read once only, is none.
    @Defun("weft:%compiled-file-p name => boolean")
    public static boolean isCompiledFile(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Fasl.isFasl(in.readNBytes(4));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Loads source from STREAM; NAME, a string or NIL, is the file that positions show; PRINT says whether values are printed.
    @Defun("weft:%load-source stream name print => nil")
    public static void loadSource(LispThread t, LispStream stream, Object name, boolean print) {
        SourceLoader.load(t, stream, name == Symbol.NIL ? null : Check.string(name), print);
    }
}
