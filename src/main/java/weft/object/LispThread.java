package weft.object;

import java.util.Arrays;
import weft.runtime.safepoint.SafePointState;

/// The context of one Lisp thread, the first argument of every Lisp function.
///
/// **The values contract.** Every Lisp function that returns normally has set [#nv]: it returns the
/// primary value (NIL when there is none) and leaves the number of values in `nv` and the second and
/// further values in `values[1 .. nv-1]`. Whoever wants a single value ignores both; whoever wants all
/// of them reads both at once, before any other Lisp call. Builtins that return one value may
/// leave `nv` alone: their [weft.builtin.BuiltinFunction] wrapper and the compiler set it.
///
/// **Dynamic bindings** are shallow per thread: a symbol gets a slot number at its first binding, and
/// `specials[slot]` holds this thread's value, `null` when it has no binding here, [Symbol#UNBOUND]
/// when it is bound without a value. Slot 0 belongs to no symbol and stays null.
///
/// **Depth** counts activations in units of stack use; catch sites restore it. Its limit is in [SafePointState].
///
/// Only the owning thread touches these fields.
public abstract class LispThread extends SafePointState {

    /// Number of values of the last call that returned normally.
    public int nv = 1;
    /// Values after the first, from index 1.
    public Object[] values = new Object[32];
    /// A value on its way out of compiled code that returns numbers: see [weft.compiler.emit.FixnumResult].
    public Object result;
    /// This thread's dynamic bindings by slot number.
    public Object[] specials = new Object[256];
    /// Tags of the CATCH forms this thread is in, innermost last; `catchCount` of them.
    public Object[] catchTags = new Object[16];
    public int catchCount;
    /// Activations on the stack, in units of stack use.
    public int depth;

    /// `host` is the Java thread that runs this context, null when it is made first.
    protected LispThread(Thread host) {
        super(host);
    }

    /// Returns `primary` as the only value.
    public final Object single(Object primary) {
        nv = 1;
        return primary;
    }

    /// Returns no values.
    public final Object none() {
        nv = 0;
        return Symbol.NIL;
    }

    /// Returns two values.
    public final Object values(Object first, Object second) {
        values[1] = second;
        nv = 2;
        return first;
    }

    /// Returns three values.
    public final Object values(Object first, Object second, Object third) {
        values[1] = second;
        values[2] = third;
        nv = 3;
        return first;
    }

    /// Returns all elements of `all` as values.
    public final Object values(Object[] all) {
        int n = all.length;
        nv = n;
        if (n == 0) {
            return Symbol.NIL;
        }
        if (n > values.length) {
            values = Arrays.copyOf(values, Integer.highestOneBit(n) * 2);
        }
        System.arraycopy(all, 1, values, 1, n - 1);
        return all[0];
    }

    /// Returns the values of the call that just returned `primary`, as a fresh array.
    public final Object[] allValues(Object primary) {
        int n = nv;
        if (n == 0) {
            return LispFunction.NO_ARGUMENTS;
        }
        Object[] all = new Object[n];
        all[0] = primary;
        System.arraycopy(values, 1, all, 1, n - 1);
        return all;
    }

    /// Returns value number `i` (from 0) of the call that just returned `primary`, NIL if there is none.
    public final Object value(Object primary, int i) {
        return i >= nv ? Symbol.NIL : i == 0 ? primary : values[i];
    }

    /// Binds `symbol` to `value` (or to no value: [Symbol#UNBOUND]) and returns what [#unbind] needs.
    public final Object bind(Symbol symbol, Object value) {
        int slot = symbol.slot;
        if (slot == 0) {
            slot = symbol.assignSlot();
        }
        Object[] s = specials;
        if (slot >= s.length) {
            s = specials = Arrays.copyOf(s, Math.max(slot + 1, s.length * 2));
        }
        Object saved = s[slot];
        s[slot] = value;
        return saved;
    }

    /// Enters a CATCH for `tag`; whoever leaves it restores [#catchCount].
    public final void pushCatch(Object tag) {
        if (catchCount == catchTags.length) {
            catchTags = Arrays.copyOf(catchTags, catchCount * 2);
        }
        catchTags[catchCount++] = tag;
    }

    /// Undoes the latest [#bind] of `symbol`, given what it returned.
    public final void unbind(Symbol symbol, Object saved) {
        specials[symbol.slot] = saved;
    }
}
