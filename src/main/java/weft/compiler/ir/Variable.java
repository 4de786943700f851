package weft.compiler.ir;

import weft.object.Symbol;

/// A lexical variable. Names are resolved: two bindings of one symbol are two variables.
///
/// The front end fills the facts while it converts; the tiers only read them, and number variables in maps of their own.
public final class Variable {

    /// For messages, debuggers and backtraces.
    public final Symbol name;
    /// The function that binds it.
    public final Lambda owner;
    /// Referenced from a function inside its owner.
    public boolean captured;
    /// Assigned after its binding. A captured variable that is assigned lives in a cell; one that is not is copied.
    public boolean assigned;
    /// Declared kind, checked where the variable is bound and assigned.
    public ValueKind kind = ValueKind.OBJECT;
    /// Declared kind of the elements, if it is declared to be an array and they have an unboxed kind. Not checked: whoever reads an element looks.
    public ValueKind elements = ValueKind.OBJECT;
    /// Read somewhere.
    public boolean read;
    /// Holds a parameter as passed: Java null when the argument was not supplied. Read only by [Node.Supplied] and, when supplied, [Node.LocalRead].
    public boolean raw;

    public Variable(Symbol name, Lambda owner) {
        this.name = name;
        this.owner = owner;
    }

    /// True when closures and the owner share a cell.
    public boolean inCell() {
        return captured && assigned;
    }

    @Override public String toString() {
        return String.valueOf(name);
    }
}
