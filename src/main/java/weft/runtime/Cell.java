package weft.runtime;

/// The home of a variable that closures share and someone assigns. A plain field: atomic operations on it go through [weft.smp].
public final class Cell {

    public Object value;

    public Cell(Object value) {
        this.value = value;
    }
}
