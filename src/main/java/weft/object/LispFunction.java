package weft.object;

/// A Lisp function: the one calling convention of compiled, interpreted and Java code.
///
/// Callers with up to four arguments use `call0` … `call4`, others [#callN]. A subclass overrides the
/// arities it has and leaves the rest to fall through to `callN`, which accepts any number and signals
/// PROGRAM-ERROR when it is wrong. Every entry honours the values contract of [LispThread].
public abstract class LispFunction {

    public static final Object[] NO_ARGUMENTS = {};

    public Object call0(LispThread t) {
        return callN(t, NO_ARGUMENTS);
    }

    public Object call1(LispThread t, Object a) {
        return callN(t, new Object[] {a});
    }

    public Object call2(LispThread t, Object a, Object b) {
        return callN(t, new Object[] {a, b});
    }

    public Object call3(LispThread t, Object a, Object b, Object c) {
        return callN(t, new Object[] {a, b, c});
    }

    public Object call4(LispThread t, Object a, Object b, Object c, Object d) {
        return callN(t, new Object[] {a, b, c, d});
    }

    /// Calls with any number of arguments. The callee may keep and change `args`.
    public abstract Object callN(LispThread t, Object[] args);

    /// Calls through the entry that fits the number of arguments.
    public final Object apply(LispThread t, Object[] args) {
        return switch (args.length) {
            case 0 -> call0(t);
            case 1 -> call1(t, args[0]);
            case 2 -> call2(t, args[0], args[1]);
            case 3 -> call3(t, args[0], args[1], args[2]);
            case 4 -> call4(t, args[0], args[1], args[2], args[3]);
            default -> callN(t, args);
        };
    }

    /// What the function calls itself: a symbol, `(setf name)`, a list such as `(flet f)`, or NIL.
    public Object name() {
        return Symbol.NIL;
    }

    /// The lambda list as Lisp sees it, or null when it is not known.
    public Object lambdaList() {
        return null;
    }

    /// The documentation string as a Lisp string, or NIL.
    public Object documentation() {
        return Symbol.NIL;
    }

    /// The function to call in place of a macro or an undefined name does not exist: false for those two.
    public boolean isCallable() {
        return true;
    }

    /// True for a COMPILED-FUNCTION: all that run as class files, but not generic functions, whose class says what they are.
    public boolean isCompiled() {
        return isCallable();
    }
}
