package weft.repl;

import java.math.BigInteger;
import java.util.List;
import java.util.function.ToIntFunction;
import weft.boot.Kernel;
import weft.compiler.Evaluator;
import weft.compiler.SourceLoader;
import weft.condition.HostErrors;
import weft.condition.LispError;
import weft.condition.Names;
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
import weft.symbol.PackageVariables;
import weft.tool.ErrorReport;

/// Runs what the command line asks for and finds the exit code.
public final class Program implements ToIntFunction<LispThread> {

    /// Exit code for a fault of Weft outside of Lisp's work, such as one at the start.
    private static final int BUG = 70;

    private static final Symbol DEBUGGER = LispPackage.WEFT.define("*DEBUGGER*");
    private static final Symbol BREAK_FUNCTION = LispPackage.WEFT.define("*BREAK-FUNCTION*");
    private static final Symbol ARGUMENTS = LispPackage.WEFT.define("*COMMAND-LINE-ARGUMENTS*");
    private static final Symbol LOAD = LispPackage.COMMON_LISP.define("LOAD");
    private static final Symbol COLORS = LispPackage.WEFT.define("*COLORS*");
    private static final Symbol COMMAND_LINE = LispPackage.WEFT.define("*COMMAND-LINE*");
    private static final Symbol EXIT = PackageVariables.EXCL.define("EXIT");
    private static final Symbol END_PROCESSES = LispPackage.WEFT.define("END-OTHER-PROCESSES");
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
            work(null);
        }
    }

    private boolean wantsListener() {
        return !options.batch
            && (options.interactive || options.script == null && options.actions.isEmpty() && StandardStreams.STDIN.isInteractive());
    }

    /// Loads the init file, if that is not null, and does what the command line asks for. What the host throws meanwhile is signalled here, if not
    /// further in.
    private void work(SimpleString initFile) {
        int depth = t.depth;
        int catches = t.catchCount;
        try {
            if (initFile != null) {
                LOAD.function.call1(t, NATIVE_NAMESTRING.function.call1(t, initFile));
            }
            for (Options.Action a : options.actions) {
                perform(a);
            }
            if (options.script != null) {
                script(options.script);
            } else if (debugger != null && options.actions.isEmpty()) {
                standardInput();
            }
        } catch (Throwable x) {
            throw HostErrors.translate(x, t, depth, catches);
        }
    }

    /// What the listener does first.
    private final class Work extends LispFunction {
        private final SimpleString initFile;

        Work(SimpleString initFile) {
            this.initFile = initFile;
        }

        @Override public Object callN(LispThread t, Object[] args) {
            work(initFile);
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

    /// `-m package:function`: an integer value is the exit code, and must be fit for EXIT.
    private void call(String name) {
        Object f = LispReader.read(t, new StringInputStream(name, "-m"), true, Symbol.NIL, false, false);
        Object rest = ((Cons) ARGUMENTS.value).cdr;
        Object value = Names.designated(t, f).call1(t, rest);
        if (value instanceof Long n && n != 0 || value instanceof BigInteger) {
            EXIT.function.call1(t, value);
        }
    }

    private void script(String name) {
        if (name.equals("-")) {
            standardInput();
        } else {
            new Script(t, name, code -> {
                if (debugger != null) {
                    debugger.exitCode(code);
                }
            }).load();
        }
    }

    private void standardInput() {
        SourceLoader.load(t, StandardStreams.STDIN, StandardStreams.STDIN_NAME, false);
    }
}
