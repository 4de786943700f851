package weft.compiler.front;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import weft.object.LispFunction;
import weft.object.Symbol;

/// Compiler macro functions by function name: one concurrent map, read for every global call.
final class CompilerMacros {

    private static final Map<Object, LispFunction> TABLE = new ConcurrentHashMap<>();

    private CompilerMacros() {}

    /// The compiler macro of the function named by the symbol, or null.
    static LispFunction find(Symbol s) {
        return TABLE.isEmpty() ? null : TABLE.get(s);
    }

    /// The compiler macro of a function name, or null.
    static LispFunction get(Object functionName) {
        return TABLE.get(Environment.key(functionName));
    }

    /// Sets or, with null, removes it.
    static void set(Object functionName, LispFunction f) {
        if (f == null) {
            TABLE.remove(Environment.key(functionName));
        } else {
            TABLE.put(Environment.key(functionName), f);
        }
    }
}
