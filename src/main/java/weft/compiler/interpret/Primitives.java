package weft.compiler.interpret;

import weft.builtin.BuiltinFunction;
import weft.builtin.BuiltinTable;
import weft.compiler.ir.Node;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.SimpleVector;
import weft.object.Symbol;

/// Calls of builtins. Those that programs spend their time in have nodes of their own, which do the usual case at once and leave
/// everything else, errors above all, to the builtin.
final class Primitives {

    private Primitives() {}

    static Exec of(Node.Primitive p, Exec[] args) {
        Exec open = open(p, args);
        return open != null ? open : switch (args.length) {
            case 0 -> new Primitive0(p);
            case 1 -> new Primitive1(p, args);
            case 2 -> new Primitive2(p, args);
            case 3 -> new Primitive3(p, args);
            case 4 -> new Primitive4(p, args);
            default -> new PrimitiveN(p, args);
        };
    }

    /// NOT and NULL.
    static boolean isNot(Node.Primitive p) {
        BuiltinTable.Row row = p.builtin().row();
        return row.packageName().equals("COMMON-LISP") && (row.name().equals("NOT") || row.name().equals("NULL"));
    }

    private static Exec open(Node.Primitive p, Exec[] args) {
        BuiltinTable.Row row = p.builtin().row();
        return row.packageName().equals("COMMON-LISP") ? standard(p, row.name(), args)
            : !row.packageName().equals("WEFT") ? null
            : row.name().equals("%AREF1") ? new Element(p, args)
            : row.name().equals("%SET-AREF1") ? new SetElement(p, args) : null;
    }

    private static Exec standard(Node.Primitive p, String name, Exec[] args) {
        return switch (name) {
            case "NOT", "NULL" -> new Not(args[0]);
            case "EQ" -> new Eq(args[0], args[1]);
            case "EQL" -> new Eql(p, args);
            case "CONS" -> new MakeCons(args[0], args[1]);
            case "CONSP" -> new Consp(args[0]);
            case "ATOM" -> new Not(new Consp(args[0]));
            case "ENDP" -> new Endp(p, args[0]);
            case "CAR", "FIRST" -> new Car(p, args[0]);
            case "CDR", "REST" -> new Cdr(p, args[0]);
            case "SVREF" -> new Element(p, args);
            case "(SETF SVREF)" -> new SetSvref(p, args);
            default -> name.matches("C[AD]{2,4}R") ? new Path(p, name, args[0]) : null;
        };
    }

    // --- any builtin

    private abstract static class Call extends Located {
        final BuiltinFunction builtin;

        Call(Node.Primitive p) {
            super(p.position());
            this.builtin = p.builtin();
        }

        @Override final boolean setsCount() {
            return true;
        }
    }

    static final class Primitive0 extends Call {
        Primitive0(Node.Primitive p) {
            super(p);
        }

        @Override Object run(LispThread t, Object[] f) {
            return kept(builtin.call0(t), this);
        }
    }

    static final class Primitive1 extends Call {
        private final int aSlot;
        private final Exec a;

        Primitive1(Node.Primitive p, Exec[] args) {
            super(p);
            this.aSlot = slot(args[0]);
            this.a = args[0];
        }

        @Override Object run(LispThread t, Object[] f) {
            return kept(builtin.call1(t, value(aSlot, a, t, f)), this);
        }

        @Override boolean test(LispThread t, Object[] f) {
            return run(t, f) != Symbol.NIL;
        }
    }

    static final class Primitive2 extends Call {
        private final int aSlot;
        private final Exec a;
        private final int bSlot;
        private final Exec b;

        Primitive2(Node.Primitive p, Exec[] args) {
            super(p);
            this.aSlot = slot(args[0]);
            this.a = args[0];
            this.bSlot = slot(args[1]);
            this.b = args[1];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(aSlot, a, t, f);
            Object y = value(bSlot, b, t, f);
            return kept(builtin.call2(t, x, y), this);
        }

        @Override boolean test(LispThread t, Object[] f) {
            return run(t, f) != Symbol.NIL;
        }
    }

    static final class Primitive3 extends Call {
        private final int aSlot;
        private final Exec a;
        private final int bSlot;
        private final Exec b;
        private final int cSlot;
        private final Exec c;

