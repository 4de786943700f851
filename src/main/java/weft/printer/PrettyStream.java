package weft.printer;

import java.math.BigInteger;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.stream.LispStream;

/// The stream that the body of a logical block writes to (CLHS 22.2.1): what it gets appears on its target as [PrettyLayout] arranges it.
///
/// It lives as long as the outermost logical block on its target, and belongs to the thread that executes that block.
public final class PrettyStream extends LispStream {

    private static final int USUAL_LINE_LENGTH = 80;
    /// A width that no line has left.
    private static final int NO_MISER = Integer.MIN_VALUE;

    private final LispStream target;
    private final PrettyLayout layout;
    private int depth;

    /// A stream on that of `outer`.
    PrettyStream(Printer outer) {
        this.target = outer.out;
        LispThread t = outer.t;
        this.layout = new PrettyLayout(target, number(t, PrinterVariables.RIGHT_MARGIN, USUAL_LINE_LENGTH),
            number(t, PrinterVariables.MISER_WIDTH, NO_MISER),
            outer.pretty && !outer.readably ? number(t, PrinterVariables.LINES, Integer.MAX_VALUE) : Integer.MAX_VALUE);
    }

    private static int number(LispThread t, Symbol variable, int otherwise) {
        return switch (PrinterVariables.value(t, variable)) {
            case Long n when n >= 0 -> (int) Math.min(n, Integer.MAX_VALUE);
            case BigInteger n when n.signum() > 0 -> Integer.MAX_VALUE;
            default -> otherwise;
        };
    }

    // Logical blocks

    void begin(int[] prefix, boolean onEachLine, int[] suffix) {
        depth++;
        layout.add(new PrettyToken.Begin(prefix, onEachLine, suffix));
    }

    void end(int[] suffix) {
        layout.add(new PrettyToken.End(suffix));
        depth--;
    }

    /// Writes all that still waits.
    void finish() {
        layout.finish();
    }

    void newline(NewlineKind kind) {
        if (depth > 0) {
            layout.add(new PrettyToken.Newline(kind));
        }
    }

    void indent(boolean fromCurrent, int columns) {
        if (depth > 0) {
            layout.add(new PrettyToken.Indentation(fromCurrent, columns));
        }
    }

    void tab(boolean inSection, boolean relative, int column, int increment) {
        layout.add(new PrettyToken.Tab(inSection, relative, column, increment));
    }

    /// True when as many lines as *PRINT-LINES* allows are full: what comes now is lost.
    boolean isFinished() {
        return layout.isFinished();
    }

    // The stream

    @Override public boolean isOutput() {
        return true;
    }

    @Override public Object elementType() {
        return target.elementType();
    }

    @Override public Object externalFormat() {
        return target.externalFormat();
    }

    @Override public boolean isInteractive() {
        return target.isInteractive();
    }

    @Override public void writeChar(int code) {
        if (code == '\n') {
            layout.add(new PrettyToken.Newline(NewlineKind.LITERAL));
        } else {
            layout.character(code);
        }
    }

    @Override public void writeString(String text) {
        int[] codes = text.codePoints().toArray();
        writeCodes(codes, 0, codes.length);
    }

    @Override public void writeCodes(int[] codes, int start, int end) {
        int from = start;
        for (int i = start; i < end; i++) {
            if (codes[i] == '\n') {
                layout.text(codes, from, i);
                layout.add(new PrettyToken.Newline(NewlineKind.LITERAL));
                from = i + 1;
            }
        }
        layout.text(codes, from, end);
    }

    @Override public int column() {
        return layout.column();
    }

    /// What waits goes on waiting: a decision taken now could be wrong.
    @Override public void flush() {
        target.flush();
    }

    @Override public void clearOutput() {
        target.clearOutput();
    }
}
