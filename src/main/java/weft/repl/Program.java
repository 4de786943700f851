package weft.repl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import weft.boot.Kernel;
import weft.compiler.Evaluator;
import weft.compiler.SourceLoader;
import weft.condition.Errors;
import weft.condition.HostErrors;
import weft.condition.LispError;
import weft.object.Cons;
import weft.mp.KeyboardFunctions;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.printer.Printer;
import weft.reader.LispReader;
import weft.reader.SourceMap;
import weft.runtime.ThreadExit;
import weft.stream.LispStream;
import weft.stream.StandardStreams;
import weft.stream.StringInputStream;
import weft.tool.ErrorReport;

/// Runs what the command line asks for and finds the exit code.
public final class Program implements ToIntFunction<LispThread> {

    /// Exit code for a file that is not there or cannot be read.
    private static final int NO_FILE = 3;
    /// Exit code for a fault of Weft itself.
    private static final int BUG = 70;

    private static final Symbol DEBUGGER = LispPackage.WEFT.define("*DEBUGGER*");
    private static final Symbol BREAK_FUNCTION = LispPackage.WEFT.define("*BREAK-FUNCTION*");
    private static final Symbol ARGUMENTS = LispPackage.WEFT.define("*COMMAND-LINE-ARGUMENTS*");
    private static final Symbol LOAD = LispPackage.COMMON_LISP.define("LOAD");
    private static final Symbol COLORS = LispPackage.WEFT.define("*COLORS*");
    private static final Symbol COMMAND_LINE = LispPackage.WEFT.define("*COMMAND-LINE*");
    private static final Symbol END_PROCESSES = LispPackage.WEFT.define("END-OTHER-PROCESSES");
    private static final Symbol COMPILED_FILE_P = LispPackage.WEFT.define("%COMPILED-FILE-P");
    private static final Symbol NATIVE_NAMESTRING = LispPackage.WEFT.define("%PARSE-NATIVE-NAMESTRING");

    private final Options options;
    private LispThread t;
    /// What meets unhandled conditions when there is no listener; null when there is.
    private ScriptDebugger debugger;

    public Program(Options options) {
        this.options = options;
    }

    /// Runs on the thread of `t`, which becomes the initial Lisp thread. Returns the exit code; all output has been sent.
    @Override public int applyAsInt(LispThread t) {
        this.t = t;
        int code;
        try {
            run();
            END_PROCESSES.function.call0(t);
            code = debugger != null && debugger.hasEndedProcess() ? ScriptDebugger.ERROR : 0;
        } catch (ThreadExit e) {
            code = e.code;
        } catch (LispError e) {
            ScriptDebugger.write("error: " + e.getMessage() + "\n");
            code = ScriptDebugger.ERROR;
        } catch (Throwable e) {
            ScriptDebugger.write("Bug in Weft: " + e + "\n" + (options.detail == ErrorReport.Detail.FULL ? trace(e) : ""));
            code = BUG;
        }
        StandardStreams.flushAll();
        return code;
    }

    private static String trace(Throwable e) {
        StringBuilder out = new StringBuilder();
        for (StackTraceElement frame : e.getStackTrace()) {
            out.append("    at ").append(frame).append('\n');
        }
        return out.toString();
    }

    private void run() {
        Kernel.start();
        Kernel.loadLibrary(t);
        arguments();
        COLORS.value = Symbol.of(Colors.wanted(options));
        Termination.install();
        KeyboardFunctions.catchKeyboardInterrupts();
        if (wantsListener()) {
            new Listening(options, t).run(new Work(Listening.initFile(options)));
        } else {
            debugger = new ScriptDebugger(options.detail);
            DEBUGGER.value = debugger;
            BREAK_FUNCTION.value = new ScriptInterrupt(options.detail);
            work();
            if (options.script == null && options.actions.isEmpty()) {
                SourceLoader.load(t, StandardStreams.STDIN, StandardStreams.STDIN_NAME, false);
            }
        }
    }

    private boolean wantsListener() {
        return !options.batch
            && (options.interactive || options.script == null && options.actions.isEmpty() && StandardStreams.STDIN.isInteractive());
    }

