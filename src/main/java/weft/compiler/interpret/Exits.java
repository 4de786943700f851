package weft.compiler.interpret;

import weft.compiler.ir.BlockTag;
import weft.compiler.ir.TagScope;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.SourcePosition;
import weft.object.Symbol;
import weft.runtime.BlockExit;
import weft.runtime.Cell;
import weft.runtime.ExitToken;
import weft.runtime.GoExit;
import weft.runtime.ThrowExit;

/// Blocks, tagbodies, catch, unwind-protect and the ways out of them.
final class Exits {

    private Exits() {}

    /// The value of a finished body: of the jump, when that was to `tag`.
    private static Object land(Object result, BlockTag tag, int pending, Object[] f) {
        if (result == Exec.JUMP && f[pending] == tag) {
            Object v = f[pending + 1];
            f[pending + 1] = null;
            return v;
        }
        return result;
    }

    /// A BLOCK to which all returns are direct.
    static final class Block extends Exec {
        private final BlockTag tag;
        private final int pending;
        private final Exec body;

        Block(BlockTag tag, int pending, Exec body) {
            this.tag = tag;
            this.pending = pending;
            this.body = body;
        }

        /// Jumps to outer constructs pass through.
        @Override boolean jumps() {
            return body.jumps();
        }

        @Override Object run(LispThread t, Object[] f) {
            return land(body.run(t, f), tag, pending, f);
        }
    }

    /// A BLOCK from which closures return, or arguments of a call. `token` is the slot of its exit token.
    static final class SharedBlock extends Exec {
        private final BlockTag tag;
        private final int pending;
        private final int token;
        private final Exec body;

        SharedBlock(BlockTag tag, int pending, int token, Exec body) {
            this.tag = tag;
            this.pending = pending;
            this.token = token;
            this.body = body;
        }

        @Override boolean jumps() {
            return body.jumps();
        }

        @Override Object run(LispThread t, Object[] f) {
            ExitToken exit = new ExitToken(t);
            f[token] = exit;
            int depth = t.depth;
            int catches = t.catchCount;
            try {
                return land(body.run(t, f), tag, pending, f);
            } catch (BlockExit e) {
                if (e.token != exit) {
                    throw e;
                }
                t.depth = depth;
                t.catchCount = catches;
                return e.value;
            } finally {
                exit.live = false;
            }
        }
    }

    static final class DirectReturn extends Exec {
        private final BlockTag tag;
        private final int pending;
        private final Exec value;

        DirectReturn(BlockTag tag, int pending, Exec value) {
            this.tag = tag;
            this.pending = pending;
            this.value = value;
        }

        @Override boolean jumps() {
            return true;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object v = value(value, t, f);
            f[pending + 1] = v;
            f[pending] = tag;
            return JUMP;
        }
    }

    static final class TokenReturn extends Located {
        private final int token;
        private final Symbol name;
        private final Exec value;

        TokenReturn(int token, Symbol name, Exec value, SourcePosition position) {
            super(position);
            this.token = token;
            this.name = name;
            this.value = value;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object result = value.run(t, f);
            RuntimeException exit = weft.condition.Exits.returnFrom(t, f[token], result, name);
            kept(exit, this);
            throw exit;
        }
    }

    /// A TAGBODY within which every GO is direct.
    static class Tagbody extends Exec {
        private final TagScope scope;
        private final int pending;
        private final Exec[] segments;
        /// The segments that begin with a safe point.
        private final boolean[] polls;
        /// A jump may leave it by returning: one in a segment, or in the compiled code of a loop, which makes all of them so.
        private final boolean jumps;
        /// The loops in it, each where its head is.
        private final Loop[] loops;

        Tagbody(Loop.Source source, int pending, Exec[] segments, boolean[] polls) {
            this.scope = source.node().scope();
            this.pending = pending;
            this.segments = segments;
            this.polls = polls;
            this.loops = Loop.of(source);
            this.jumps = !source.direct().isEmpty();
        }

        @Override final boolean jumps() {
            return jumps;
        }

        @Override Object run(LispThread t, Object[] f) {
            return from(0, t, f);
        }

        final Object from(int start, LispThread t, Object[] f) {
            int i = start;
            while (i < segments.length) {
                if (polls[i]) {
                    t.safePoint();
                }
                if (segments[i].run(t, f) == JUMP) {
                    if (f[pending] instanceof TagScope.Tag tag && tag.scope == scope) {
                        int next = tag.index;
                        if (next <= i && loops[next].isHot()) {
                            LispFunction code = loops[next].code(f);
                            if (code != null) {
                                return goOn(code, t, f);
                            }
                        }
                        i = next;
                        continue;
                    }
                    return JUMP;
                }
                i++;
            }
            return Symbol.NIL;
        }

