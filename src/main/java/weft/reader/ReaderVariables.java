package weft.reader;

import weft.condition.Errors;
import weft.object.BuiltInClasses;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// The special variables of the reader.
public final class ReaderVariables {

    public static final Symbol READTABLE = special(LispPackage.COMMON_LISP, "*READTABLE*", Readtable.STANDARD.copy());
    public static final Symbol READ_BASE = special(LispPackage.COMMON_LISP, "*READ-BASE*", 10L);
    public static final Symbol READ_DEFAULT_FLOAT_FORMAT =
        special(LispPackage.COMMON_LISP, "*READ-DEFAULT-FLOAT-FORMAT*", LispPackage.COMMON_LISP.define("SINGLE-FLOAT"));
    public static final Symbol READ_SUPPRESS = special(LispPackage.COMMON_LISP, "*READ-SUPPRESS*", Symbol.NIL);
    public static final Symbol READ_EVAL = special(LispPackage.COMMON_LISP, "*READ-EVAL*", Symbol.T);
    public static final Symbol FEATURES = special(LispPackage.COMMON_LISP, "*FEATURES*",
        features("WEFT", "ANSI-CL", "COMMON-LISP", "SMP", "SMP-MACROS"));
    /// The read in progress: a [ReadState], or no value.
    static final Symbol READ_STATE = special(LispPackage.WEFT, "%READ-STATE", null);

    private ReaderVariables() {}

    private static Symbol special(LispPackage home, String name, Object value) {
        Symbol s = home.define(name);
        s.flags |= Symbol.SPECIAL;
        if (s.value == null) {
            s.value = value;
        }
        return s;
    }

    private static Object features(String... names) {
        Object list = Symbol.NIL;
        for (int i = names.length - 1; i >= 0; i--) {
            list = new weft.object.Cons(LispPackage.keyword(names[i]), list);
        }
        return list;
    }

    /// Makes the variables, the class READTABLE and the macro BACKQUOTE known.
    public static void install() {
        BuiltInClasses.register(Readtable.class, "READTABLE");
        Backquote.install();
    }

    /// The current readtable.
    public static Readtable readtable(LispThread t) {
        Object r = READTABLE.valueOrNull(t);
        if (r instanceof Readtable readtable) {
            return readtable;
        }
        throw Errors.typeError(r == null ? Symbol.NIL : r, LispPackage.COMMON_LISP.define("READTABLE"));
    }

    static int base(LispThread t) {
        Object b = READ_BASE.valueOrNull(t);
        if (b instanceof Long n && n >= 2 && n <= 36) {
            return (int) (long) n;
        }
        throw Errors.typeError(b == null ? Symbol.NIL : b,
            weft.object.Cons.list(LispPackage.COMMON_LISP.define("INTEGER"), 2L, 36L));
    }

    static boolean suppress(LispThread t) {
        return READ_SUPPRESS.valueOrNull(t) != Symbol.NIL;
    }
}
