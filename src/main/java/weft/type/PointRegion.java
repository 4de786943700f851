package weft.type;

import java.util.HashSet;
import java.util.Set;

/// Some objects, or all but some, of a kind that has infinitely many. Their Java equality is EQL.
record PointRegion(boolean allBut, Set<Object> points) implements Region {

    static final PointRegion NONE = new PointRegion(false, Set.of());
    static final PointRegion ALL = new PointRegion(true, Set.of());

    @Override public Region intersect(Region region) {
        PointRegion other = (PointRegion) region;
        if (allBut && other.allBut) {
            Set<Object> all = new HashSet<>(points);
            all.addAll(other.points);
            return new PointRegion(true, all);
        }
        if (allBut) {
            return other.intersect(this);
        }
        Set<Object> both = new HashSet<>(points);
        both.removeIf(x -> !other.contains(x));
        return new PointRegion(false, both);
    }

    @Override public Region complement() {
        return new PointRegion(!allBut, points);
    }

    @Override public Verdict isEmpty() {
        return !allBut && points.isEmpty() ? Verdict.YES : Verdict.NO;
    }

    @Override public boolean contains(Object x) {
        return points.contains(x) != allBut;
    }
}
