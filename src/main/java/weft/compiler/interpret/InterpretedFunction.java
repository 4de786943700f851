package weft.compiler.interpret;

import weft.compiler.ir.Lambda;
import weft.object.LispFunction;
import weft.object.LispThread;

/// A closure of tier 0. When it has become hot, `compiled` takes over and the object stays the same for Lisp.
public final class InterpretedFunction extends LispFunction {

    final InterpretedCode code;
    private final Object[] closed;
    /// The tier-1 version, null until there is one. A plain field: whoever misses it interprets once more.
    private LispFunction compiled;

    InterpretedFunction(InterpretedCode code, Object[] closed) {
        this.code = code;
        this.closed = closed;
    }

    /// Makes a function of a lambda that closes over nothing.
    public static InterpretedFunction of(Lambda lambda) {
        return new InterpretedFunction(new InterpretedCode(lambda), NO_ARGUMENTS);
    }

    public Lambda lambda() {
        return code.lambda;
    }

    /// The tier-1 version, or null.
    public LispFunction compiled() {
        return compiled;
    }

    @Override public boolean isCompiled() {
        return compiled != null;
    }

    /// Lets `f` run in place of the tree from now on.
    public void replaceBy(LispFunction f) {
        compiled = f;
    }

    /// True when the function closes over nothing, so that its lambda can be compiled alone.
    public boolean isClosed() {
        return closed.length == 0;
    }

    private void count() {
        if (++code.calls == Tiering.CALLS) {
            Tiering.hot(this);
        }
    }

    @Override public Object call0(LispThread t) {
        LispFunction c = compiled;
        if (c != null) {
            return c.call0(t);
        }
        if (code.fixed && code.required == 0) {
            count();
            InterpretedCode.Built b = code.built();
            return code.run(t, new Object[b.frameSize], closed, b);
        }
        return callN(t, NO_ARGUMENTS);
    }

    @Override public Object call1(LispThread t, Object a) {
        LispFunction c = compiled;
        if (c != null) {
            return c.call1(t, a);
        }
        if (code.fixed && code.required == 1) {
            count();
            InterpretedCode.Built b = code.built();
            Object[] f = new Object[b.frameSize];
            f[Frame.FIRST] = a;
            return code.run(t, f, closed, b);
        }
        return callN(t, new Object[] {a});
    }

    @Override public Object call2(LispThread t, Object a, Object b) {
        LispFunction c = compiled;
        if (c != null) {
            return c.call2(t, a, b);
        }
        if (code.fixed && code.required == 2) {
            count();
            InterpretedCode.Built built = code.built();
            Object[] f = new Object[built.frameSize];
            f[Frame.FIRST] = a;
            f[Frame.FIRST + 1] = b;
            return code.run(t, f, closed, built);
        }
        return callN(t, new Object[] {a, b});
    }

    @Override public Object call3(LispThread t, Object a, Object b, Object c) {
        LispFunction fast = compiled;
        if (fast != null) {
            return fast.call3(t, a, b, c);
        }
        if (code.fixed && code.required == 3) {
            count();
            InterpretedCode.Built built = code.built();
            Object[] f = new Object[built.frameSize];
            f[Frame.FIRST] = a;
            f[Frame.FIRST + 1] = b;
            f[Frame.FIRST + 2] = c;
            return code.run(t, f, closed, built);
        }
        return callN(t, new Object[] {a, b, c});
    }

    @Override public Object call4(LispThread t, Object a, Object b, Object c, Object d) {
        LispFunction fast = compiled;
        return fast != null ? fast.call4(t, a, b, c, d) : callN(t, new Object[] {a, b, c, d});
    }

    @Override public Object callN(LispThread t, Object[] args) {
        LispFunction c = compiled;
        if (c != null) {
            return c.apply(t, args);
        }
        count();
        InterpretedCode.Built b = code.built();
        return code.run(t, code.frame(t, this, args, b), closed, b);
    }

    @Override public Object name() {
        return code.lambda.name;
    }

    @Override public Object lambdaList() {
        return code.lambda.lambdaList;
    }

    @Override public Object documentation() {
        return code.lambda.documentation;
    }
}
