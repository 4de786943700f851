package weft.object;

/// A complex number in canonical form: two floats of one format, or two rationals of which the imaginary part is not zero.
public record LispComplex(Object real, Object imaginary) {}
