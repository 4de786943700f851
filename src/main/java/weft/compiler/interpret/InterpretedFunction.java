package weft.compiler.interpret;

import weft.compiler.ir.Lambda;
import weft.object.LispFunction;
import weft.object.LispThread;

/// A closure of tier 0. When it has become hot, `compiled` takes over and the object stays the same for Lisp.
///
/// `tree` is what calls look at first: not null while the function is interpreted, from its first call on. It and `compiled` are written
/// with this object's monitor held and read without it: whoever misses a change interprets once more.
public final class InterpretedFunction extends LispFunction {

    final InterpretedCode code;
    private final Object[] closed;
    private InterpretedCode.Built tree;
    /// The tier-1 version, null until there is one.
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
    public synchronized void replaceBy(LispFunction f) {
        compiled = f;
        tree = null;
    }

    /// True when the function closes over nothing, so that its lambda can be compiled alone.
    public boolean isClosed() {
        return closed.length == 0;
    }

    private InterpretedCode.Built build() {
        InterpretedCode.Built b = code.built();
        synchronized (this) {
            if (compiled == null) {
                tree = b;
            }
        }
        return b;
    }

    @Override public Object call0(LispThread t) {
        InterpretedCode.Built b = tree;
        if (b != null && b.arity == 0) {
            b.count(this);
            return b.run(t, new Object[b.frameSize], closed);
        }
        LispFunction c = compiled;
        return c != null ? c.call0(t) : many(t, NO_ARGUMENTS);
    }

    @Override public Object call1(LispThread t, Object x) {
        InterpretedCode.Built b = tree;
        if (b != null && b.arity == 1) {
            b.count(this);
            Object[] f = b.frameSize == 1 ? new Object[] {x} : frame1(x, b.frameSize);
            return b.run(t, f, closed);
        }
        LispFunction c = compiled;
        return c != null ? c.call1(t, x) : many(t, new Object[] {x});
    }

    private static Object[] frame1(Object x, int size) {
        Object[] f = new Object[size];
        f[0] = x;
        return f;
    }

    @Override public Object call2(LispThread t, Object x, Object y) {
        InterpretedCode.Built b = tree;
        if (b != null && b.arity == 2) {
            b.count(this);
            Object[] f = b.frameSize == 2 ? new Object[] {x, y} : frame2(x, y, b.frameSize);
            return b.run(t, f, closed);
        }
        LispFunction c = compiled;
        return c != null ? c.call2(t, x, y) : many(t, new Object[] {x, y});
    }

    private static Object[] frame2(Object x, Object y, int size) {
        Object[] f = new Object[size];
        f[0] = x;
        f[1] = y;
        return f;
    }

    @Override public Object call3(LispThread t, Object x, Object y, Object z) {
        InterpretedCode.Built b = tree;
        if (b != null && b.arity == 3) {
            b.count(this);
            Object[] f = b.frameSize == 3 ? new Object[] {x, y, z} : frame3(x, y, z, b.frameSize);
            return b.run(t, f, closed);
        }
        LispFunction c = compiled;
        return c != null ? c.call3(t, x, y, z) : many(t, new Object[] {x, y, z});
    }

    private static Object[] frame3(Object x, Object y, Object z, int size) {
        Object[] f = new Object[size];
        f[0] = x;
        f[1] = y;
        f[2] = z;
        return f;
    }

    @Override public Object call4(LispThread t, Object x, Object y, Object z, Object w) {
        InterpretedCode.Built b = tree;
        if (b != null && b.arity == 4) {
            b.count(this);
            Object[] f = b.frameSize == 4 ? new Object[] {x, y, z, w} : frame4(x, y, z, w, b.frameSize);
            return b.run(t, f, closed);
        }
        LispFunction c = compiled;
        return c != null ? c.call4(t, x, y, z, w) : many(t, new Object[] {x, y, z, w});
    }

    private static Object[] frame4(Object x, Object y, Object z, Object w, int size) {
        Object[] f = frame3(x, y, z, size);
        f[3] = w;
        return f;
    }

    @Override public Object callN(LispThread t, Object[] args) {
        LispFunction c = compiled;
        return c != null ? c.apply(t, args) : many(t, args);
    }

    private Object many(LispThread t, Object[] args) {
        InterpretedCode.Built known = tree;
        InterpretedCode.Built b = known != null ? known : build();
        b.count(this);
        return b.run(t, b.frame(this, args), closed);
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
