package weft.type;

import java.util.ArrayList;
import java.util.List;

/// A union of meets of [Atom]s and of complements of atoms, all of one kind.
///
/// Meets that are surely empty are dropped as they arise.
record AtomRegion(List<Meet> meets) implements Region {

    static final AtomRegion NONE = new AtomRegion(List.of());
    static final AtomRegion ALL = new AtomRegion(List.of(new Meet(List.of(), List.of())));
    private static final int LIMIT = 2000;

    /// The objects in all of `inside` and in none of `outside`.
    record Meet(List<Atom> inside, List<Atom> outside) {

        Meet with(Meet other) {
            return new Meet(join(inside, other.inside), join(outside, other.outside));
        }

        private static List<Atom> join(List<Atom> a, List<Atom> b) {
            if (b.isEmpty() || a.equals(b)) {
                return a;
            }
            List<Atom> all = new ArrayList<>(a);
            for (Atom x : b) {
                if (!all.contains(x)) {
                    all.add(x);
                }
            }
            return all;
        }
    }

    /// Thrown when a set needs more meets than anybody wants to wait for.
    static final class TooComplex extends RuntimeException {
        TooComplex() {
            super(null, null, false, false);
        }
    }

    static AtomRegion of(Atom atom) {
        return new AtomRegion(List.of(new Meet(List.of(atom), List.of())));
    }

    @Override public Region intersect(Region region) {
        List<Meet> out = new ArrayList<>();
        for (Meet a : meets) {
            for (Meet b : ((AtomRegion) region).meets) {
                Meet both = a.with(b);
                if (Emptiness.of(both) != Verdict.YES) {
                    out.add(both);
                    if (out.size() > LIMIT) {
                        throw new TooComplex();
                    }
                }
            }
        }
        return new AtomRegion(out);
    }

    @Override public Region unite(Region region) {
        List<Meet> out = new ArrayList<>(meets);
        for (Meet m : ((AtomRegion) region).meets) {
            if (!out.contains(m)) {
                out.add(m);
            }
        }
        return new AtomRegion(out);
    }

    @Override public Region complement() {
        Region out = ALL;
        for (Meet m : meets) {
            List<Meet> pieces = new ArrayList<>();
            for (Atom a : m.inside) {
                pieces.add(new Meet(List.of(), List.of(a)));
            }
            for (Atom a : m.outside) {
                pieces.add(new Meet(List.of(a), List.of()));
            }
            out = out.intersect(new AtomRegion(pieces));
        }
        return out;
    }

    @Override public Verdict isEmpty() {
        Verdict v = Verdict.YES;
        for (Meet m : meets) {
            v = v.and(Emptiness.of(m));
        }
        return v;
    }

    @Override public boolean contains(Object x) {
        for (Meet m : meets) {
            if (m.inside.stream().allMatch(a -> a.contains(x)) && m.outside.stream().noneMatch(a -> a.contains(x))) {
                return true;
            }
        }
        return false;
    }
}
