package weft.compiler.interpret;

import java.util.Set;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;
import weft.object.LispFunction;

/// A loop of tier 0: a TAGBODY seen from one tag that jumps lead back to. When many have, it is compiled as a function of its own, and the
/// next jump back goes on there, in the middle of the loop, with the variables of the frame (see [LoopFunction]).
///
/// All activations in all threads share it. The number of turns loses counts to races, which is harmless. Whether the code has been asked
/// for is written under this object's monitor, and read before without it; what the asking has found reaches the compiler's thread through
/// its queue. The code is published by a plain store of an object whose fields are final: whoever misses it interprets one more turn.
public final class Loop {

    /// What the tree knows of a TAGBODY when it is built.
    ///
    /// @param owner the function it stands in
    /// @param frame the slots of that function's variables
    /// @param direct the blocks and tagbodies around it that a jump reaches by returning [Exec#JUMP] from it
    record Source(Node.Tagbody node, Lambda owner, Frame frame, Set<Object> direct) {}

    private final Source source;
    private final TagScope.Tag head;
    private int turns;
    private boolean asked;
    /// The slots of the frame that held fixnums when it was asked for.
    private boolean[] numbers;
    private LispFunction code;

    private Loop(Source source, TagScope.Tag head) {
        this.source = source;
        this.head = head;
    }

    /// A loop for each tag, at its index.
    static Loop[] of(Source source) {
        Loop[] loops = new Loop[source.node().segments().size()];
        for (TagScope.Tag tag : source.node().scope().tags) {
            if (tag.used) {
                loops[tag.index] = new Loop(source, tag);
            }
        }
        return loops;
    }

    /// Counts a turn; true when there have been enough.
    boolean isHot() {
        return turns >= Tiering.turns() || ++turns >= Tiering.turns();
    }

    /// The compiled code, for `callN` with the frame; null while there is none.
    LispFunction code(Object[] f) {
        LispFunction c = code;
        if (c == null && !asked) {
            ask(f);
            c = code;
        }
        return c;
    }

    private synchronized void ask(Object[] f) {
        if (!asked) {
            asked = true;
            numbers = new boolean[f.length];
            for (int i = 0; i < f.length; i++) {
                numbers[i] = f[i] instanceof Long;
            }
            Tiering.hot(this);
        }
    }

    /// The loop as a function, to be compiled: see [Lambda#frame].
    public Lambda function() {
        return LoopFunction.of(source, head, numbers);
    }

    /// Lets the loop go on in `compiled` from now on.
    public void replaceBy(LispFunction compiled) {
        code = compiled;
    }
}
