package weft.printer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weft.stream.LispStream;

/// Lines of a pretty-printed text: tokens go in at the end and come out at the start as characters, as soon as it is known which newlines
/// are taken.
///
/// The decision at a newline or at the start of a block needs the width of the section that begins there: of all up to the next newline of the
/// same or an outer block (CLHS 22.2.1.1). It is measured by looking ahead, at most over one line. If the queue ends
/// before the section does, the rest waits. A block that fits is written at once, its newlines ignored; so the newlines that
/// are met one by one belong to blocks that do not fit. Spaces are held back until something follows them on
/// the line, for a newline removes those before it.
final class PrettyLayout {

    private enum Width { FITS, TOO_WIDE, UNKNOWN }

    /// A block that has begun and does not fit on one line.
    private static final class Block {
        final int start;
        /// What every line of the block begins with: the prefixes on each line of this block and those around it, at their columns.
        final int[] linePrefix;
        final int[] suffix;
        int indentation;
        /// Where the section at work began: column and line.
        int sectionColumn;
        int sectionLine;

        Block(int start, int[] linePrefix, int[] suffix, int line) {
            this.start = start;
            this.linePrefix = linePrefix;
            this.suffix = suffix;
            this.indentation = start;
            this.sectionColumn = start;
            this.sectionLine = line;
        }
    }

    private static final int[] NOTHING = {};
    private static final int[] CUT = {' ', '.', '.'};

    private final LispStream target;
    private final int lineLength;
    private final int miserWidth;
    private final int maxLines;

    private final List<PrettyToken> queue = new ArrayList<>();
    /// The first token that waits.
    private int head;
    /// How wide the waiting texts are, roughly: more than the line has room for means that a decision is possible.
    private int waiting;

    private final List<Block> blocks = new ArrayList<>();
    private Block block;
    private int line;
    private int column;
    private int spaces;
    private boolean finished;

    PrettyLayout(LispStream target, int lineLength, int miserWidth, int maxLines) {
        this.target = target;
        this.lineLength = lineLength;
        this.miserWidth = miserWidth;
        this.maxLines = maxLines;
        this.column = Math.max(0, target.column());
        this.block = new Block(0, NOTHING, NOTHING, 0);
        blocks.add(block);
    }

    /// True when *PRINT-LINES* lines are written: nothing more will be.
    boolean isFinished() {
        return finished;
    }

    // Input

    void text(int[] codes, int start, int end) {
        lastText().add(codes, start, end);
        widen(end - start);
    }

    void character(int code) {
        lastText().add(code);
        widen(1);
    }

    private PrettyToken.Text lastText() {
        if (queue.size() > head && queue.getLast() instanceof PrettyToken.Text text) {
            return text;
        }
        PrettyToken.Text text = new PrettyToken.Text(16);
        queue.add(text);
        return text;
    }

    private void widen(int width) {
        waiting += width;
        if (column + waiting > lineLength) {
            advance(false);
        }
    }

    void add(PrettyToken token) {
        queue.add(token);
        switch (token) {
            case PrettyToken.Begin begin -> widen(begin.prefix().length);
            case PrettyToken.End end -> widen(end.suffix().length);
            case PrettyToken.Tab tab -> widen(tab.column());
            case PrettyToken.Newline newline when newline.kind().compareTo(NewlineKind.MANDATORY) >= 0 -> advance(false);
            default -> { }
        }
    }

    /// Writes all that waits: the text ends here.
    void finish() {
        advance(true);
        writeSpaces();
    }

    /// The column of the next character if no newline that waits is taken.
    int column() {
        Measure measure = new Measure(column);
        for (int i = head; i < queue.size(); i++) {
            measure.add(queue.get(i));
            if (queue.get(i) instanceof PrettyToken.Newline n && n.kind() == NewlineKind.LITERAL) {
                measure.column = 0;
            }
        }
        return measure.column;
    }

    // Decisions

    /// Carries out tokens from the head until one cannot be decided yet; with `last`, nothing comes after the queue.
    private void advance(boolean last) {
        boolean decided = true;
        while (decided && head < queue.size()) {
            PrettyToken token = queue.get(head);
            switch (token) {
                case PrettyToken.Text text -> write(text.codes, text.count);
                case PrettyToken.Newline newline -> decided = newline(newline.kind(), last);
                case PrettyToken.Indentation indentation -> indent(indentation);
                case PrettyToken.Tab tab -> hold(tab.size(column, block.sectionColumn));
                case PrettyToken.Begin begin -> {
                    Width width = width(head, last);
                    decided = width != Width.UNKNOWN;
                    if (width == Width.FITS) {
                        writeFlat();
                    } else if (decided) {
                        open(begin);
                    }
                }
                case PrettyToken.End end -> close(end);
            }
            if (decided) {
                head++;
            }
        }
        if (head == queue.size()) {
            queue.clear();
            head = 0;
            waiting = 0;
        } else if (head > 0) {
            queue.subList(0, head).clear();
            head = 0;
            waiting = column() - column;
        }
    }

    /// Decides a newline; false when it must wait.
    private boolean newline(NewlineKind kind, boolean last) {
        boolean taken = switch (kind) {
            case LINEAR, MANDATORY, LITERAL -> true;
            case MISER -> isMiser();
            case FILL -> isMiser() || line > block.sectionLine;
        };
        if (!taken && kind == NewlineKind.FILL) {
            Width width = width(head + 1, last);
            if (width == Width.UNKNOWN) {
                return false;
            }
            taken = width == Width.TOO_WIDE;
        }
        if (taken) {
            breakLine(kind == NewlineKind.LITERAL);
        }
        block.sectionColumn = column;
        block.sectionLine = line;
        return true;
    }

