package weft.compiler.emit;

/// The place of a variable that closures share and that is assigned.
public final class Cell {

    public Object value;

    public Cell(Object value) {
        this.value = value;
    }
}
