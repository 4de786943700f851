package weft.compiler.interpret;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import weft.builtin.Arguments;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Variable;
import weft.condition.Errors;
import weft.condition.StackDepth;
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

    /// Nodes within each other that one unit of stack use stands for; a call has about as many frames again as [#CALL] nodes.
    private static final int NODES_A_UNIT = 2;
    private static final int CALL = 6;

    final Lambda lambda;
    /// Calls so far, for the decision to compile; races lose counts, which is harmless.
    int calls;
    private volatile Built built;

    InterpretedCode(Lambda lambda) {
        this.lambda = lambda;
    }

    /// The runnable form. All its fields are final, so that it may be handed to other threads in any way.
    static final class Built {
        private final InterpretedCode code;
        private final Exec body;
        /// The number of arguments when that is fixed, else -1.
        final int arity;
        final int frameSize;
        /// Units of stack use that an activation counts for; a compiled one is 1.
        private final int depthUnits;
        private final int required;
        private final int optional;
        /// First slot of the closed-over variables.
        private final int closedStart;
        /// Slots of parameters that must be moved into cells at entry.
        private final int[] boxed;
        private final Symbol[] keywords;
        /// No variable closed over, no parameter in a cell.
        private final boolean plain;

        Built(InterpretedCode code) {
            Lambda lambda = code.lambda;
            Frame frame = new Frame(lambda);
            this.code = code;
            TreeBuilder builder = new TreeBuilder(lambda, frame);
            this.body = builder.body();
            this.depthUnits = (builder.height() + CALL) / NODES_A_UNIT;
            this.frameSize = frame.size();
            this.required = lambda.required.size();
            this.optional = lambda.optional.size();
            this.arity = lambda.isFixed() ? required : -1;
            this.closedStart = required + optional + (lambda.rest != null ? 1 : 0) + lambda.keyVariables.size();
            this.boxed = boxedParameters(lambda, frame);
            this.keywords = lambda.keywords.toArray(new Symbol[0]);
            this.plain = boxed.length == 0 && lambda.captured.isEmpty();
        }

        private static int[] boxedParameters(Lambda lambda, Frame frame) {
            List<Variable> all = new ArrayList<>(lambda.required);
            all.addAll(lambda.optional);
            if (lambda.rest != null) {
                all.add(lambda.rest);
            }
            all.addAll(lambda.keyVariables);
            return all.stream().filter(Variable::inCell).mapToInt(frame::slot).toArray();
        }

        InterpretedCode code() {
            return code;
        }

        void count(InterpretedFunction f) {
            if (++code.calls == Tiering.CALLS) {
                Tiering.hot(f);
            }
        }

        /// Puts any number of arguments into a new frame.
        Object[] frame(LispFunction self, Object[] args) {
            Lambda lambda = code.lambda;
            int n = args.length;
            if (n < required || !(lambda.rest != null || lambda.hasKeys) && n > required + optional) {
                throw Errors.wrongArgumentCount(self, n, required, lambda.maxArguments());
            }
            Object[] f = new Object[frameSize];
            int positional = Math.min(n, required + optional);
            System.arraycopy(args, 0, f, 0, positional);
            int next = required + optional;
            if (lambda.rest != null) {
                f[next++] = n > positional ? Cons.fromArray(args, positional, Symbol.NIL) : Symbol.NIL;
            }
            if (lambda.hasKeys) {
                Object[] k = Arguments.keys(args, required + optional, lambda.allowOtherKeys, keywords);
                System.arraycopy(k, 0, f, next, k.length);
            }
            return f;
        }

        /// Runs the body on a frame with the arguments in it.
        Object run(LispThread t, Object[] f, Object[] closed) {
            if (!plain) {
                close(f, closed);
            }
            int depth = t.depth;
            Object result = (t.depth = depth + depthUnits) > t.entryLimit ? deeper(t, f) : body.run(t, f);
            t.depth = depth;
            Reference.reachabilityFence(this); // for backtraces, as in Located
            Reference.reachabilityFence(f);
            return result;
        }

        /// The slow road: somebody wants something of the thread, or counting says that the stack is at its end.
        private Object deeper(LispThread t, Object[] f) {
            t.handlePoll();
            int limit = t.depthLimit();
            if (t.depth <= limit) {
                return body.run(t, f);
            }
            StackDepth.exceeded(t);
            try {
                return body.run(t, f);
            } finally {
                t.depthLimit(limit);
            }
        }

        private void close(Object[] f, Object[] closed) {
            for (int slot : boxed) {
                f[slot] = new Cell(f[slot]);
            }
            System.arraycopy(closed, 0, f, closedStart, closed.length);
        }
    }

    Built built() {
        Built b = built;
        return b != null ? b : (built = new Built(this));
    }
}
