package weft.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import weft.object.LispThread;
import weft.stream.LispStream;
import weft.stream.StreamArgument;

/// What one read in progress shares with its recursive reads: labels, backquote depth, source positions, and where the current
/// object began. It is the value of a special variable of our own, so that READ with a true RECURSIVE-P, called by a
/// program's macro function, finds it.
final class ReadState {

    final SourceMap positions;
    final boolean preserveWhitespace;
    /// Backquotes around the object being read, less the commas.
    int backquotes;
    /// Where the latest object began.
    int startLine;
    int startColumn;
    /// Where the innermost object begins that a macro character opened and that is not finished; line 0 when there is none.
    int openLine;
    int openColumn;
    int openCharacter;
    private Map<Object, Label> labels;

    ReadState(SourceMap positions, boolean preserveWhitespace) {
        this.positions = positions;
        this.preserveWhitespace = preserveWhitespace;
    }

    /// The state of the read in progress in `t`, or null.
    static ReadState current(LispThread t) {
        return (ReadState) ReaderVariables.READ_STATE.valueOrNull(t);
    }

    Label label(Object number) {
        return labels == null ? null : labels.get(number);
    }

    void addLabel(Object number, Label label) {
        if (labels == null) {
            labels = new HashMap<>();
        }
        labels.put(number, label);
    }

    /// Runs `body` on the characters of `stream` as part of the read in progress, or as a read of its own.
    static Object within(LispThread t, Object stream, Function<LispStream, Object> body) {
        LispStream in = StreamArgument.input(t, stream);
        if (current(t) != null) {
            return body.apply(in);
        }
        Object saved = t.bind(ReaderVariables.READ_STATE, new ReadState(null, false));
        try {
            return body.apply(in);
        } finally {
            t.unbind(ReaderVariables.READ_STATE, saved);
        }
    }
}