        Primitive3(Node.Primitive p, Exec[] args) {
            super(p);
            this.aSlot = slot(args[0]);
            this.a = args[0];
            this.bSlot = slot(args[1]);
            this.b = args[1];
            this.cSlot = slot(args[2]);
            this.c = args[2];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(aSlot, a, t, f);
            Object y = value(bSlot, b, t, f);
            Object z = value(cSlot, c, t, f);
            return kept(builtin.call3(t, x, y, z), this);
        }
    }

    static final class Primitive4 extends Call {
        private final Exec a;
        private final Exec b;
        private final Exec c;
        private final Exec d;

        Primitive4(Node.Primitive p, Exec[] args) {
            super(p);
            this.a = args[0];
            this.b = args[1];
            this.c = args[2];
            this.d = args[3];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(a, t, f);
            Object y = value(b, t, f);
            Object z = value(c, t, f);
            Object w = value(d, t, f);
            return kept(builtin.call4(t, x, y, z, w), this);
        }
    }

    static final class PrimitiveN extends Call {
        private final Exec[] args;

        PrimitiveN(Node.Primitive p, Exec[] args) {
            super(p);
            this.args = args;
        }

        @Override Object run(LispThread t, Object[] f) {
            return kept(builtin.callN(t, Calls.run(args, t, f)), this);
        }
    }

    // --- truth

    /// A predicate: it answers with a Java boolean where one is wanted.
    private abstract static class Predicate extends Exec {
        @Override final boolean setsCount() {
            return true;
        }

        @Override abstract boolean test(LispThread t, Object[] f);

        @Override final Object run(LispThread t, Object[] f) {
            boolean holds = test(t, f);
            t.nv = 1;
            return Symbol.of(holds);
        }
    }

    static final class Not extends Predicate {
        private final Exec a;

        Not(Exec a) {
            this.a = a;
        }

        @Override boolean test(LispThread t, Object[] f) {
            return a instanceof Variables.Read r ? f[r.slot] == Symbol.NIL : !a.test(t, f);
        }
    }

    static final class Consp extends Predicate {
        private final int aSlot;
        private final Exec a;

        Consp(Exec a) {
            this.aSlot = slot(a);
            this.a = a;
        }

        @Override boolean test(LispThread t, Object[] f) {
            return value(aSlot, a, t, f) instanceof Cons;
        }
    }

    static final class Eq extends Predicate {
        private final int aSlot;
        private final Exec a;
        private final int bSlot;
        private final Exec b;

        Eq(Exec a, Exec b) {
            this.aSlot = slot(a);
            this.a = a;
            this.bSlot = slot(b);
            this.b = b;
        }

        @Override boolean test(LispThread t, Object[] f) {
            Object x = value(aSlot, a, t, f);
            Object y = value(bSlot, b, t, f);
            return x == y || x instanceof Long m && y instanceof Long n && m.longValue() == n.longValue();
        }
    }

    static final class Eql extends Call {
        private final Exec a;
        private final Exec b;

        Eql(Node.Primitive p, Exec[] args) {
            super(p);
            this.a = args[0];
            this.b = args[1];
        }

        @Override boolean test(LispThread t, Object[] f) {
            Object x = value(a, t, f);
            Object y = value(b, t, f);
            return x == y || (x instanceof Long m && y instanceof Long n ? m.longValue() == n.longValue()
                : x.getClass() == y.getClass() && kept(builtin.call2(t, x, y), this) != Symbol.NIL);
        }

        @Override Object run(LispThread t, Object[] f) {
            boolean holds = test(t, f);
            t.nv = 1;
            return Symbol.of(holds);
        }
    }

    static final class Endp extends Call {
        private final Exec a;

        Endp(Node.Primitive p, Exec a) {
            super(p);
            this.a = a;
        }

        @Override boolean test(LispThread t, Object[] f) {
            Object x = value(a, t, f);
            return !(x instanceof Cons) && (x == Symbol.NIL || kept(builtin.call1(t, x), this) != Symbol.NIL);
        }

        @Override Object run(LispThread t, Object[] f) {
            boolean holds = test(t, f);
            t.nv = 1;
            return Symbol.of(holds);
        }
    }

    // --- conses and vectors

    static final class MakeCons extends Exec {
        private final Exec a;
        private final Exec b;

        MakeCons(Exec a, Exec b) {
            this.a = a;
            this.b = b;
        }

