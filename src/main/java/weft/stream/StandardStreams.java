package weft.stream;

import weft.object.LispPackage;
import weft.object.Symbol;
import weft.runtime.ThreadExit;

/// The streams that a Lisp starts with, and the variables that hold them.
public final class StandardStreams {

    public static final Symbol STANDARD_INPUT = variable("*STANDARD-INPUT*");
    public static final Symbol STANDARD_OUTPUT = variable("*STANDARD-OUTPUT*");
    public static final Symbol ERROR_OUTPUT = variable("*ERROR-OUTPUT*");
    public static final Symbol TRACE_OUTPUT = variable("*TRACE-OUTPUT*");
    public static final Symbol QUERY_IO = variable("*QUERY-IO*");
    public static final Symbol DEBUG_IO = variable("*DEBUG-IO*");
    public static final Symbol TERMINAL_IO = variable("*TERMINAL-IO*");

    /// What reports call a script on standard input.
    public static final String STDIN_NAME = "stdin";

    /// Descriptor 0.
    public static final DescriptorStream STDIN = new DescriptorStream(0);
    /// Descriptor 1.
    public static final DescriptorStream STDOUT = new DescriptorStream(1);
    /// Descriptor 2.
    public static final DescriptorStream STDERR = new DescriptorStream(2);

    private static volatile TerminalOutput terminalOutput;

    private StandardStreams() {}

    /// Gives the variables their global values.
    public static void install() {
        StreamClasses.install();
        PathnameArgument.install();
        STDIN.flushFirst(STDOUT);
        LispStream terminal = new TwoWayStream(STDIN, STDOUT);
        STANDARD_INPUT.value = STDIN;
        STANDARD_OUTPUT.value = STDOUT;
        ERROR_OUTPUT.value = STDERR;
        TRACE_OUTPUT.value = new SynonymStream(STANDARD_OUTPUT);
        TERMINAL_IO.value = terminal;
        QUERY_IO.value = new SynonymStream(TERMINAL_IO);
        DEBUG_IO.value = new SynonymStream(TERMINAL_IO);
    }

    /// Offers all output that goes to the terminal to `taker` first.
    public static void offerTo(TerminalOutput taker) {
        STDOUT.offerTo(taker);
        STDERR.offerTo(taker);
        terminalOutput = taker;
    }

    /// Sends everything out on every way out of the program. A reader that has gone is no error here.
    public static void flushAll() {
        for (DescriptorStream s : new DescriptorStream[] {STDOUT, STDERR}) {
            try {
                if (s.isOpen()) {
                    s.flush();
                }
            } catch (ThreadExit nobodyReads) {
                continue;
            }
        }
        TerminalOutput taker = terminalOutput;
        if (taker != null) {
            taker.release();
        }
    }

    private static Symbol variable(String name) {
        Symbol s = LispPackage.COMMON_LISP.define(name);
        s.flags |= Symbol.SPECIAL;
        return s;
    }
}
