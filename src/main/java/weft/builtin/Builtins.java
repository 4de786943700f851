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
        String heads = table.heads();
        LispPackage home = LispPackage.COMMON_LISP;
        int id = 0;
        for (int at = 0; at < heads.length(); id++) {
            int tab = heads.indexOf('\t', at);
            if (tab - at != home.name().length() || !heads.startsWith(home.name(), at)) {
                home = LispPackage.ensure(heads.substring(at, tab));
            }
            int end = heads.indexOf('\t', tab + 1);
            String name = heads.substring(tab + 1, end);
            int required = heads.charAt(end + 1) - '0';
            int optional = heads.charAt(end + 2) - '0';
            boolean fixed = heads.charAt(end + 3) == 'F';
            boolean many = heads.charAt(end + 4) == '1';
            at = end + 5;
            if (name.startsWith("(SETF ")) {
                Symbol s = home.define(name.substring(6, name.length() - 1));
                s.setf = new BuiltinFunction(table, id, required, optional, fixed, many, Cons.list(SETF, s));
            } else {
                Symbol s = home.define(name);
                s.function = new BuiltinFunction(table, id, required, optional, fixed, many, s);
            }
        }
    }
}
