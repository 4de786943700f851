package weft.repl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.reader.LineReader;
import weft.stream.TerminalOutput;

/// Output that comes while a person types an entry: it appears above the entry, which is then drawn again.
///
/// Only whole lines can do so; the beginning of a line is held until its end comes, or the entry is over. State: `open` while an entry is typed,
/// and `held`; both guarded by the monitor. Locks are taken in this order: that of the stream that writes, this one, JLine's. JLine calls nothing
/// that writes to such a stream while it has its own.
final class OutputAbove implements TerminalOutput {

    private final LineReader reader;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean open;

    OutputAbove(LineReader reader) {
        this.reader = reader;
    }

    /// An entry is about to be typed.
    synchronized void begin() {
        open = true;
    }

    /// The entry is over, and the cursor in the first column.
    synchronized void end() {
        open = false;
        reader.getTerminal().writer().print(held.toString(StandardCharsets.UTF_8));
        reader.getTerminal().flush();
        held.reset();
    }

    @Override public synchronized boolean take(byte[] bytes, int start, int count) {
        if (!open) {
            return false;
        }
        int end = start + count;
        int line = end;
        while (line > start && bytes[line - 1] != '\n') {
            line--;
        }
        if (line > start) {
            held.write(bytes, start, line - start);
            showHeld();
        }
        held.write(bytes, line, end - line);
        return true;
    }

    @Override public synchronized void release() {
        if (open && held.size() > 0) {
            showHeld();
        }
    }

    private void showHeld() {
        reader.printAbove(held.toString(StandardCharsets.UTF_8));
        held.reset();
    }
}
