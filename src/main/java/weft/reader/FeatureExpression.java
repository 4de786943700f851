package weft.reader;

import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.stream.LispStream;
import weft.symbol.PackageVariables;

/// Feature expressions: `#+` and `#-` (CLHS 24.1.2).
final class FeatureExpression {

    private FeatureExpression() {}

    /// Reads a feature expression and the object after it; skips the object unless the expression is `wanted`.
    static Object read(LispThread t, LispStream in, boolean wanted) {
        Object saved = t.bind(PackageVariables.PACKAGE, LispPackage.KEYWORD);
        Object savedSuppress = t.bind(ReaderVariables.READ_SUPPRESS, Symbol.NIL);
        boolean holds;
        try {
            holds = holds(t, in, LispReader.required(t, in));
        } finally {
            t.unbind(ReaderVariables.READ_SUPPRESS, savedSuppress);
            t.unbind(PackageVariables.PACKAGE, saved);
        }
        if (holds == wanted) {
            return LispReader.required(t, in);
        }
        savedSuppress = t.bind(ReaderVariables.READ_SUPPRESS, Symbol.T);
        try {
            LispReader.required(t, in);
        } finally {
            t.unbind(ReaderVariables.READ_SUPPRESS, savedSuppress);
        }
        return ReaderMacro.NOTHING;
    }

    /// True when the feature expression `x` holds. Other operators than AND, OR and NOT, such as `version>=`, ask about
    /// another Lisp and never hold.
    private static boolean holds(LispThread t, LispStream in, Object x) {
        if (x instanceof Symbol s) {
            for (Object l = ReaderVariables.FEATURES.valueOrNull(t); l instanceof Cons c; l = c.cdr) {
                if (c.car == s) {
                    return true;
                }
            }
            return false;
        }
        if (x instanceof Cons c && c.car instanceof Symbol operator) {
            switch (operator.name) {
                case "AND":
                    for (Object l = c.cdr; l instanceof Cons a; l = a.cdr) {
                        if (!holds(t, in, a.car)) {
                            return false;
                        }
                    }
                    return true;
                case "OR":
                    for (Object l = c.cdr; l instanceof Cons a; l = a.cdr) {
                        if (holds(t, in, a.car)) {
                            return true;
                        }
                    }
                    return false;
                case "NOT":
                    if (c.cdr instanceof Cons a && a.cdr == Symbol.NIL) {
                        return !holds(t, in, a.car);
                    }
                    break;
                default:
                    return false;
            }
        }
        throw ReaderErrors.error(t, in, "~S is no feature expression.", x);
    }
}
