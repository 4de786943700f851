package weft.object;

import java.util.HashSet;
import java.util.Set;

/// A function with another around it, in the function cell of a name: every call of the name calls `around` with the function and the list of
/// the arguments. TRACE works so.
///
/// It belongs to the name, not to the function: FDEFINITION sees through it, and redefinition puts the new function inside.
public final class Encapsulation extends LispFunction {

    /// The function cell of a name, that of `(setf name)` if `setf`.
    private record Cell(Symbol name, boolean setf) {
        LispFunction function() {
            return setf ? name.setf : name.function;
        }
    }

    /// The cells that encapsulations were put into, but for those found without one since.
    private static final Set<Cell> CELLS = new HashSet<>();

    public final LispFunction function;
    public final LispFunction around;

    private Encapsulation(LispFunction function, LispFunction around) {
        this.function = function;
        this.around = around;
    }

    /// Puts `around` around the function called `name`, or `(setf name)`, in place of what was around it; null takes that away.
    public static synchronized void put(Symbol name, boolean setf, LispFunction around) {
        Cell cell = new Cell(name, setf);
        LispFunction inside = inside(cell.function());
        LispFunction now = around == null ? inside : new Encapsulation(inside, around);
        if (setf) {
            name.setf = now;
        } else {
            name.function = now;
        }
        CELLS.add(cell);
        CELLS.removeIf(c -> !(c.function() instanceof Encapsulation));
        Symbol.encapsulated = !CELLS.isEmpty();
    }

    /// What a function cell that holds `old` is to hold when `function` is defined: an encapsulation stays around.
    public static LispFunction inPlaceOf(LispFunction old, LispFunction function) {
        return old instanceof Encapsulation e ? new Encapsulation(function, e.around) : function;
    }

    /// The function of the name whose function cell holds `function`.
    public static LispFunction inside(LispFunction function) {
        return function instanceof Encapsulation e ? e.function : function;
    }

    @Override public Object callN(LispThread t, Object[] args) {
        return around.call2(t, function, Cons.list(args));
    }

    @Override public Object name() {
        return function.name();
    }

    @Override public Object lambdaList() {
        return function.lambdaList();
    }

    @Override public Object documentation() {
        return function.documentation();
    }
}