    private boolean isMiser() {
        return lineLength - block.start <= miserWidth;
    }

    private void indent(PrettyToken.Indentation i) {
        if (!isMiser()) {
            int from = i.fromCurrent() ? column : block.start;
            block.indentation = Math.max(block.linePrefix.length, from + i.columns());
        }
    }

    private void open(PrettyToken.Begin begin) {
        int[] linePrefix = block.linePrefix;
        if (begin.onEachLine()) {
            linePrefix = Arrays.copyOf(linePrefix, column + begin.prefix().length);
            Arrays.fill(linePrefix, block.linePrefix.length, Math.max(column, block.linePrefix.length), ' ');
            System.arraycopy(begin.prefix(), 0, linePrefix, column, begin.prefix().length);
        }
        write(begin.prefix(), begin.prefix().length);
        block = new Block(column, linePrefix, begin.suffix(), line);
        blocks.add(block);
    }

    private void close(PrettyToken.End end) {
        write(end.suffix(), end.suffix().length);
        blocks.removeLast();
        block = blocks.getLast();
    }

    /// Writes the block that begins at the head on one line; the head is then its end.
    private void writeFlat() {
        List<Integer> sections = new ArrayList<>();
        for (;; head++) {
            switch (queue.get(head)) {
                case PrettyToken.Text text -> write(text.codes, text.count);
                case PrettyToken.Newline _ -> sections.set(sections.size() - 1, column);
                case PrettyToken.Indentation _ -> { }
                case PrettyToken.Tab tab -> hold(tab.size(column, sections.getLast()));
                case PrettyToken.Begin begin -> {
                    write(begin.prefix(), begin.prefix().length);
                    sections.add(column);
                }
                case PrettyToken.End end -> {
                    write(end.suffix(), end.suffix().length);
                    sections.removeLast();
                }
            }
            if (sections.isEmpty() || head + 1 == queue.size()) {
                return;
            }
        }
    }

    // Measuring

    /// The column that text reaches, and the sections it passes.
    private final class Measure {
        int column;
        private final List<Integer> sections = new ArrayList<>();

        Measure(int column) {
            this.column = column;
        }

        void add(PrettyToken token) {
            switch (token) {
                case PrettyToken.Text text -> column += text.count;
                case PrettyToken.Newline _ when !sections.isEmpty() -> sections.set(sections.size() - 1, column);
                case PrettyToken.Newline _, PrettyToken.Indentation _ -> { }
                case PrettyToken.Tab tab -> column += tab.size(column, sections.isEmpty() ? block.sectionColumn : sections.getLast());
                case PrettyToken.Begin begin -> {
                    column += begin.prefix().length;
                    sections.add(column);
                }
                case PrettyToken.End end -> {
                    column += end.suffix().length;
                    if (!sections.isEmpty()) {
                        sections.removeLast();
                    }
                }
            }
        }
    }

    /// Whether the section from token `from` fits on the line.
    private Width width(int from, boolean last) {
        int room = room();
        Measure measure = new Measure(column);
        int depth = 0;
        for (int i = from; i < queue.size(); i++) {
            PrettyToken token = queue.get(i);
            switch (token) {
                case PrettyToken.Newline newline -> {
                    if (depth <= 0) {
                        return measure.column <= room ? Width.FITS : Width.TOO_WIDE;
                    }
                    if (newline.kind().compareTo(NewlineKind.MANDATORY) >= 0) {
                        return Width.TOO_WIDE;
                    }
                }
                case PrettyToken.Begin _ -> depth++;
                case PrettyToken.End _ -> depth--;
                default -> { }
            }
            measure.add(token);
            if (measure.column > lineLength) {
                return Width.TOO_WIDE;
            }
        }
        return last ? Width.FITS : Width.UNKNOWN;
    }

    /// The line length; on the last line that may be written, less what stands there if more should follow.
    private int room() {
        if (line + 1 < maxLines) {
            return lineLength;
        }
        int closing = CUT.length;
        for (Block b : blocks) {
            closing += b.suffix.length;
        }
        return lineLength - closing;
    }

    // Output

    private void breakLine(boolean literal) {
        if (literal) {
            writeSpaces();
        }
        spaces = 0;
        if (line + 1 >= maxLines) {
            write(CUT, CUT.length);
            for (Block b : blocks.reversed()) {
                write(b.suffix, b.suffix.length);
            }
            finished = true;
            return;
        }
        if (!finished) {
            target.writeChar('\n');
        }
        line++;
        column = 0;
        write(block.linePrefix, block.linePrefix.length);
        if (!literal) {
            hold(block.indentation - column);
        }
    }

    private void write(int[] codes, int count) {
        int end = count;
        while (end > 0 && codes[end - 1] == ' ') {
            end--;
        }
        column += count;
        if (end > 0) {
            writeSpaces();
            if (!finished) {
                target.writeCodes(codes, 0, end);
            }
        }
        spaces += count - end;
    }

    /// Notes spaces, which appear when something follows them on the line.
    private void hold(int count) {
        if (count > 0) {
            column += count;
            spaces += count;
        }
    }

    /// Writes the spaces held back.
    private void writeSpaces() {
        for (; spaces > 0; spaces--) {
            if (!finished) {
                target.writeChar(' ');
            }
        }
    }
}
