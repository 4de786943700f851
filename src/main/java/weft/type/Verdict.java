package weft.type;

/// The answer to whether a set is empty. UNKNOWN is an honest answer.
enum Verdict {
    YES, NO, UNKNOWN;

    /// The answer for a union of two sets with these answers.
    Verdict and(Verdict other) {
        return this == NO || other == NO ? NO : this == YES && other == YES ? YES : UNKNOWN;
    }
}