        @Override boolean setsCount() {
            return true;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(a, t, f);
            Cons cons = new Cons(x, value(b, t, f));
            t.nv = 1;
            return cons;
        }
    }

    static final class Car extends Call {
        private final int aSlot;
        private final Exec a;

        Car(Node.Primitive p, Exec a) {
            super(p);
            this.aSlot = slot(a);
            this.a = a;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(aSlot, a, t, f);
            if (x instanceof Cons c) {
                t.nv = 1;
                return c.car;
            }
            return kept(builtin.call1(t, x), this);
        }

        @Override boolean test(LispThread t, Object[] f) {
            return run(t, f) != Symbol.NIL;
        }
    }

    static final class Cdr extends Call {
        private final int aSlot;
        private final Exec a;

        Cdr(Node.Primitive p, Exec a) {
            super(p);
            this.aSlot = slot(a);
            this.a = a;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(aSlot, a, t, f);
            if (x instanceof Cons c) {
                t.nv = 1;
                return c.cdr;
            }
            return kept(builtin.call1(t, x), this);
        }

        @Override boolean test(LispThread t, Object[] f) {
            return run(t, f) != Symbol.NIL;
        }
    }

    /// CADR and its kin. The letters between C and R, from the last, are the bits of `path` from the lowest, 1 for A; a 1 more ends them.
    static final class Path extends Call {
        private final int path;
        private final Exec a;

        Path(Node.Primitive p, String name, Exec a) {
            super(p);
            int bits = 1;
            for (int i = 1; i < name.length() - 1; i++) {
                bits = bits << 1 | (name.charAt(i) == 'A' ? 1 : 0);
            }
            this.path = bits;
            this.a = a;
        }

        @Override Object run(LispThread t, Object[] f) {
            Object whole = value(a, t, f);
            Object x = whole;
            for (int p = path; p != 1; p >>= 1) {
                if (!(x instanceof Cons c)) {
                    return kept(builtin.call1(t, whole), this);
                }
                x = (p & 1) != 0 ? c.car : c.cdr;
            }
            t.nv = 1;
            return x;
        }

        @Override boolean test(LispThread t, Object[] f) {
            return run(t, f) != Symbol.NIL;
        }
    }

    /// SVREF, and AREF with one subscript.
    static final class Element extends Call {
        private final int aSlot;
        private final Exec a;
        private final int bSlot;
        private final Exec b;

        Element(Node.Primitive p, Exec[] args) {
            super(p);
            this.aSlot = slot(args[0]);
            this.a = args[0];
            this.bSlot = slot(args[1]);
            this.b = args[1];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(aSlot, a, t, f);
            Object y = value(bSlot, b, t, f);
            if (x instanceof SimpleVector v && y instanceof Long n && n >= 0 && n < v.data.length) {
                t.nv = 1;
                return v.data[(int) (long) n];
            }
            return kept(builtin.call2(t, x, y), this);
        }

        @Override boolean test(LispThread t, Object[] f) {
            return run(t, f) != Symbol.NIL;
        }
    }

    /// (SETF AREF) with one subscript.
    static final class SetElement extends Call {
        private final Exec a;
        private final Exec b;
        private final Exec c;

        SetElement(Node.Primitive p, Exec[] args) {
            super(p);
            this.a = args[0];
            this.b = args[1];
            this.c = args[2];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object x = value(a, t, f);
            Object y = value(b, t, f);
            Object z = value(c, t, f);
            if (x instanceof SimpleVector v && y instanceof Long n && n >= 0 && n < v.data.length) {
                t.nv = 1;
                return v.data[(int) (long) n] = z;
            }
            return kept(builtin.call3(t, x, y, z), this);
        }
    }

    static final class SetSvref extends Call {
        private final Exec a;
        private final Exec b;
        private final Exec c;

        SetSvref(Node.Primitive p, Exec[] args) {
            super(p);
            this.a = args[0];
            this.b = args[1];
            this.c = args[2];
        }

        @Override Object run(LispThread t, Object[] f) {
            Object z = value(a, t, f);
            Object x = value(b, t, f);
            Object y = value(c, t, f);
            if (x instanceof SimpleVector v && y instanceof Long n && n >= 0 && n < v.data.length) {
                t.nv = 1;
                return v.data[(int) (long) n] = z;
            }
            return kept(builtin.call3(t, z, x, y), this);
        }
    }
}
