package weft.repl;

import java.nio.file.Files;
import java.nio.file.Path;
import weft.mp.KeyboardFunctions;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.stream.LispStream;
import weft.stream.StandardStreams;
import weft.stream.TwoWayStream;

/// Sets the listener up, the line editor or plain lines under it, and runs it.
final class Listening {

    private static final Symbol LISTENER = LispPackage.WEFT.define("LISTENER");
    private static final Symbol DEBUGGER = LispPackage.WEFT.define("*DEBUGGER*");
    private static final Symbol DEBUG = LispPackage.WEFT.define("%DEBUG");
    private static final Symbol BREAK_FUNCTION = LispPackage.WEFT.define("*BREAK-FUNCTION*");
    private static final Symbol KEYBOARD_BREAK = LispPackage.WEFT.define("%KEYBOARD-BREAK");
    private static final Symbol INPUT = LispPackage.WEFT.define("*LISTENER-INPUT*");
    private static final Symbol OUTPUT = LispPackage.WEFT.define("*LISTENER-OUTPUT*");
    private static final Symbol READY_ENTRY = LispPackage.WEFT.define("*READY-ENTRY*");
    private static final Symbol DETAIL = LispPackage.WEFT.define("*REPORT-DETAIL*");
    private static final Symbol RIGHT_MARGIN = LispPackage.COMMON_LISP.define("*PRINT-RIGHT-MARGIN*");

    private final Options options;
    private final LispThread t;

    Listening(Options options, LispThread t) {
        this.options = options;
        this.t = t;
    }

    /// Runs the listener, which calls `first` and then takes entries, until the input ends.
    void run(LispFunction first) {
        LineEditor editor = wantsEditor() ? LineEditor.open(Colors.wanted(options), KeyboardFunctions::interruptMain) : null;
        LispStream in = StandardStreams.STDIN;
        if (editor != null) {
            StandardStreams.offerTo(editor.above());
            EntryStream entries = new EntryStream(editor);
            in = entries;
            READY_ENTRY.value = new EntryReader(editor, entries);
            StandardStreams.STANDARD_INPUT.value = in;
            StandardStreams.TERMINAL_IO.value = new TwoWayStream(in, StandardStreams.STDOUT);
            if (editor.width() > 0) {
                RIGHT_MARGIN.value = (long) editor.width();
            }
        }
        INPUT.value = in;
        OUTPUT.value = StandardStreams.STDOUT;
        DEBUGGER.value = DEBUG.function;
        BREAK_FUNCTION.value = KEYBOARD_BREAK.function;
        DETAIL.value = LispPackage.keyword(options.detail.name());
        if (isTerminal() && !options.quiet && options.script == null && options.actions.isEmpty()) {
            StandardStreams.STDOUT.writeString("Weft " + version() + "Common Lisp on Java " + Runtime.version().feature()
                + "\n:help lists commands, :doc NAME shows documentation, :exit or Ctrl-D leaves.\n");
        }
        LISTENER.function.call1(t, first);
        StandardStreams.STDOUT.freshLine();
    }

    private static String version() {
        String v = Listening.class.getPackage().getImplementationVersion();
        return v == null ? "" : v + ", ";
    }

    private static boolean isTerminal() {
        return StandardStreams.STDIN.isInteractive() && StandardStreams.STDOUT.isInteractive();
    }

    private static boolean wantsEditor() {
        String term = System.getenv("TERM");
        return isTerminal() && term != null && !term.isEmpty() && !term.equals("dumb") && System.getenv("INSIDE_EMACS") == null
            && !"dumb".equals(System.getenv("WEFT_TERMINAL"));
    }

    /// The init file to load, or null.
    static SimpleString initFile(Options options) {
        if (options.initFile != null) {
            return new SimpleString(options.initFile);
        }
        if (options.noInit) {
            return null;
        }
        String config = System.getenv("XDG_CONFIG_HOME");
        Path folder = config == null || config.isEmpty() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(config);
        Path file = folder.resolve("weft").resolve("init.lisp");
        return Files.isReadable(file) ? new SimpleString(file.toString()) : null;
    }
}
