package weft.cons;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;

import weft.builtin.Arguments;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.Symbol;

/// Conses as trees: COPY-TREE, TREE-EQUAL and the substitutions. They recur on cars and loop along cdrs.
@Library("common-lisp")
public final class TreeFunctions {

    private TreeFunctions() {}

    /// Returns a copy of TREE with fresh conses everywhere.
    @Defun(value = "copy-tree tree => copy", effects = {FLUSHABLE, ALLOCATES})
    public static Object copyTree(LispThread t, Object tree) {
        if (!(tree instanceof Cons)) {
            return tree;
        }
        ListBuilder out = new ListBuilder();
        Object l = tree;
        while (l instanceof Cons c) {
            out.add(copyTree(t, c.car));
            l = c.cdr;
            t.safePoint();
        }
        return out.listEndingIn(l);
    }

    /// True if the two trees have one shape and the test holds between their leaves.
    @Defun("tree-equal tree-1 tree-2 &key test test-not => boolean")
    public static boolean treeEqual(LispThread t, Object tree1, Object tree2, Object test, Object testNot) {
        return treeEqual(t, tree1, tree2, ItemTest.ofTwo(t, test, testNot, null));
    }

    private static boolean treeEqual(LispThread t, Object tree1, Object tree2, ItemTest test) {
        Object a = tree1;
        Object b = tree2;
        while (a instanceof Cons c && b instanceof Cons d) {
            if (!treeEqual(t, c.car, d.car, test)) {
                return false;
            }
            a = c.cdr;
            b = d.cdr;
            t.safePoint();
        }
        return !(a instanceof Cons) && !(b instanceof Cons) && test.same(a, b);
    }

    /// What a substitution puts in place of a subtree: `null` for nothing.
    private interface Replacement {
        Object of(Object subtree);
    }

    /// Returns TREE with NEW in place of every subtree or leaf that matches OLD; shares what did not change.
    @Defun("subst new old tree &key test test-not key => tree")
    public static Object subst(LispThread t, Object replacement, Object old, Object tree, Object test, Object testNot, Object key) {
        return copying(one(replacement, ItemTest.of(t, old, test, testNot, key)), tree);
    }

    /// Returns TREE with NEW in place of every subtree or leaf that satisfies PREDICATE.
    @Defun("subst-if new predicate tree &key key => tree")
    public static Object substIf(LispThread t, Object replacement, Object predicate, Object tree, Object key) {
        return copying(one(replacement, ItemTest.satisfying(t, predicate, key)), tree);
    }

    /// Returns TREE with NEW in place of every subtree or leaf that does not satisfy PREDICATE.
    @Defun("subst-if-not new predicate tree &key key => tree")
    public static Object substIfNot(LispThread t, Object replacement, Object predicate, Object tree, Object key) {
        return copying(one(replacement, ItemTest.failing(t, predicate, key)), tree);
    }

    /// Puts NEW into TREE in place of every subtree or leaf that matches OLD; returns TREE.
    @Defun("nsubst new old tree &key test test-not key => tree")
    public static Object nsubst(LispThread t, Object replacement, Object old, Object tree, Object test, Object testNot, Object key) {
        return destroying(one(replacement, ItemTest.of(t, old, test, testNot, key)), tree);
    }

    /// Puts NEW into TREE in place of every subtree or leaf that satisfies PREDICATE; returns TREE.
    @Defun("nsubst-if new predicate tree &key key => tree")
    public static Object nsubstIf(LispThread t, Object replacement, Object predicate, Object tree, Object key) {
        return destroying(one(replacement, ItemTest.satisfying(t, predicate, key)), tree);
    }

    /// Puts NEW into TREE in place of every subtree or leaf that does not satisfy PREDICATE; returns TREE.
    @Defun("nsubst-if-not new predicate tree &key key => tree")
    public static Object nsubstIfNot(LispThread t, Object replacement, Object predicate, Object tree, Object key) {
        return destroying(one(replacement, ItemTest.failing(t, predicate, key)), tree);
    }

    /// Returns TREE with every subtree or leaf that is a key of ALIST replaced by its datum.
    @Defun("sublis alist tree &key test test-not key => tree")
    public static Object sublis(LispThread t, Object alist, Object tree, Object test, Object testNot, Object key) {
        return copying(table(alist, ItemTest.ofTwo(t, test, testNot, key)), tree);
    }

    /// Replaces in TREE every subtree or leaf that is a key of ALIST by its datum; returns TREE.
    @Defun("nsublis alist tree &key test test-not key => tree")
    public static Object nsublis(LispThread t, Object alist, Object tree, Object test, Object testNot, Object key) {
        return destroying(table(alist, ItemTest.ofTwo(t, test, testNot, key)), tree);
    }

    private static Replacement one(Object replacement, ItemTest test) {
        return new Replacement() {
            @Override public Object of(Object subtree) {
                return test.matches(subtree) ? replacement : null;
            }
        };
    }

    private static Replacement table(Object alist, ItemTest test) {
        ListPositionFunctions.checkList(alist);
        return new Replacement() {
            @Override public Object of(Object subtree) {
                Object keyed = test.key(subtree);
                Object l = alist;
                while (l instanceof Cons c) {
                    if (c.car != Symbol.NIL) {
                        Cons pair = Arguments.cast(c.car, Cons.class);
                        if (test.same(keyed, pair.car)) {
                            return pair.cdr;
                        }
                    }
                    l = c.cdr;
                }
                ListFunctions.checkEnd(l);
                return null;
            }
        };
    }

    private static Object copying(Replacement r, Object tree) {
        Object changed = r.of(tree);
        if (changed != null) {
            return changed;
        }
        if (!(tree instanceof Cons)) {
            return tree;
        }
        // Replace along the spine first; then rebuild from its end, so that an unchanged tail is shared.
        java.util.ArrayList<Cons> spine = new java.util.ArrayList<>();
        java.util.ArrayList<Object> cars = new java.util.ArrayList<>();
        Object end = tree;
        while (true) {
            Cons c = (Cons) end;
            spine.add(c);
            cars.add(copying(r, c.car));
            end = c.cdr;
            Object replaced = r.of(end);
            if (replaced != null) {
                end = replaced;
                break;
            }
            if (!(end instanceof Cons)) {
                break;
            }
        }
        for (int i = spine.size() - 1; i >= 0; i--) {
            Cons c = spine.get(i);
            end = cars.get(i) == c.car && end == c.cdr ? c : new Cons(cars.get(i), end);
        }
        return end;
    }

    private static Object destroying(Replacement r, Object tree) {
        Object changed = r.of(tree);
        if (changed != null) {
            return changed;
        }
        Object l = tree;
        while (l instanceof Cons c) {
            c.car = destroying(r, c.car);
            Object tail = r.of(c.cdr);
            if (tail != null) {
                c.cdr = tail;
                return tree;
            }
            l = c.cdr;
        }
        return tree;
    }
}
