package weft.builtin;

import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// Puts the functions of builtin tables into the function cells of their names.
public final class Builtins {

    private static final Symbol SETF = LispPackage.COMMON_LISP.define("SETF");

    private Builtins() {}

    /// Defines every function of `table`. Names become external symbols of their package.
    public static void install(BuiltinTable table) {
        String[] rows = table.rows();
        for (int id = 0; id < rows.length; id++) {
            BuiltinTable.Row row = BuiltinTable.Row.parse(rows[id]);
            LispPackage home = LispPackage.ensure(row.packageName());
            String n = row.name();
            if (n.startsWith("(SETF ")) {
                Symbol s = home.define(n.substring(6, n.length() - 1));
                s.setf = new BuiltinFunction(table, id, row, Cons.list(SETF, s));
            } else {
                Symbol s = home.define(n);
                s.function = new BuiltinFunction(table, id, row, s);
            }
        }
    }
}
