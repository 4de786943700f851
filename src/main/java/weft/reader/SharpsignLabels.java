package weft.reader;

import weft.object.LispThread;
import weft.object.Symbol;
import weft.stream.LispStream;

/// `#n=object` and `#n#`.
final class SharpsignLabels {

    private SharpsignLabels() {}

    static Object define(LispThread t, LispStream in, Object argument) {
        if (ReaderVariables.suppress(t)) {
            return LispReader.required(t, in);
        }
        ReadState state = ReadState.current(t);
        if (argument == Symbol.NIL) {
            throw ReaderErrors.error(t, in, "#= has no number.");
        }
        if (state.label(argument) != null) {
            throw ReaderErrors.error(t, in, "The label #~D= is used twice.", argument);
        }
        Label label = new Label();
        state.addLabel(argument, label);
        Object x = LispReader.required(t, in);
        if (x == label) {
            throw ReaderErrors.error(t, in, "The label #~D= stands for itself.", argument);
        }
        label.value = x;
        if (label.pending) {
            new LabelSubstitution(label).run(x);
        }
        return x;
    }

    static Object refer(LispThread t, LispStream in, Object argument) {
        if (ReaderVariables.suppress(t)) {
            return Symbol.NIL;
        }
        if (argument == Symbol.NIL) {
            throw ReaderErrors.error(t, in, "## has no number.");
        }
        Label label = ReadState.current(t).label(argument);
        if (label == null) {
            throw ReaderErrors.error(t, in, "There is no object labelled #~D=.", argument);
        }
        if (label.value == null) {
            label.pending = true;
            return label;
        }
        return label.value;
    }
}
