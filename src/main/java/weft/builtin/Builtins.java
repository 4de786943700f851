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
        String[] heads = table.heads();
        String last = null;
        LispPackage home = LispPackage.COMMON_LISP;
        for (int at = 0; at < heads.length; at += 3) {
            int id = at / 3;
            if (heads[at] != last) { // the same constant, mostly
                last = heads[at];
                home = LispPackage.ensure(last);
            }
            String name = heads[at + 1];
            String counts = heads[at + 2];
            int required = counts.charAt(0) - '0';
            int optional = counts.charAt(1) - '0';
            boolean fixed = counts.charAt(2) == 'F';
            boolean many = counts.charAt(3) == '1';
            if (name.charAt(0) == '(' && name.startsWith("(SETF ")) {
                Symbol s = home.define(name.substring(6, name.length() - 1));
                s.setf = new BuiltinFunction(table, id, required, optional, fixed, many, Cons.list(SETF, s));
            } else {
                Symbol s = home.define(name);
                s.function = new BuiltinFunction(table, id, required, optional, fixed, many, s);
            }
        }
    }
}
