package weft.cons;

import weft.object.Cons;
import weft.object.Symbol;

/// A list growing at its end.
public final class ListBuilder {

    private Object head = Symbol.NIL;
    private Cons last;

    /// Appends `element` in a fresh cons.
    public void add(Object element) {
        append(new Cons(element, Symbol.NIL));
    }

    /// Appends an existing cons, of which only the car counts: the next addition overwrites its cdr.
    public void append(Cons cell) {
        if (last == null) {
            head = cell;
        } else {
            last.cdr = cell;
        }
        last = cell;
    }

    /// The last cons, null while empty.
    public Cons last() {
        return last;
    }

    /// Makes `tail` the end of the list, and the list's end the place of the next addition if `tail` is a list of conses.
    public void setTail(Object tail) {
        if (last == null) {
            head = tail;
        } else {
            last.cdr = tail;
        }
    }

    /// The list so far.
    public Object list() {
        return head;
    }

    /// The list with `tail` at its end.
    public Object listEndingIn(Object tail) {
        setTail(tail);
        return head;
    }
}
