package weft.compiler.emit;

import java.util.ArrayList;
import java.util.List;

/// The constructs that the code being written stands in, outermost first.
final class Extents {

    private final Code code;
    private final List<Extent> stack = new ArrayList<>();

    Extents(Code code) {
        this.code = code;
    }

    int height() {
        return stack.size();
    }

    void enter(Extent e) {
        stack.add(e);
        e.open(code);
    }

    /// Ends the innermost construct: its normal exit comes next.
    void exit() {
        stack.removeLast().close(code);
    }

    /// Writes a jump out of all constructs above `height`: their leaving actions, innermost first, then `jump`.
    void unwindTo(int height, boolean many, Runnable jump) {
        List<Extent> left = new ArrayList<>();
        while (stack.size() > height) {
            Extent e = stack.removeLast();
            e.close(code);
            left.add(e);
            e.leave(many);
        }
        jump.run();
        for (Extent e : left.reversed()) {
            stack.add(e);
            e.open(code);
        }
    }
}
