package weft.builtin;

import java.util.ArrayList;
import java.util.List;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// Turns the syntax line of a builtin into the lambda list that Lisp shows.
final class LambdaLists {

    private LambdaLists() {}

    static Object parse(BuiltinTable.Row row) {
        LispPackage home = LispPackage.ensure(row.packageName());
        List<Object> items = new ArrayList<>();
        for (String word : row.syntax().isEmpty() ? new String[0] : row.syntax().split(" ")) {
            String name = word.startsWith("(") ? word.substring(1) : word.endsWith(")") ? null : word;
            if (name != null) {
                Symbol known = LispPackage.COMMON_LISP.findExternal(name.toUpperCase());
                items.add(known != null ? known : home.intern(name.toUpperCase()));
            }
        }
        return Cons.list(items.toArray());
    }
}
