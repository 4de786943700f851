package weft.type;

import java.util.Arrays;
import java.util.function.BinaryOperator;

/// A set of objects: a [Region] for each [Kind]. Immutable.
final class TypeSet {

    private static final Kind[] KINDS = Kind.values();
    static final TypeSet NONE = new TypeSet(Arrays.stream(KINDS).map(k -> k.none).toArray(Region[]::new));
    static final TypeSet ALL = new TypeSet(Arrays.stream(KINDS).map(k -> k.all).toArray(Region[]::new));

    private final Region[] regions;

    private TypeSet(Region[] regions) {
        this.regions = regions;
    }

    /// All objects of some kinds.
    static TypeSet of(Kind... kinds) {
        Region[] r = NONE.regions.clone();
        for (Kind k : kinds) {
            r[k.ordinal()] = k.all;
        }
        return new TypeSet(r);
    }

    /// A set of objects of one kind.
    static TypeSet of(Kind kind, Region region) {
        Region[] r = NONE.regions.clone();
        r[kind.ordinal()] = region;
        return new TypeSet(r);
    }

    /// One object.
    static TypeSet only(Object x) {
        Kind k = Kind.of(x);
        return of(k, k.only(x));
    }

    TypeSet intersect(TypeSet other) {
        return other == ALL ? this : this == ALL ? other : combine(other, Region::intersect);
    }

    TypeSet unite(TypeSet other) {
        return other == NONE ? this : this == NONE ? other : combine(other, Region::unite);
    }

    private TypeSet combine(TypeSet other, BinaryOperator<Region> operation) {
        Region[] r = new Region[KINDS.length];
        for (int i = 0; i < r.length; i++) {
            r[i] = operation.apply(regions[i], other.regions[i]);
        }
        return new TypeSet(r);
    }

    TypeSet complement() {
        Region[] r = new Region[KINDS.length];
        for (int i = 0; i < r.length; i++) {
            r[i] = regions[i].complement();
        }
        return new TypeSet(r);
    }

    Verdict isEmpty() {
        Verdict v = Verdict.YES;
        for (int i = 0; i < regions.length && v != Verdict.NO; i++) {
            v = v.and(regions[i].isEmpty());
        }
        return v;
    }

    boolean contains(Object x) {
        return regions[Kind.of(x).ordinal()].contains(x);
    }
}
