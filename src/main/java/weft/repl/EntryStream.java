package weft.repl;

import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.ThreadContext;
import weft.stream.LispStream;
import weft.stream.StandardStreams;
import weft.stream.StringInputStream;
import weft.stream.TextPlace;

/// The input of a listener with a line editor: the entry that was typed, and when it is used up, what the situation asks for.
///
/// While the listener reads a form, that is more of the entry (the program's readtable may differ from what the editor took for
/// complete); otherwise a program reads, and its input comes from the terminal itself, line by line. It belongs to the listener's thread.
final class EntryStream extends LispStream {

    /// True while the listener reads a form.
    private static final Symbol READING_ENTRY = LispPackage.WEFT.define("*READING-ENTRY*");
    private static final LispStream TERMINAL = StandardStreams.STDIN;

    private final LineEditor editor;
    private StringInputStream entry = new StringInputStream("");
    /// True when the latest character came from the terminal itself.
    private boolean besideEntry;

    EntryStream(LineEditor editor) {
        this.editor = editor;
    }

    /// Gets an entry that is more than space; false when the input has ended.
    boolean fill(LispThread t, String prompt) {
        for (;;) {
            String text = editor.read(t, prompt);
            if (text == null) {
                return false;
            }
            if (!text.isBlank()) {
                entry = new StringInputStream(text + "\n");
                return true;
            }
        }
    }

    private boolean atEnd() {
        return entry.peekChar() == END;
    }

    private static boolean listenerReads(LispThread t) {
        return READING_ENTRY.valueOrNull(t) instanceof Object o && o != Symbol.NIL;
    }

    @Override public boolean isInput() {
        return true;
    }

    @Override public boolean isInteractive() {
        return true;
    }

    @Override public int readChar() {
        besideEntry = false;
        if (atEnd()) {
            LispThread t = ThreadContext.current();
            if (!listenerReads(t)) {
                StandardStreams.STDOUT.flush();
                besideEntry = true;
                return TERMINAL.readChar();
            }
            if (!fill(t, "... ")) {
                return END;
            }
        }
        return entry.readChar();
    }

    @Override public void unreadChar(int code) {
        if (besideEntry) {
            TERMINAL.unreadChar(code);
        } else {
            entry.unreadChar(code);
        }
    }

    @Override public int readCharNoHang() {
        besideEntry = atEnd();
        return !besideEntry ? entry.readChar() : listenerReads(ThreadContext.current()) ? NOT_READY : TERMINAL.readCharNoHang();
    }

    @Override public void clearInput() {
        entry = new StringInputStream("");
        TERMINAL.clearInput();
    }

    @Override public TextPlace place() {
        return entry.place();
    }
}
