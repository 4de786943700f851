package weft.builtin;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import weft.condition.Errors;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.Symbol;

/// Takes argument arrays apart for generated tables and for compiled functions with &rest and &key.
public final class Arguments {

    private static final Symbol ALLOW_OTHER_KEYS = LispPackage.keyword("ALLOW-OTHER-KEYS");

    private Arguments() {}

    /// The arguments from position `start`.
    public static Object[] rest(Object[] args, int start) {
        return start == 0 ? args : start >= args.length ? LispFunction.NO_ARGUMENTS : Arrays.copyOfRange(args, start, args.length);
    }

    /// `x` as an instance of `type`; signals TYPE-ERROR when it is not.
    public static <T> T cast(Object x, Class<T> type) {
        if (type.isInstance(x)) {
            return type.cast(x);
        }
        throw Check.fail(x, type);
    }

    /// Signals TYPE-ERROR, as `x` is no instance of `type`.
    public static <T> T unfit(Object x, Class<T> type) {
        throw Check.fail(x, type);
    }

    /// The keywords with these names, safe to publish through a plain field.
    public static Symbol[] keywords(String... names) {
        Symbol[] keywords = new Symbol[names.length];
        for (int i = 0; i < names.length; i++) {
            keywords[i] = LispPackage.keyword(names[i]);
        }
        VarHandle.releaseFence();
        return keywords;
    }

    /// The values of the keyword arguments in `args` from position `start`, null where not supplied. Signals PROGRAM-ERROR for an odd number of arguments and for unknown keywords.
    public static Object[] keys(Object[] args, int start, boolean allowOthers, Symbol[] keywords) {
        Object[] found = new Object[keywords.length];
        int n = args.length;
        if (n <= start) {
            return found;
        }
        if ((n - start & 1) != 0) {
            throw Errors.programError("Odd number of keyword arguments: ~S", weft.object.Cons.fromArray(args, start, Symbol.NIL));
        }
        Object unknown = null;
        Object allow = null;
        for (int i = start; i < n; i += 2) {
            Object key = args[i];
            int k = 0;
            while (k < keywords.length && keywords[k] != key) {
                k++;
            }
            if (k < keywords.length) {
                if (found[k] == null) {
                    found[k] = args[i + 1];
                }
            }
            if (key == ALLOW_OTHER_KEYS) {
                if (allow == null) {
                    allow = args[i + 1];
                }
            } else if (k == keywords.length && unknown == null) {
                unknown = key;
            }
        }
        if (unknown != null && !allowOthers && (allow == null || allow == Symbol.NIL)) {
            throw Errors.programError("Unknown keyword argument ~S; known are ~S", unknown, weft.object.Cons.list((Object[]) keywords));
        }
        return found;
    }
}
