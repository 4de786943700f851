package weft.condition;

import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.BlockExit;
import weft.runtime.ExitToken;
import weft.runtime.GoExit;
import weft.runtime.ThrowExit;

/// Starts non-local exits, after checking that there is somewhere to go.
public final class Exits {

    private Exits() {}

    /// RETURN-FROM `name` to the block of `token`, with `value` and the values in the context. Signals CONTROL-ERROR when the block has been left.
    public static RuntimeException returnFrom(LispThread t, Object token, Object value, Symbol name) {
        ExitToken exit = (ExitToken) token;
        if (exit.live && exit.owner == t) {
            return new BlockExit(exit, value);
        }
        throw Errors.controlError("Block ~S has been left already", name);
    }

    /// GO to tag number `index` of the tagbody of `token`.
    public static RuntimeException go(LispThread t, Object token, int index, Object tagName) {
        ExitToken exit = (ExitToken) token;
        if (exit.live && exit.owner == t) {
            return new GoExit(exit, index);
        }
        throw Errors.controlError("The TAGBODY of tag ~S has been left already", tagName);
    }

    /// THROW. Signals CONTROL-ERROR when no CATCH has the tag.
    public static RuntimeException throwTo(LispThread t, Object tag, Object value) {
        for (int i = t.catchCount - 1; i >= 0; i--) {
            if (sameTag(t.catchTags[i], tag)) {
                return new ThrowExit(i, value);
            }
        }
        throw Errors.controlError("There is no CATCH for the tag ~S", tag);
    }

    /// EQ, by value for fixnums.
    public static boolean sameTag(Object a, Object b) {
        return a == b || a instanceof Long x && b instanceof Long y && x.longValue() == y.longValue();
    }
}