    /// What the command line asks for. Stack or memory that runs out meanwhile is signalled here, if not further in.
    private void work() {
        int depth = t.depth;
        int catches = t.catchCount;
        try {
            for (Options.Action a : options.actions) {
                perform(a);
            }
            if (options.script != null) {
                script(options.script);
            }
        } catch (VirtualMachineError x) {
            throw HostErrors.exhausted(x, t, depth, catches);
        }
    }

    /// What the listener does first: the init file, then what the command line says.
    private final class Work extends LispFunction {
        private final SimpleString initFile;

        Work(SimpleString initFile) {
            this.initFile = initFile;
        }

        @Override public Object callN(LispThread t, Object[] args) {
            if (initFile != null) {
                LOAD.function.call1(t, NATIVE_NAMESTRING.function.call1(t, initFile));
            }
            work();
            return t.single(Symbol.NIL);
        }
    }

    private void arguments() {
        ARGUMENTS.value = new Cons(new SimpleString(options.script == null ? "weft" : options.script), strings(options.arguments));
        COMMAND_LINE.value = new Cons(new SimpleString("weft"), strings(options.all));
    }

    private static Object strings(List<String> texts) {
        Object list = Symbol.NIL;
        for (int i = texts.size() - 1; i >= 0; i--) {
            list = new Cons(new SimpleString(texts.get(i)), list);
        }
        return list;
    }

    private void perform(Options.Action a) {
        switch (a.kind()) {
            case EVAL -> SourceLoader.load(t, new StringInputStream(a.text(), "-e"), "-e", false);
            case PRINT -> print(a.text());
            case LOAD -> script(a.text());
            case CALL -> call(a.text());
        }
    }

    private void print(String text) {
        LispStream in = new StringInputStream(text, "-p");
        SourceMap positions = new SourceMap("-p");
        Object end = new Object();
        for (Object form = LispReader.readForm(t, in, positions, end); form != end; form = LispReader.readForm(t, in, positions, end)) {
            for (Object value : t.allValues(Evaluator.eval(t, form, positions::positionOf))) {
                Printer.prin1(t, value, StandardStreams.STDOUT);
                StandardStreams.STDOUT.writeChar('\n');
            }
        }
    }

    /// `-m package:function`: an integer value is the exit code.
    private void call(String name) {
        Object f = LispReader.read(t, new StringInputStream(name, "-m"), true, Symbol.NIL, false, false);
        Object rest = ((Cons) ARGUMENTS.value).cdr;
        Object value = weft.condition.Names.designated(t, f).call1(t, rest);
        if (value instanceof Long n && n != 0) {
            throw new ThreadExit((int) (long) n);
        }
    }

    private void script(String name) {
        if (name.equals("-")) {
            SourceLoader.load(t, StandardStreams.STDIN, StandardStreams.STDIN_NAME, false);
            return;
        }
        Object pathname = NATIVE_NAMESTRING.function.call1(t, new SimpleString(name));
        Path file = Path.of(name);
        String fault = !Files.exists(file) ? "there is no such file" : Files.isDirectory(file) ? "it is a directory"
            : !Files.isReadable(file) ? "it may not be read" : null;
        if (fault != null) {
            exitCode(NO_FILE);
            throw Errors.fileError(pathname, "Cannot load ~A: " + fault, new SimpleString(name));
        }
        checkText(file, name);
        LOAD.function.call1(t, pathname);
    }

    private void exitCode(int code) {
        if (debugger != null) {
            debugger.exitCode(code);
        }
    }

    /// Signals READER-ERROR when a script holds a NUL near its beginning, as binary files do, but compiled Lisp may.
    private void checkText(Path file, String name) {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(1024);
        } catch (IOException unreadable) {
            return; // LOAD will say so
        }
        int line = 1;
        int column = 1;
        for (byte b : start) {
            if (b == 0 && COMPILED_FILE_P.function.call1(t, new SimpleString(name)) == Symbol.NIL) {
                exitCode(ScriptDebugger.UNREADABLE);
                throw Errors.readerError(Symbol.NIL, name, line, column, "A NUL character: this is no text.");
            }
            line += b == '\n' ? 1 : 0;
            column = b == '\n' ? 1 : column + 1;
        }
    }
}
