package weft.compiler.interpret;

import java.lang.ref.Reference;
import weft.builtin.Arguments;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Variable;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.Cell;

/// What all closures over one [Lambda] share in tier 0: the tree, the frame's shape, the way arguments get into it.
///
/// Built on the first call, so that a definition that is never called costs nothing. The build is idempotent and its result
/// is published through one volatile field; two threads that build at once do the work twice and use either.
final class InterpretedCode {

    /// Units of stack use that an interpreted activation counts for; a compiled one is 1.
    static final int DEPTH_UNITS = 5;

    final Lambda lambda;
    final int required;
    final int optional;
    final boolean fixed;
    /// Calls so far, for the decision to compile; races lose counts, which is harmless.
    int calls;
    private volatile Built built;

    InterpretedCode(Lambda lambda) {
        this.lambda = lambda;
        this.required = lambda.required.size();
        this.optional = lambda.optional.size();
        this.fixed = lambda.isFixed();
    }

    /// The runnable form.
    static final class Built {
        final Exec body;
        final int frameSize;
        /// First slot of the closed-over variables.
        final int closedStart;
        /// Slots of parameters that must be moved into cells at entry.
        final int[] boxed;
        final Symbol[] keywords;

        Built(Exec body, int frameSize, int closedStart, int[] boxed, Symbol[] keywords) {
            this.body = body;
            this.frameSize = frameSize;
            this.closedStart = closedStart;
            this.boxed = boxed;
            this.keywords = keywords;
        }
    }

    Built built() {
        Built b = built;
        return b != null ? b : build();
    }

    private Built build() {
        Frame frame = new Frame(lambda);
        Exec body = new TreeBuilder(lambda, frame).body();
        int closedStart = Frame.FIRST + required + optional + (lambda.rest != null ? 1 : 0) + lambda.keyVariables.size();
        Built b = new Built(body, frame.size(), closedStart, boxedParameters(frame), lambda.keywords.toArray(new Symbol[0]));
        built = b;
        return b;
    }

    private int[] boxedParameters(Frame frame) {
        java.util.List<Variable> all = new java.util.ArrayList<>(lambda.required);
        all.addAll(lambda.optional);
        if (lambda.rest != null) {
            all.add(lambda.rest);
        }
        all.addAll(lambda.keyVariables);
        return all.stream().filter(Variable::inCell).mapToInt(frame::slot).toArray();
    }

    /// Puts any number of arguments into a new frame.
    Object[] frame(LispThread t, LispFunction self, Object[] args, Built b) {
        int n = args.length;
        if (n < required || !(lambda.rest != null || lambda.hasKeys) && n > required + optional) {
            throw Errors.wrongArgumentCount(self, n, required, lambda.maxArguments());
        }
        Object[] f = new Object[b.frameSize];
        int positional = Math.min(n, required + optional);
        System.arraycopy(args, 0, f, Frame.FIRST, positional);
        int next = Frame.FIRST + required + optional;
        if (lambda.rest != null) {
            f[next++] = n > positional ? Cons.fromArray(args, positional, Symbol.NIL) : Symbol.NIL;
        }
        if (lambda.hasKeys) {
            Object[] k = Arguments.keys(args, required + optional, lambda.allowOtherKeys, b.keywords);
            System.arraycopy(k, 0, f, next, k.length);
        }
        return f;
    }

    Object run(LispThread t, Object[] f, Object[] closed, Built b) {
        if (t.poll != 0) {
            t.handlePoll();
        }
        int depth = t.depth;
        if ((t.depth = depth + DEPTH_UNITS) > t.depthLimit()) {
            weft.condition.StackDepth.exceeded(t);
        }
        for (int slot : b.boxed) {
            f[slot] = new Cell(f[slot]);
        }
        if (closed.length != 0) {
            System.arraycopy(closed, 0, f, b.closedStart, closed.length);
        }
        Object result = b.body.run(t, f);
        t.depth = depth;
        Reference.reachabilityFence(this); // for backtraces, as in Located
        Reference.reachabilityFence(f);
        return result;
    }
}
