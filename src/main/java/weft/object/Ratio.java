package weft.object;

import java.math.BigInteger;

/// A ratio in lowest terms: the denominator is greater than 1 and prime to the numerator.
public record Ratio(BigInteger numerator, BigInteger denominator) {}
