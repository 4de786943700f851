package weft.compiler.interpret;

import weft.object.LispThread;
import weft.object.Symbol;

/// A node of tier 0: an IR node made runnable on a frame.
///
/// A frame is one array per activation: the parameters, the closed-over variables, and the rest (see [Frame]). `run` returns the primary value, or [#JUMP] when a local GO or RETURN-FROM is on its way to
/// the form it names; only nodes whose [#jumps] is true ever return that, and only where the builder has seen that every
/// node between passes it on.
public abstract class Exec {

    static final Object JUMP = new Object();

    /// True when `run` may return [#JUMP].
    boolean jumps() {
        return false;
    }

    abstract Object run(LispThread t, Object[] f);

    /// The truth of the primary value; nodes that know it without making T or NIL say so.
    boolean test(LispThread t, Object[] f) {
        return run(t, f) != Symbol.NIL;
    }

    /// True when `run` leaves the number of values right by itself.
    boolean setsCount() {
        return false;
    }

    /// The value of an operand. Most are variables and constants: they are read here, without a call that no JIT can see through.
    static Object value(Exec e, LispThread t, Object[] f) {
        return e instanceof Variables.Read r ? f[r.slot] : e instanceof Basics.Constant c ? c.value : e.run(t, f);
    }

    /// The same where the node knows [#slot] of the operand.
    static Object value(int slot, Exec e, LispThread t, Object[] f) {
        return slot >= 0 ? f[slot] : e instanceof Basics.Constant c ? c.value : e.run(t, f);
    }

    /// The slot of the variable that `e` reads, -1 when it is no such node.
    static int slot(Exec e) {
        return e instanceof Variables.Read r ? r.slot : -1;
    }
}
