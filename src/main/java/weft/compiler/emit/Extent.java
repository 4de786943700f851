package weft.compiler.emit;

import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.List;

/// A dynamic construct that code being written stands in, with something to do whenever it is left.
///
/// Code that runs the leaving action stands outside the ranges that the construct's handler covers: a range is closed before and
/// opened again behind it.
abstract class Extent {

    /// A covered range of code.
    record Range(Label start, Label end) {}

    final List<Range> ranges = new ArrayList<>();
    private Label start;
    private int writtenAtStart;

    /// Writes what leaving does; with `many`, the values in the context are kept. The stack is empty.
    abstract void leave(boolean many);

    void open(Code code) {
        start = code.here();
        writtenAtStart = code.written();
    }

    void close(Code code) {
        if (code.written() > writtenAtStart) {
            ranges.add(new Range(start, code.here()));
        }
    }

    /// Makes `handler` take what `type` (null: everything) is thrown in the ranges.
    void cover(Code code, Label handler, java.lang.constant.ClassDesc type) {
        for (Range r : ranges) {
            if (type == null) {
                code.builder.exceptionCatchAll(r.start(), r.end(), handler);
            } else {
                code.builder.exceptionCatch(r.start(), r.end(), handler, type);
            }
        }
    }
}
