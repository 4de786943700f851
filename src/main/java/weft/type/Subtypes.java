package weft.type;

/// Whether one type is a subtype of another, as far as it can be known.
final class Subtypes {

    private Subtypes() {}

    /// YES, NO, or UNKNOWN when the types are not precise enough or too complex.
    static Verdict isSubtype(LispType a, LispType b) {
        if (a.equals(b)) {
            return Verdict.YES;
        }
        try {
            TypeSet outerA = TypeSets.of(a, true);
            TypeSet innerB = TypeSets.of(b, false);
            Verdict all = outerA.intersect(innerB.complement()).isEmpty();
            if (all == Verdict.YES) {
                return Verdict.YES;
            }
            TypeSet innerA = TypeSets.of(a, false);
            TypeSet outerB = TypeSets.of(b, true);
            return innerA.intersect(outerB.complement()).isEmpty() == Verdict.NO ? Verdict.NO : Verdict.UNKNOWN;
        } catch (AtomRegion.TooComplex e) {
            return Verdict.UNKNOWN;
        }
    }
}
