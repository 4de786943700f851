package weft.compiler.ir;

/// A function bound by FLET or LABELS. `variable` holds its closure at run time; it counts as assigned, because closures of one LABELS see each other.
public final class LocalFunction {

    public final Object name;
    public final Variable variable;
    public Lambda lambda;
    /// Used as a value, not only called: then a closure object must exist.
    public boolean escapes;

    public LocalFunction(Object name, Variable variable) {
        this.name = name;
        this.variable = variable;
    }
}