        /// The same where control has come from outside.
        final Object again(int start, LispThread t, Object[] f) {
            LispFunction code = loops[start].isHot() ? loops[start].code(f) : null;
            return code != null ? goOn(code, t, f) : from(start, t, f);
        }

        /// Goes on in the compiled code of a loop, which runs to the end of the TAGBODY.
        private Object goOn(LispFunction code, LispThread t, Object[] f) {
            f[pending] = Symbol.NIL;
            Object result = code.callN(t, f);
            if (f[pending] == Symbol.NIL) {
                return Symbol.NIL;
            }
            f[pending + 1] = result;
            return JUMP;
        }
    }

    /// A TAGBODY to which closures or arguments of a call go. `token` is the slot of its exit token.
    static final class SharedTagbody extends Tagbody {
        private final int token;

        SharedTagbody(Loop.Source source, int pending, int token, Exec[] segments, boolean[] polls) {
            super(source, pending, segments, polls);
            this.token = token;
        }

        @Override Object run(LispThread t, Object[] f) {
            ExitToken exit = new ExitToken(t);
            f[token] = exit;
            int depth = t.depth;
            int catches = t.catchCount;
            int start = 0;
            try {
                while (true) {
                    try {
                        return start == 0 ? from(0, t, f) : again(start, t, f);
                    } catch (GoExit e) {
                        if (e.token != exit) {
                            throw e;
                        }
                        t.depth = depth;
                        t.catchCount = catches;
                        start = e.index;
                    }
                }
            } finally {
                exit.live = false;
            }
        }
    }

    static final class DirectGo extends Exec {
        private final TagScope.Tag tag;
        private final int pending;

        DirectGo(TagScope.Tag tag, int pending) {
            this.tag = tag;
            this.pending = pending;
        }

        @Override boolean jumps() {
            return true;
        }

        @Override Object run(LispThread t, Object[] f) {
            f[pending] = tag;
            return JUMP;
        }
    }

    static final class TokenGo extends Located {
        private final int token;
        private final TagScope.Tag tag;

        TokenGo(int token, TagScope.Tag tag, SourcePosition position) {
            super(position);
            this.token = token;
            this.tag = tag;
        }

        @Override Object run(LispThread t, Object[] f) {
            RuntimeException exit = weft.condition.Exits.go(t, f[token], tag.index, tag.name);
            kept(exit, this);
            throw exit;
        }
    }

    static final class Catch extends Exec {
        private final Exec tag;
        private final Exec body;
        private final boolean values;

        Catch(Exec tag, Exec body, boolean values) {
            this.tag = tag;
            this.body = body;
            this.values = values;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object mine = tag.run(t, f);
            int depth = t.depth;
            int catches = t.catchCount;
            t.pushCatch(mine);
            try {
                return body.run(t, f);
            } catch (ThrowExit e) {
                if (e.position != catches) {
                    throw e;
                }
                t.depth = depth;
                return e.value;
            } finally {
                t.catchCount = catches;
            }
        }
    }

    static final class Throw extends Located {
        private final Exec tag;
        private final Exec result;

        Throw(Exec tag, Exec result, SourcePosition position) {
            super(position);
            this.tag = tag;
            this.result = result;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object to = tag.run(t, f);
            Object value = result.run(t, f);
            RuntimeException exit = weft.condition.Exits.throwTo(t, to, value);
            kept(exit, this);
            throw exit;
        }
    }

    /// Cleanup forms that may reach safe points: interrupts wait until they are done.
    static final class DeferringCleanup extends Exec {
        private final Exec forms;

        DeferringCleanup(Exec forms) {
            this.forms = forms;
        }

        @Override Object run(LispThread t, Object[] f) {
            int saved = t.deferWhileRunning();
            try {
                return forms.run(t, f);
            } finally {
                t.endDeferral(saved);
            }
        }
    }

    static final class UnwindProtect extends Exec {
        private final Exec protectedForm;
        private final Exec cleanup;

        UnwindProtect(Exec protectedForm, Exec cleanup) {
            this.protectedForm = protectedForm;
            this.cleanup = cleanup;
        }

        @Override Object run(LispThread t, Object[] f) {
            int depth = t.depth;
            int catches = t.catchCount;
            Object v;
            try {
                v = protectedForm.run(t, f);
            } catch (Throwable e) {
                t.depth = depth;
                t.catchCount = catches;
                Object[] saved = t.allValues(Symbol.NIL);
                cleanup.run(t, f);
                t.values(saved);
                throw e;
            }
            Object[] saved = t.allValues(v);
            cleanup.run(t, f);
            t.values(saved);
            return v;
        }
    }
}
