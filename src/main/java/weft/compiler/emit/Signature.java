package weft.compiler.emit;

import static java.lang.reflect.Modifier.isPublic;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import weft.builtin.BuiltinFunction;
import weft.builtin.BuiltinTable;

/// How the Java method of a builtin is called: its types, and the defaults of its optional and keyword parameters.
///
/// @param owner the class of the method
/// @param type the method's type
/// @param takesThread the first parameter is the context
/// @param parameters the types of the Lisp parameters, without the context
/// @param optionalDefaults the text of each default, `null` when there is none
/// @param keyDefaults the same for keyword parameters
/// @param keys the names of the keywords
/// @param isAccessible generated code may name the method and all classes in its type: they are public
/// @param forFixnums the type of the method's overload that takes a `long` where this one takes any object, or null; for fixed arguments
record Signature(ClassDesc owner, MethodTypeDesc type, boolean takesThread, List<ClassDesc> parameters,
                 List<String> optionalDefaults, List<String> keyDefaults, List<String> keys, boolean isAccessible, MethodTypeDesc forFixnums) {

    private static final Map<BuiltinTable.Row, Signature> KNOWN = new ConcurrentHashMap<>();

    static Signature of(BuiltinFunction f) {
        return KNOWN.computeIfAbsent(f.row(), Signature::parse);
    }

    private static Signature parse(BuiltinTable.Row row) {
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(row.descriptor());
        boolean takesThread = type.parameterCount() > 0 && type.parameterType(0).equals(Jvm.THREAD);
        List<String> optional = new ArrayList<>();
        List<String> key = new ArrayList<>();
        String mode = "";
        for (String word : words(row.syntax())) {
            if (word.startsWith("&")) {
                mode = word;
            } else if (mode.equals("&optional")) {
                optional.add(defaultText(word));
            } else if (mode.equals("&key")) {
                key.add(defaultText(word));
            }
        }
        return new Signature(ClassDesc.of(row.owner().replace('/', '.')), type, takesThread,
            type.parameterList().subList(takesThread ? 1 : 0, type.parameterCount()), optional, key,
            row.keys().isEmpty() ? List.of() : List.of(row.keys().split(",")), isAccessible(row, type), forFixnums(row, type));
    }

    /// True when the overload takes a `long` for Lisp parameter `i`, and the method itself any object.
    boolean isForFixnum(int i) {
        int at = takesThread ? i + 1 : i;
        return forFixnums != null && !forFixnums.parameterType(at).equals(type.parameterType(at));
    }

    private static MethodTypeDesc forFixnums(BuiltinTable.Row row, MethodTypeDesc type) {
        if (row.shape() != 'F' || row.optional() > 0) {
            return null;
        }
        try {
            Class<?> owner = Class.forName(row.owner().replace('/', '.'), false, Signature.class.getClassLoader());
            for (Method m : owner.getDeclaredMethods()) {
                if (m.getName().equals(row.method()) && isPublic(m.getModifiers())) {
                    MethodTypeDesc other = MethodType.methodType(m.getReturnType(), m.getParameterTypes()).describeConstable().orElseThrow();
                    if (takesLongs(other, type)) {
                        return other;
                    }
                }
            }
            return null;
        } catch (ReflectiveOperationException | LinkageError notVisible) {
            return null;
        }
    }

    private static boolean takesLongs(MethodTypeDesc overload, MethodTypeDesc type) {
        if (overload.equals(type) || overload.parameterCount() != type.parameterCount() || !overload.returnType().equals(type.returnType())) {
            return false;
        }
        for (int i = 0; i < type.parameterCount(); i++) {
            boolean same = overload.parameterType(i).equals(type.parameterType(i));
            if (!same && !(overload.parameterType(i).equals(ConstantDescs.CD_long) && type.parameterType(i).equals(Jvm.OBJECT))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAccessible(BuiltinTable.Row row, MethodTypeDesc type) {
        try {
            MethodType resolved = type.resolveConstantDesc(MethodHandles.lookup());
            Class<?> owner = Class.forName(row.owner().replace('/', '.'), false, Signature.class.getClassLoader());
            Class<?> result = resolved.returnType();
            return isPublic(owner.getModifiers()) && resolved.parameterList().stream().allMatch(c -> isPublic(c.getModifiers()))
                && isPublic(result.getModifiers()) && isPublic(owner.getDeclaredMethod(row.method(), resolved.parameterArray()).getModifiers());
        } catch (ReflectiveOperationException | LinkageError notVisible) {
            return false;
        }
    }

    private static String defaultText(String word) {
        return word.startsWith("(") ? word.substring(word.indexOf(' ') + 1, word.length() - 1).trim().toLowerCase(Locale.ROOT) : "null";
    }

    private static List<String> words(String syntax) {
        List<String> words = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= syntax.length(); i++) {
            char c = i < syntax.length() ? syntax.charAt(i) : ' ';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                if (i > start) {
                    words.add(syntax.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
