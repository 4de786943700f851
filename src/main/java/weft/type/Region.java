package weft.type;

/// A set of objects of one [Kind]. All regions of a kind have the same class.
interface Region {

    Region intersect(Region other);

    Region complement();

    Verdict isEmpty();

    /// True when `x`, an object of the kind, is in the set.
    boolean contains(Object x);

    default Region unite(Region other) {
        return complement().intersect(other.complement()).complement();
    }
}
