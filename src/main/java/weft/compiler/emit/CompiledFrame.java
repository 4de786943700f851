package weft.compiler.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.SourcePosition;
import weft.object.Symbol;

/// An activation of a compiled function, found on the stack: for backtraces and debuggers.
///
/// @param name the function's name; of a local function, as far as the method tells
/// @param position where in it control left, or null
/// @param arguments the values of its parameters, null for each that the JIT has forgotten; null when it is not known what they are
/// @param isLoop it is only a loop of an interpreted function, whose activation stands below
public record CompiledFrame(Object name, SourcePosition position, Object[] arguments, boolean isLoop) {

    /// A slot of the local variables that holds no reference, as its bits; zero is also what the JVM gives for one that it has forgotten.
    ///
    /// @param interpreted the JVM's interpreter runs the frame, which forgets nothing
    public record Primitive(long bits, boolean interpreted) {

        /// False for a slot that may have been forgotten.
        boolean isKnown() {
            return interpreted || bits != 0;
        }
    }

    /// True when a Java frame runs generated code.
    public static boolean isCompiled(StackWalker.StackFrame f) {
        Class<?> c = f.getDeclaringClass();
        return c.getSuperclass() == CompiledFunction.class;
    }

    /// The activation of a frame of generated code, or null for code that only leads into functions.
    ///
    /// @param locals the local variables of the frame, empty when they are not to be had
    public static CompiledFrame of(StackWalker.StackFrame f, Object[] locals) {
        String method = f.getMethodName();
        if (method.matches("call[0-9N]") || method.endsWith("&") || method.startsWith("<")) {
            return null;
        }
        FunctionInfo info = info(f.getDeclaringClass(), CodePositions.plainName(method));
        Object name = info != null ? info.name() : name(CodePositions.functionName(method));
        SourcePosition position = CodePositions.find(f.getDeclaringClass(), f.getLineNumber());
        return new CompiledFrame(name == Symbol.NIL ? Cons.list(symbol("LAMBDA")) : name, position,
            info == null ? null : arguments(f, info, locals), method.contains(CodePositions.LOOP));
    }

    private static FunctionInfo info(Class<?> c, String method) {
        if (c.getClassLoader() instanceof UnitLoader) {
            for (FunctionInfo i : UnitLoader.infos(c)) {
                if (i.method().equals(method)) {
                    return i;
                }
            }
        }
        int cut = c.getName().lastIndexOf('_');
        if (cut < 0) {
            return null;
        }
        try {
            var find = Class.forName(c.getName().substring(0, cut), false, c.getClassLoader()).getMethod("info", int.class);
            for (int i = 0;; i++) {
                FunctionInfo info = (FunctionInfo) find.invoke(null, i);
                if (info.method().equals(method)) {
                    return info;
                }
            }
        } catch (ReflectiveOperationException noMore) {
            return null;
        }
    }

    /// The positional parameters are the first of those that stand, in the method, after the context and what it closes over.
    private static Object[] arguments(StackWalker.StackFrame f, FunctionInfo info, Object[] locals) {
        List<Class<?>> types = f.getMethodType().parameterList();
        int all = count(info.lambdaList(), false);
        int positional = count(info.lambdaList(), true);
        int first = types.size() - all;
        if (first < 1 || locals.length == 0) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        int slot = 0;
        for (int i = 0; i < first + positional; i++) {
            Class<?> type = types.get(i);
            if (i >= first) {
                values.add(value(type, locals, slot));
            }
            slot += type == long.class || type == double.class ? 2 : 1;
        }
        return values.toArray();
    }

    /// The value of a parameter, or null. A long or double is in the second of its slots, and the first of one that the JIT has not forgotten is an
    /// int. Of an int or float only the lower half counts, and the upper one of those that the JIT has not forgotten is never zero (HotSpot fills it
    /// with 0xDEADDEAF). Where another JVM does otherwise, a zero counts as forgotten.
    private static Object value(Class<?> type, Object[] locals, int slot) {
        boolean wide = type == long.class || type == double.class;
        int last = wide ? slot + 1 : slot;
        if (last >= locals.length) {
            return null;
        }
        if (!type.isPrimitive()) {
            return locals[slot] instanceof Primitive ? null : locals[slot];
        }
        if (!(locals[last] instanceof Primitive value) || !value.isKnown() && !(wide && locals[slot] instanceof Primitive first && first.isKnown())) {
            return null;
        }
        return type == long.class ? (Object) value.bits() : type == double.class ? (Object) Double.longBitsToDouble(value.bits())
            : (Object) Float.intBitsToFloat((int) value.bits());
    }

    /// The number of parameters of a lambda list, or of those before &rest and &key.
    private static int count(Object lambdaList, boolean positionalOnly) {
        int n = 0;
        for (Object l = lambdaList; l instanceof Cons c; l = c.cdr) {
            if (c.car instanceof Symbol s && s.name.startsWith("&")) {
                if (s.name.equals("&AUX") || positionalOnly && !s.name.equals("&OPTIONAL")) {
                    break;
                }
            } else {
                n++;
            }
        }
        return n;
    }

    /// A name from its text: `foo` or `(flet foo)`.
    private static Object name(String text) {
        if (text.startsWith("(") && text.endsWith(")")) {
            String[] parts = text.substring(1, text.length() - 1).split(" ");
            Object[] symbols = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                symbols[i] = symbol(parts[i].toUpperCase(Locale.ROOT));
            }
            return Cons.list(symbols);
        }
        return text.equals("lambda") ? Symbol.NIL : symbol(text.toUpperCase(Locale.ROOT));
    }

    private static Symbol symbol(String name) {
        Symbol s = LispPackage.COMMON_LISP.findSymbol(name);
        s = s != null ? s : LispPackage.find("COMMON-LISP-USER").findSymbol(name);
        s = s != null ? s : LispPackage.WEFT.findSymbol(name);
        return s != null ? s : Symbol.uninterned(name);
    }
}
