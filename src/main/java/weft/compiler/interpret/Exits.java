package weft.compiler.interpret;

import weft.compiler.ir.BlockTag;
import weft.compiler.ir.TagScope;
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

    /// A BLOCK that something returns from. `token` is the slot of its exit token, -1 when all returns are direct.
    static final class Block extends Exec {
        private final BlockTag tag;
        private final int token;
        private final Exec body;

        Block(BlockTag tag, int token, Exec body) {
            this.tag = tag;
            this.token = token;
            this.body = body;
        }

        /// Jumps to outer constructs pass through.
        @Override boolean jumps() {
            return body.jumps();
        }

        @Override Object run(LispThread t, Object[] f) {
            if (token < 0) {
                return land(body.run(t, f), f);
            }
            ExitToken exit = new ExitToken(t);
            f[token] = exit;
            int depth = t.depth;
            int catches = t.catchCount;
            try {
                return land(body.run(t, f), f);
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

        private Object land(Object result, Object[] f) {
            if (result == JUMP && f[Frame.PENDING] == tag) {
                f[Frame.PENDING] = null;
                Object v = f[Frame.VALUE];
                f[Frame.VALUE] = null;
                return v;
            }
            return result;
        }
    }

    static final class DirectReturn extends Exec {
        private final BlockTag tag;
        private final Exec value;

        DirectReturn(BlockTag tag, Exec value) {
            this.tag = tag;
            this.value = value;
        }

        @Override boolean jumps() {
            return true;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object v = value.run(t, f);
            f[Frame.VALUE] = v;
            f[Frame.PENDING] = tag;
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

    /// A TAGBODY. `token` is the slot of its exit token, -1 when every GO is direct.
    static final class Tagbody extends Exec {
        private final TagScope scope;
        private final int token;
        private final Exec[] segments;
        private final boolean jumps;

        Tagbody(TagScope scope, int token, Exec[] segments) {
            this.scope = scope;
            this.token = token;
            this.segments = segments;
            boolean j = false;
            for (Exec e : segments) {
                j |= e.jumps();
            }
            this.jumps = j;
        }

        @Override boolean jumps() {
            return jumps;
        }

        @Override Object run(LispThread t, Object[] f) {
            if (token < 0) {
                return from(0, t, f);
            }
            ExitToken exit = new ExitToken(t);
            f[token] = exit;
            int depth = t.depth;
            int catches = t.catchCount;
            int start = 0;
            try {
                while (true) {
                    try {
                        return from(start, t, f);
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

        private Object from(int start, LispThread t, Object[] f) {
            int i = start;
            while (i < segments.length) {
                if (segments[i].run(t, f) == JUMP) {
                    if (f[Frame.PENDING] instanceof TagScope.Tag tag && tag.scope == scope) {
                        f[Frame.PENDING] = null;
                        i = tag.index;
                        continue;
                    }
                    return JUMP;
                }
                i++;
            }
            return Symbol.NIL;
        }
    }

    static final class DirectGo extends Exec {
        private final TagScope.Tag tag;

        DirectGo(TagScope.Tag tag) {
            this.tag = tag;
        }

        @Override boolean jumps() {
            return true;
        }

        @Override Object run(LispThread t, Object[] f) {
            f[Frame.PENDING] = tag;
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
