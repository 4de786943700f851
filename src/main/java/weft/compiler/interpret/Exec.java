package weft.compiler.interpret;

import weft.object.LispThread;
import weft.object.Symbol;

/// A node of tier 0: an IR node made runnable on a frame.
///
/// A frame is one array per activation: slot 0 holds the pending jump, slot 1 its value, then the parameters, the closed-over
/// variables, and the rest (see [Frame]). `run` returns the primary value, or [#JUMP] when a local GO or RETURN-FROM is on its way to
/// the form it names; only nodes whose [#jumps] is true ever return that, and only where the builder has seen that every
/// node between passes it on.
public abstract class Exec {

    static final Object JUMP = new Object();

    /// True when `run` may return [#JUMP].
    boolean jumps() {
        return false;
    }

    abstract Object run(LispThread t, Object[] f);

    boolean test(LispThread t, Object[] f) {
        return run(t, f) != Symbol.NIL;
    }
}
