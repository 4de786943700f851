package weft.clos;

import java.util.HashMap;
import java.util.Map;
import weft.condition.Errors;
import weft.object.BuiltInClasses;
import weft.object.Cons;
import weft.object.FuncallableObject;
import weft.object.Layout;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.StandardObject;
import weft.object.Symbol;

/// The discriminating function of a generic function: finds the effective method for the arguments and calls it.
///
/// Goal: a call of a generic function costs a few comparisons over a plain call, takes no lock, allocates nothing, and any thread may
/// add methods or redefine classes meanwhile.
///
/// State: which argument positions the methods specialise on, the objects of EQL specializers at each, and `cache`, which maps the
/// keys of the arguments at those positions to effective methods. The key of an argument is its layout (standard objects,
/// funcallable instances), its class (everything else), or a token of its own for an object that an EQL specializer names: so
/// equal keys always mean the same applicable methods in the same order.
///
/// Invariants: the methods that a dispatcher knows never change. Adding or removing a method, and redefining a class that instances
/// known here may belong to, gives the generic function a new dispatcher with an empty cache (lisp-lib/clos/dispatch), by a
/// volatile store; a call under way ends with the old one, and whatever it still stores into the old cache nobody
/// reads later. A key with an obsolete layout is never stored.
///
/// Access: `cache` is a plain field that holds an immutable object with final fields, so a racing reader sees a whole cache, perhaps an
/// older one. Two threads that miss at once may lose one of the two new entries: it is computed again at its next miss. A miss
/// runs Lisp (`%dispatch-miss`), without any lock held.
///
/// Rejected: inline caches by invokedynamic (3.6-7 µs a site at first execution); a global epoch tested at every call (the new
/// dispatcher is the epoch); a class number in every object header (there is none to be had on the JVM).
final class Dispatcher extends LispFunction {

    private static final Symbol MISS = LispPackage.WEFT.define("%DISPATCH-MISS");

    private final FuncallableObject gf;
    private final int min;
    private final int max;
    private final int[] positions;
    /// The tokens of EQL specializers by position (parallel to `positions`), null where there are none. Never changed.
    private final Map<Object, Object>[] tokens;
    private DispatchCache cache = DispatchCache.EMPTY;

    Dispatcher(FuncallableObject gf, int min, int max, int[] positions, Object[][] eqlObjects) {
        this.gf = gf;
        this.min = min;
        this.max = max;
        this.positions = positions;
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<Object, Object>[] maps = new Map[positions.length];
        for (int i = 0; i < maps.length; i++) {
            if (eqlObjects[i].length > 0) {
                // EQUALS of the classes that stand for Lisp numbers is EQL, and identity for everything else.
                maps[i] = new HashMap<>();
                for (Object o : eqlObjects[i]) {
                    maps[i].put(o, new Object());
                }
            }
        }
        this.tokens = maps;
    }

    private Object key(Object x, int index) {
        Map<Object, Object> map = tokens[index];
        if (map != null) {
            Object token = map.get(x);
            if (token != null) {
                return token;
            }
        }
        if (x instanceof StandardObject s) {
            return s.layout;
        }
        if (x instanceof FuncallableObject f) {
            return f.layout;
        }
        return BuiltInClasses.of(x);
    }

    @Override public Object call0(LispThread t) {
        if (min > 0) {
            throw wrongCount(0);
        }
        LispFunction f = cache.find(null, null);
        return (f != null ? f : miss(t, NO_ARGUMENTS)).call0(t);
    }

    @Override public Object call1(LispThread t, Object a) {
        if (min > 1 || max < 1) {
            throw wrongCount(1);
        }
        LispFunction f = switch (positions.length) {
            case 0 -> cache.find(null, null);
            default -> cache.find(key(a, 0), null);
        };
        return (f != null ? f : miss(t, new Object[] {a})).call1(t, a);
    }

    @Override public Object call2(LispThread t, Object a, Object b) {
        if (min > 2 || max < 2) {
            throw wrongCount(2);
        }
        LispFunction f = switch (positions.length) {
            case 0 -> cache.find(null, null);
            case 1 -> cache.find(key(positions[0] == 0 ? a : b, 0), null);
            default -> cache.find(key(a, 0), key(b, 1));
        };
        return (f != null ? f : miss(t, new Object[] {a, b})).call2(t, a, b);
    }

    @Override public Object call3(LispThread t, Object a, Object b, Object c) {
        if (min > 3 || max < 3) {
            throw wrongCount(3);
        }
        LispFunction f = switch (positions.length) {
            case 0 -> cache.find(null, null);
            case 1 -> cache.find(key(pick(positions[0], a, b, c, null), 0), null);
            case 2 -> cache.find(key(pick(positions[0], a, b, c, null), 0), key(pick(positions[1], a, b, c, null), 1));
            default -> cache.find(keys(new Object[] {a, b, c}));
        };
        return (f != null ? f : miss(t, new Object[] {a, b, c})).call3(t, a, b, c);
    }

    @Override public Object call4(LispThread t, Object a, Object b, Object c, Object d) {
        if (min > 4 || max < 4) {
            throw wrongCount(4);
        }
        LispFunction f = switch (positions.length) {
            case 0 -> cache.find(null, null);
            case 1 -> cache.find(key(pick(positions[0], a, b, c, d), 0), null);
            case 2 -> cache.find(key(pick(positions[0], a, b, c, d), 0), key(pick(positions[1], a, b, c, d), 1));
            default -> cache.find(keys(new Object[] {a, b, c, d}));
        };
        return (f != null ? f : miss(t, new Object[] {a, b, c, d})).call4(t, a, b, c, d);
    }

    private static Object pick(int i, Object a, Object b, Object c, Object d) {
        return i == 0 ? a : i == 1 ? b : i == 2 ? c : d;
    }

    @Override public Object callN(LispThread t, Object[] args) {
        int n = args.length;
        if (n < min || n > max) {
            throw wrongCount(n);
        }
        LispFunction f = switch (positions.length) {
            case 0 -> cache.find(null, null);
            case 1 -> cache.find(key(args[positions[0]], 0), null);
            case 2 -> cache.find(key(args[positions[0]], 0), key(args[positions[1]], 1));
            default -> cache.find(keys(args));
        };
        return (f != null ? f : miss(t, args)).apply(t, args);
    }

    private Object[] keys(Object[] args) {
        Object[] keys = new Object[positions.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(args[positions[i]], i);
        }
        return keys;
    }

    /// Asks Lisp for the effective method, and keeps it when Lisp says that it depends on nothing but the keys.
    private LispFunction miss(LispThread t, Object[] args) {
        Object[] keys = keys(args);
        LispFunction f = (LispFunction) MISS.function.call2(t, gf, Cons.list(args));
        if (t.nv > 1 && t.values[1] != Symbol.NIL && !anyObsolete(keys)) {
            cache = cache.with(keys, f);
        }
        return f;
    }

    private static boolean anyObsolete(Object[] keys) {
        for (Object k : keys) {
            if (k instanceof Layout l && l.obsolete) {
                return true;
            }
        }
        return false;
    }

    private RuntimeException wrongCount(int n) {
        return Errors.wrongArgumentCount(gf, n, min, max == Integer.MAX_VALUE ? -1 : max);
    }

    @Override public Object name() {
        return gf.name();
    }

    @Override public Object lambdaList() {
        return gf.lambdaList();
    }
}
