package weft.compiler.interpret;

import weft.compiler.ir.ValueKind;
import weft.condition.Errors;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.type.TypeSpecifiers;

/// Constants, values, checks.
final class Basics {

    private Basics() {}

    static final class Constant extends Exec {
        final Object value;

        Constant(Object value) {
            this.value = value;
        }

        @Override Object run(LispThread t, Object[] f) {
            return value;
        }
    }

    /// LOAD-TIME-VALUE outside files: the value of the first evaluation.
    static final class Once extends Exec {
        private final LispFunction thunk;
        private volatile Object value;

        Once(LispFunction thunk) {
            this.thunk = thunk;
        }

        @Override Object run(LispThread t, Object[] f) {
            if (value == null) {
                synchronized (this) {
                    if (value == null) {
                        value = thunk.call0(t);
                    }
                }
            }
            return value;
        }
    }

    /// A node with one value, where all values are wanted.
    static final class Single extends Exec {
        private final Exec value;

        Single(Exec value) {
            this.value = value;
        }

        @Override boolean jumps() {
            return value.jumps();
        }

        @Override Object run(LispThread t, Object[] f) {
            Object v = value(value, t, f);
            if (v != JUMP) {
                t.nv = 1;
            }
            return v;
        }
    }

    static final class Values extends Exec {
        private final Exec[] all;

        Values(Exec[] all) {
            this.all = all;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object[] v = new Object[all.length];
            for (int i = 0; i < v.length; i++) {
                v[i] = value(all[i], t, f);
            }
            return t.values(v);
        }
    }

    /// VALUES where one value is wanted.
    static final class First extends Exec {
        private final Exec[] all;

        First(Exec[] all) {
            this.all = all;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object first = all[0].run(t, f);
            for (int i = 1; i < all.length; i++) {
                all[i].run(t, f);
            }
            return first;
        }
    }

    static final class The extends Exec {
        private final ValueKind kind;
        private final Object specifier;
        private final Exec value;

        The(ValueKind kind, Object specifier, Exec value) {
            this.kind = kind;
            this.specifier = specifier;
            this.value = value;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object v = value(value, t, f);
            boolean fits = switch (kind) {
                case FIXNUM -> v instanceof Long;
                case DOUBLE -> v instanceof Double;
                case SINGLE -> v instanceof Float;
                default -> TypeSpecifiers.typep(t, v, specifier);
            };
            if (!fits) {
                throw Errors.typeError(v, specifier);
            }
            return v;
        }
    }

    static final class Poll extends Exec {
        @Override Object run(LispThread t, Object[] f) {
            t.safePoint();
            return Symbol.NIL;
        }
    }
}
