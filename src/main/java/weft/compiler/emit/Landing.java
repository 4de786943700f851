package weft.compiler.emit;

import java.util.Arrays;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.runtime.BlockExit;
import weft.runtime.ExitToken;
import weft.runtime.GoExit;
import weft.runtime.ThrowExit;

/// Where non-local exits arrive in generated code: each handler asks here whether the exit is meant for it.
///
/// Whoever goes on after catching something has restored `depth` and `catchCount` to what they were when the construct was entered.
public final class Landing {

    private Landing() {}

    /// The value of the BLOCK of `token` when `x` is a RETURN-FROM to it; else `x` goes on. The block is left either way.
    public static Object block(Throwable x, LispThread t, ExitToken token, int depth, int catchCount) throws Throwable {
        token.live = false;
        if (x instanceof BlockExit exit && exit.token == token) {
            t.depth = depth;
            t.catchCount = catchCount;
            return exit.value;
        }
        throw x;
    }

    /// The index of the tag when `x` is a GO to the TAGBODY of `token`, which goes on; else `x` goes on and the TAGBODY is left.
    public static int tagbody(Throwable x, LispThread t, ExitToken token, int depth, int catchCount) throws Throwable {
        if (x instanceof GoExit exit && exit.token == token) {
            t.depth = depth;
            t.catchCount = catchCount;
            return exit.index;
        }
        token.live = false;
        throw x;
    }

    /// The value of the CATCH that stands at `catchCount` when `x` is a THROW to it; else `x` goes on.
    public static Object caught(ThrowExit x, LispThread t, int depth, int catchCount) {
        if (x.position == catchCount) {
            t.depth = depth;
            t.catchCount = catchCount;
            return x.value;
        }
        throw x;
    }

    /// The state of the values in the context, for [#restoreValues] after a cleanup; null stands for a single value.
    public static Object[] saveValues(LispThread t) {
        int n = t.nv;
        return n == 1 ? null : n == 0 ? LispFunction.NO_ARGUMENTS : Arrays.copyOf(t.values, n);
    }

    public static void restoreValues(LispThread t, Object[] saved) {
        if (saved == null) {
            t.nv = 1;
            return;
        }
        int n = saved.length;
        t.nv = n;
        if (n > 0) {
            if (n > t.values.length) {
                t.values = new Object[n];
            }
            System.arraycopy(saved, 1, t.values, 1, n - 1);
        }
    }

    /// `list` followed by the values of the call that just returned `primary`.
    public static Object[] append(Object[] list, LispThread t, Object primary) {
        int n = t.nv;
        if (n == 0) {
            return list;
        }
        Object[] all = Arrays.copyOf(list, list.length + n);
        all[list.length] = primary;
        System.arraycopy(t.values, 1, all, list.length + 1, n - 1);
        return all;
    }
}
