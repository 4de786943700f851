package weft.runtime;

/// Out of the conversion of a form that cannot be compiled, to whoever puts other code in its place.
public final class ConversionExit extends Unwind {

    /// What the compilation knows itself by.
    public final Object compilation;
    /// Why it cannot be compiled.
    public final String message;

    public ConversionExit(Object compilation, String message) {
        this.compilation = compilation;
        this.message = message;
    }
}
