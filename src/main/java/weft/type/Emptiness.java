package weft.type;

import java.util.ArrayList;
import java.util.List;
import weft.object.BuiltInClasses;
import weft.object.Cons;
import weft.object.LispClass;
import weft.object.Symbol;

/// Decides whether a meet of atoms is empty.
///
/// A single object inside decides the question by membership. Single objects outside never do: every set of conses, arrays or
/// other objects that is not empty has infinitely many members.
final class Emptiness {

    private static final int ALL_STORAGE = (1 << 2 * weft.object.ElementType.values().length) - 1;

    private Emptiness() {}

    static Verdict of(AtomRegion.Meet meet) {
        for (Atom a : meet.inside()) {
            if (a instanceof Atom.One one) {
                Object x = one.object();
                boolean member = meet.inside().stream().allMatch(b -> b.contains(x))
                    && meet.outside().stream().noneMatch(b -> b.contains(x));
                return member ? Verdict.NO : Verdict.YES;
            }
        }
        List<Atom> outside = new ArrayList<>(meet.outside());
        outside.removeIf(a -> a instanceof Atom.One);
        Atom sample = !meet.inside().isEmpty() ? meet.inside().get(0) : !outside.isEmpty() ? outside.get(0) : null;
        return switch (sample) {
            case Atom.Pair p -> ofPairs(meet.inside(), outside);
            case Atom.Shape s -> ofShapes(meet.inside(), outside);
            case Atom.Instances i -> ofInstances(meet.inside(), outside);
            case null, default -> Verdict.NO;
        };
    }

    private static Verdict ofPairs(List<Atom> inside, List<Atom> outside) {
        TypeSet car = TypeSet.ALL;
        TypeSet cdr = TypeSet.ALL;
        for (Atom a : inside) {
            car = car.intersect(((Atom.Pair) a).car());
            cdr = cdr.intersect(((Atom.Pair) a).cdr());
        }
        return ofProduct(car, cdr, outside, 0);
    }

    /// Whether car × cdr without the products from number `i` on is empty: what remains beside a product, and what remains above it.
    private static Verdict ofProduct(TypeSet car, TypeSet cdr, List<Atom> outside, int i) {
        Verdict a = car.isEmpty();
        Verdict d = cdr.isEmpty();
        if (a == Verdict.YES || d == Verdict.YES) {
            return Verdict.YES;
        }
        if (i == outside.size()) {
            return a == Verdict.NO && d == Verdict.NO ? Verdict.NO : Verdict.UNKNOWN;
        }
        Atom.Pair p = (Atom.Pair) outside.get(i);
        Verdict beside = ofProduct(car.intersect(p.car().complement()), cdr, outside, i + 1);
        if (beside == Verdict.NO) {
            return Verdict.NO;
        }
        return beside.and(ofProduct(car.intersect(p.car()), cdr.intersect(p.cdr().complement()), outside, i + 1));
    }

    private static Verdict ofShapes(List<Atom> inside, List<Atom> outside) {
        Atom.Shape shape = new Atom.Shape(ALL_STORAGE, null);
        for (Atom a : inside) {
            shape = shape.intersect((Atom.Shape) a);
            if (shape == null) {
                return Verdict.YES;
            }
        }
        // Dimensions are unbounded, so no union of shapes covers a shape that none of them covers alone.
        int rest = shape.storage();
        for (Atom a : outside) {
            if (((Atom.Shape) a).coversDimensionsOf(shape)) {
                rest &= ~((Atom.Shape) a).storage();
            }
        }
        return rest == 0 ? Verdict.YES : Verdict.NO;
    }

    private static Verdict ofInstances(List<Atom> inside, List<Atom> outside) {
        List<LispClass> narrow = new ArrayList<>();
        for (Atom a : inside) {
            LispClass c = ((Atom.Instances) a).type();
            if (narrow.stream().noneMatch(n -> isSubclass(n, c))) {
                narrow.removeIf(n -> isSubclass(c, n));
                narrow.add(c);
            }
        }
        for (LispClass c : narrow) {
            for (Atom a : outside) {
                if (isSubclass(c, ((Atom.Instances) a).type())) {
                    return Verdict.YES;
                }
            }
        }
        if (narrow.size() < 2) {
            return Verdict.NO;
        }
        return hasCommonSubclass(narrow.get(0), narrow, outside) ? Verdict.NO
            : canHaveCommonSubclass(narrow) ? Verdict.UNKNOWN : Verdict.YES;
    }

    private static boolean hasCommonSubclass(LispClass from, List<LispClass> all, List<Atom> outside) {
        if (outside.stream().anyMatch(a -> isSubclass(from, ((Atom.Instances) a).type()))) {
            return false;
        }
        if (all.stream().allMatch(c -> isSubclass(from, c))) {
            return true;
        }
        for (Object l = slot(from, "DIRECT-SUBCLASSES"); l instanceof Cons c; l = c.cdr) {
            if (c.car instanceof LispClass sub && hasCommonSubclass(sub, all, outside)) {
                return true;
            }
        }
        return false;
    }

    /// Whether classes of which none is a subclass of another may one day share a subclass.
    private static boolean canHaveCommonSubclass(List<LispClass> classes) {
        LispClass first = family(classes.get(0));
        if (classes.stream().filter(c -> c.layout.owner == BuiltInClasses.named("BUILT-IN-CLASS")).count() > 1) {
            return false;
        }
        for (LispClass c : classes) {
            LispClass family = family(c);
            if (family == null || family != first) {
                return false;
            }
        }
        return true;
    }

    /// The class whose subclasses may have several superclasses among each other, or null for classes that never do.
    private static LispClass family(LispClass c) {
        LispClass metaclass = c.layout.owner;
        if (metaclass == BuiltInClasses.CONDITION_CLASS) {
            return metaclass;
        }
        boolean open = c.isSubclassOf(BuiltInClasses.STANDARD_OBJECT) && c != BuiltInClasses.RESTART
            || metaclass.isSubclassOf(BuiltInClasses.STANDARD_CLASS) || c == BuiltInClasses.named("FUNCTION")
            || c == BuiltInClasses.named("STREAM") || metaclass == BuiltInClasses.named("%FORWARD-REFERENCED-CLASS");
        return open ? BuiltInClasses.STANDARD_OBJECT : null;
    }

    static boolean isSubclass(LispClass c, LispClass other) {
        if (c.isSubclassOf(other)) {
            return true;
        }
        if (c.precedence == null) {
            for (Object l = slot(c, "DIRECT-SUPERCLASSES"); l instanceof Cons cell; l = cell.cdr) {
                if (cell.car instanceof LispClass s && isSubclass(s, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Object slot(LispClass c, String name) {
        int i = c.layout.indexOf(weft.object.LispPackage.WEFT.define(name));
        return i < 0 ? Symbol.NIL : c.slots[i];
    }
}
