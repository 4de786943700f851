package weft.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import weft.object.LispThread;
import weft.runtime.safepoint.SafePointState;
import weft.stream.TerminalOutput;

/// The line editor: reads entries of several lines from a terminal, with history, completion and colours.
///
/// JLine runs on a thread of its own. The Lisp thread that wants an entry waits as Lisp threads do, at a safe point: so interrupts
/// reach it while the user thinks. When one of them opens a break level, whose listener also wants an entry, the outer reading is
/// called off, and taken up again with what had been typed when the inner one is over.
///
/// State of a [Reading]: PENDING until the editor's thread has set a result, once, and woken its owner. Only the owner of the latest reading
/// calls it off, by an interrupt of the editor's thread; `editing` says under the monitor which reading that would hit.
final class LineEditor {

    /// What became of a reading.
    private enum Outcome { PENDING, ENTERED, ENDED, DROPPED, CALLED_OFF }

    private final Terminal terminal;
    private final LineReader reader;
    private final Thread thread;
    private final OutputAbove above;
    private final Completions completions = new Completions();
    private final EntryParser parser = new EntryParser();
    private final LinkedBlockingQueue<Reading> wanted = new LinkedBlockingQueue<>();
    private Reading editing;
    private Reading latest;

    private LineEditor(Terminal terminal, Path history, boolean color) {
        this.terminal = terminal;
        LineReaderBuilder builder = LineReaderBuilder.builder().terminal(terminal).appName("weft").parser(parser)
            .completer(completions)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .option(LineReader.Option.HISTORY_REDUCE_BLANKS, false)
            .option(LineReader.Option.DISABLE_HIGHLIGHTER, !color)
            .option(LineReader.Option.INSERT_TAB, true)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P > ")
            .variable(LineReader.INDENTATION, 1)
            .variable(LineReader.BLINK_MATCHING_PAREN, 0)
            .variable(LineReader.LIST_MAX, 200);
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history).variable(LineReader.HISTORY_FILE_SIZE, 10_000);
        }
        if (color) {
            builder.highlighter(new EntryHighlighter(completions, parser));
        }
        reader = builder.build();
        above = new OutputAbove(reader);
        thread = new Thread(this::edit, "line editor");
        thread.setDaemon(true);
        thread.start();
    }

    /// An editor on the terminal of the process, or null when the terminal can do too little.
    ///
    /// @param onInterrupt what Ctrl-C does while nothing is being typed
    static LineEditor open(boolean color, Runnable onInterrupt) {
        String provider = System.getenv("WEFT_TERMINAL");
        try {
            TerminalBuilder builder = TerminalBuilder.builder().system(true).dumb(true).encoding(StandardCharsets.UTF_8);
            builder.providers(provider == null || provider.isEmpty() ? "jni,ffm,exec" : provider);
            Terminal terminal = builder.build();
            if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
                terminal.close();
                return null;
            }
            LineEditor e = new LineEditor(terminal, HistoryFile.find(), color);
            terminal.handle(Terminal.Signal.INT, signal -> onInterrupt.run());
            return e;
        } catch (IOException | RuntimeException | LinkageError unusable) {
            return null;
        }
    }

    /// An editor on a terminal that is given, for tests.
    static LineEditor on(Terminal terminal, boolean color) {
        return new LineEditor(terminal, null, color);
    }

    Completions completions() {
        return completions;
    }

    /// What shows output while an entry is typed.
    TerminalOutput above() {
        return above;
    }

    /// Columns of the terminal, or 0 when not known.
    int width() {
        return terminal.getWidth();
    }

    /// Reads an entry. Returns null at the end of the input, the empty string when the user dropped what was typed.
    String read(LispThread t, String prompt) {
        String typed = "";
        for (;;) {
            Reading r = new Reading(t, prompt, typed);
            Reading outer = begin(r);
            try {
                if (outer != null) {
                    t.await(outer, SafePointState.NEVER);
                }
                wanted.add(r);
                t.await(r, SafePointState.NEVER);
            } finally {
                end(r, outer);
            }
            switch (r.outcome) {
                case ENTERED -> {
                    return r.text;
                }
                case ENDED -> {
                    return null;
                }
                case CALLED_OFF -> typed = r.text;
                default -> {
                    return "";
                }
            }
        }
    }

    /// Makes `r` the latest reading and calls off the one before, which is returned if it is still pending.
    private synchronized Reading begin(Reading r) {
        Reading outer = latest;
        latest = r;
        if (outer != null) {
            callOff(outer);
        }
        return outer != null && outer.outcome == Outcome.PENDING ? outer : null;
    }

    /// Leaves `r`, which may still be pending when an exit goes through it.
    private synchronized void end(Reading r, Reading outer) {
        if (r.outcome == Outcome.PENDING) {
            callOff(r);
        }
        if (latest == r) {
            latest = outer;
        }
    }

    private void callOff(Reading r) {
        if (r.outcome == Outcome.PENDING) {
            r.calledOff = true;
            if (editing == r) {
                thread.interrupt();
            } else if (wanted.remove(r)) {
                r.finish(Outcome.CALLED_OFF, r.typed);
            }
        }
    }

    private void edit() {
        for (;;) {
            Reading r;
            try {
                r = wanted.take();
            } catch (InterruptedException late) {
                continue;
            }
            synchronized (this) {
                Thread.interrupted();
                if (r.calledOff) {
                    r.finish(Outcome.CALLED_OFF, r.typed);
                    continue;
                }
                editing = r;
            }
            Outcome outcome = Outcome.ENTERED;
            String text = "";
            parser.beginEntry();
            above.begin();
            try {
                text = reader.readLine(r.prompt, null, (Character) null, r.typed);
            } catch (UserInterruptException e) {
                outcome = Outcome.DROPPED;
                text = e.getPartialLine();
            } catch (EndOfFileException e) {
                outcome = Outcome.ENDED;
            } catch (RuntimeException | Error broken) {
                outcome = Outcome.ENDED;
            } finally {
                above.end();
            }
            synchronized (this) {
                editing = null;
                r.finish(r.calledOff && outcome == Outcome.DROPPED ? Outcome.CALLED_OFF : outcome, text == null ? "" : text);
            }
        }
    }

    /// One wish for an entry.
    private static final class Reading implements BooleanSupplier {
        private final LispThread owner;
        private final String prompt;
        private final String typed;
        private volatile boolean calledOff;
        private volatile Outcome outcome = Outcome.PENDING;
        private volatile String text;

        Reading(LispThread owner, String prompt, String typed) {
            this.owner = owner;
            this.prompt = prompt;
            this.typed = typed;
        }

        void finish(Outcome o, String t) {
            text = t;
            outcome = o;
            owner.wake();
        }

        @Override public boolean getAsBoolean() {
            return outcome != Outcome.PENDING;
        }
    }
}
