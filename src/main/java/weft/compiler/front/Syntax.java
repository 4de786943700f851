package weft.compiler.front;

import java.util.ArrayList;
import java.util.List;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.SimpleString;
import weft.object.Symbol;

/// Takes forms apart; what does not fit signals PROGRAM-ERROR naming the operator.
public final class Syntax {

    private static final Symbol SETF = LispPackage.COMMON_LISP.define("SETF");
    public static final Symbol LAMBDA = LispPackage.COMMON_LISP.define("LAMBDA");
    public static final Symbol DECLARE = LispPackage.COMMON_LISP.define("DECLARE");

    private Syntax() {}

    /// The arguments of `form`: at least `min`, at most `max` (-1: any number).
    public static Object[] arguments(Cons form, int min, int max) {
        List<Object> args = list(form.cdr, form);
        if (args.size() < min || max >= 0 && args.size() > max) {
            String count = max == min ? "" + min : max < 0 ? "at least " + min : min + " to " + max;
            boolean one = max == 1 || max < 0 && min == 1;
            throw Errors.programError("~S takes ~A: ~S", form.car, new SimpleString(count + (one ? " argument" : " arguments")), form);
        }
        return args.toArray();
    }

    /// The elements of a proper list that is part of `form`.
    public static List<Object> list(Object list, Object form) {
        List<Object> out = new ArrayList<>();
        Object rest = list;
        for (; rest instanceof Cons c; rest = c.cdr) {
            out.add(c.car);
        }
        if (rest != Symbol.NIL) {
            throw Errors.programError("Not a proper list in ~S: ~S", form, list);
        }
        return out;
    }

    /// `x` as a symbol that may name a variable.
    public static Symbol variableName(Object x, Object form) {
        if (x instanceof Symbol s) {
            if (s.isConstant()) {
                throw Errors.programError("~S is a constant and may not be bound or assigned: ~S", s, form);
            }
            return s;
        }
        throw Errors.programError("~S is not a variable name: ~S", x, form);
    }

    public static Symbol symbol(Object x, Object form) {
        if (x instanceof Symbol s) {
            return s;
        }
        throw Errors.programError("~S is not a symbol: ~S", x, form);
    }

    /// True for a symbol or `(setf symbol)`.
    public static boolean isFunctionName(Object x) {
        return x instanceof Symbol || isSetfName(x);
    }

    public static boolean isSetfName(Object x) {
        return x instanceof Cons c && c.car == SETF && c.cdr instanceof Cons d && d.car instanceof Symbol && d.cdr == Symbol.NIL;
    }

    /// The symbol of the block that a function's body gets: F for F and for `(setf f)`.
    public static Symbol blockName(Object functionName) {
        return functionName instanceof Symbol s ? s : (Symbol) ((Cons) ((Cons) functionName).cdr).car;
    }

    public static void checkFunctionName(Object x, Object form) {
        if (!isFunctionName(x)) {
            throw Errors.programError("~S is not a function name: ~S", x, form);
        }
    }
}
