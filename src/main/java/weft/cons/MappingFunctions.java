package weft.cons;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// Functions mapped over lists (CLHS 14): MAPC, MAPCAR, MAPCAN, MAPL, MAPLIST, MAPCON.
@Library("common-lisp")
public final class MappingFunctions {

    private static final Symbol LIST = LispPackage.COMMON_LISP.define("LIST");

    private MappingFunctions() {}

    /// Calls FUNCTION with the first elements of the lists, then the second, and so on; returns LIST.
    @Defun("mapc function list &rest more-lists => list")
    public static Object mapc(LispThread t, Object function, Object list, Object[] more) {
        Walk w = new Walk(t, function, list, more, true);
        while (w.step()) {
            w.call();
        }
        return list;
    }

    /// Returns the list of what FUNCTION returns for the first elements of the lists, the second, and so on.
    @Defun("mapcar function list &rest more-lists => list")
    public static Object mapcar(LispThread t, Object function, Object list, Object[] more) {
        return collect(new Walk(t, function, list, more, true));
    }

    /// Returns NCONC of what FUNCTION returns for the first elements of the lists, the second, and so on.
    @Defun("mapcan function list &rest more-lists => list")
    public static Object mapcan(LispThread t, Object function, Object list, Object[] more) {
        return join(t, new Walk(t, function, list, more, true));
    }

    /// Calls FUNCTION with the lists, then their cdrs, and so on; returns LIST.
    @Defun("mapl function list &rest more-lists => list")
    public static Object mapl(LispThread t, Object function, Object list, Object[] more) {
        Walk w = new Walk(t, function, list, more, false);
        while (w.step()) {
            w.call();
        }
        return list;
    }

    /// Returns the list of what FUNCTION returns for the lists, their cdrs, and so on.
    @Defun("maplist function list &rest more-lists => list")
    public static Object maplist(LispThread t, Object function, Object list, Object[] more) {
        return collect(new Walk(t, function, list, more, false));
    }

    /// Returns NCONC of what FUNCTION returns for the lists, their cdrs, and so on.
    @Defun("mapcon function list &rest more-lists => list")
    public static Object mapcon(LispThread t, Object function, Object list, Object[] more) {
        return join(t, new Walk(t, function, list, more, false));
    }

    /// MAPCAR with one list.
    @Defun("weft:%mapcar1 function list => list")
    public static Object mapcar1(LispThread t, Object function, Object list) {
        return collect(new Walk(t, function, list, LispFunction.NO_ARGUMENTS, true));
    }

    /// MAPC with one list.
    @Defun("weft:%mapc1 function list => list")
    public static Object mapc1(LispThread t, Object function, Object list) {
        return mapc(t, function, list, LispFunction.NO_ARGUMENTS);
    }

    private static Object collect(Walk w) {
        ListBuilder out = new ListBuilder();
        while (w.step()) {
            out.add(w.call());
        }
        return out.list();
    }

    private static Object join(LispThread t, Walk w) {
        Object result = Symbol.NIL;
        Cons last = null;
        while (w.step()) {
            Object part = w.call();
            if (last == null) {
                result = part;
            } else {
                last.cdr = part;
            }
            Object l = part;
            while (l instanceof Cons c) {
                last = c;
                l = c.cdr;
                t.safePoint();
            }
            if (l == part && part != Symbol.NIL && w.hasMore()) {
                throw Errors.typeError(part, LIST);
            }
        }
        return result;
    }

    /// A walk along lists in parallel, up to the end of the shortest.
    private static final class Walk {

        private final LispThread t;
        private final LispFunction function;
        private final boolean elements;
        private Object first;
        private Cons cell;
        private final Object[] more;
        private final Cons[] cells;

        Walk(LispThread t, Object function, Object list, Object[] more, boolean elements) {
            this.t = t;
            this.function = Check.function(function);
            this.elements = elements;
            this.first = ListPositionFunctions.checkList(list);
            this.more = more.length == 0 ? more : more.clone();
            this.cells = more.length == 0 ? null : new Cons[more.length];
            for (Object l : more) {
                ListPositionFunctions.checkList(l);
            }
        }

        /// Goes to the next conses; false when a list has ended.
        boolean step() {
            t.safePoint();
            if (!(first instanceof Cons c)) {
                ListFunctions.checkEnd(first);
                return false;
            }
            if (cells != null) {
                for (int i = 0; i < more.length; i++) {
                    if (!(more[i] instanceof Cons m)) {
                        ListFunctions.checkEnd(more[i]);
                        return false;
                    }
                    cells[i] = m;
                }
            }
            cell = c;
            return true;
        }

        boolean hasMore() {
            if (!(first instanceof Cons)) {
                return false;
            }
            for (Object l : more) {
                if (!(l instanceof Cons)) {
                    return false;
                }
            }
            return true;
        }

        /// Calls the function with the present elements or tails, and advances.
        Object call() {
            Object a = elements ? cell.car : cell;
            if (cells == null) {
                Object r = function.call1(t, a);
                first = cell.cdr;
                return r;
            }
            Object r;
            if (cells.length == 1) {
                r = function.call2(t, a, elements ? cells[0].car : cells[0]);
            } else {
                Object[] args = new Object[cells.length + 1];
                args[0] = a;
                for (int i = 0; i < cells.length; i++) {
                    args[i + 1] = elements ? cells[i].car : cells[i];
                }
                r = function.apply(t, args);
            }
            first = cell.cdr;
            for (int i = 0; i < cells.length; i++) {
                more[i] = cells[i].cdr;
            }
            return r;
        }
    }
}
