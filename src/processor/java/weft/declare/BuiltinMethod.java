package weft.declare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// One `@Defun` method, with its syntax line taken apart and checked against the Java signature.
final class BuiltinMethod {

    /// One Lisp parameter: its Java type and, for optional and key parameters, the Java text of its default.
    record Parameter(String name, String javaType, String defaultText) {}

    final String packageName;
    final String name;
    final String syntax;
    final String owner;
    final String ownerInternal;
    final String method;
    final String descriptor;
    final String documentation;
    final String effects;
    final boolean takesThread;
    final boolean many;
    final String result;
    final List<Parameter> required = new ArrayList<>();
    final List<Parameter> optional = new ArrayList<>();
    final List<Parameter> keys = new ArrayList<>();
    boolean rest;
    boolean allowOtherKeys;
    boolean hasKeys;

    BuiltinMethod(String home, TypeElement library, ExecutableElement m, ProcessingEnvironment env) {
        Defun defun = m.getAnnotation(Defun.class);
        String line = defun.value().trim();
        int arrow = line.indexOf("=>");
        String left = (arrow < 0 ? line : line.substring(0, arrow)).trim();
        String right = arrow < 0 ? "" : line.substring(arrow + 2).trim();
        many = arrow >= 0 && (right.contains(",") || right.isEmpty() || right.contains("*") || right.contains("|"));
        int end = left.startsWith("(") ? left.indexOf(')') + 1 : left.indexOf(' ') < 0 ? left.length() : left.indexOf(' ');
        String n = left.substring(0, end).toUpperCase(Locale.ROOT);
        int colon = n.indexOf(':');
        if (colon > 0 && !n.startsWith("(")) {
            packageName = n.substring(0, colon);
            name = n.substring(colon + 1).replace(":", "");
        } else if (colon > 0) {
            packageName = n.substring(n.indexOf(' ') + 1, colon);
            name = "(SETF " + n.substring(colon + 1).replace(":", "");
        } else {
            packageName = home.toUpperCase(Locale.ROOT);
            name = n;
        }
        syntax = left.substring(end).trim().replaceAll("\\s+", " ");
        owner = library.getQualifiedName().toString();
        ownerInternal = env.getElementUtils().getBinaryName(library).toString().replace('.', '/');
        method = m.getSimpleName().toString();
        if (!m.getModifiers().contains(Modifier.STATIC)) {
            throw new IllegalArgumentException("a builtin must be static");
        }
        String doc = env.getElementUtils().getDocComment(m);
        if (doc == null || doc.isBlank()) {
            throw new IllegalArgumentException("a builtin needs a doc comment: it becomes the Lisp docstring");
        }
        documentation = doc.strip();
        StringJoiner fx = new StringJoiner(",");
        for (Effect e : defun.effects()) {
            fx.add(e.name());
        }
        effects = fx.toString();
        List<? extends VariableElement> ps = m.getParameters();
        int i = 0;
        takesThread = !ps.isEmpty() && ps.get(0).asType().toString().equals("weft.object.LispThread");
        if (takesThread) {
            i = 1;
        }
        StringBuilder d = new StringBuilder("(");
        for (VariableElement p : ps) {
            d.append(descriptorOf(p.asType(), env));
        }
        descriptor = d.append(')').append(descriptorOf(m.getReturnType(), env)).toString();
        result = m.getReturnType().toString();
        if (many && !takesThread) {
            throw new IllegalArgumentException("a function with other than one value needs a LispThread parameter");
        }
        String mode = "";
        for (String word : words(syntax)) {
            if (word.startsWith("&")) {
                mode = word;
                hasKeys |= mode.equals("&key");
                allowOtherKeys |= mode.equals("&allow-other-keys");
                continue;
            }
            if (i >= ps.size()) {
                throw new IllegalArgumentException("the lambda list names more parameters than the Java method has");
            }
            String type = env.getTypeUtils().erasure(ps.get(i++).asType()).toString();
            String pname = word.startsWith("(") ? word.substring(1, word.indexOf(' ')) : word;
            String def = word.startsWith("(") ? word.substring(word.indexOf(' ') + 1, word.length() - 1).trim() : null;
            switch (mode) {
                case "" -> required.add(new Parameter(pname, type, null));
                case "&optional" -> optional.add(new Parameter(pname, type, defaultText(def, type)));
                case "&key" -> keys.add(new Parameter(pname, type, defaultText(def, type)));
                case "&rest" -> {
                    rest = true;
                    if (!type.equals("java.lang.Object[]")) {
                        throw new IllegalArgumentException("the parameter for &rest must be Object[]");
                    }
                }
                default -> throw new IllegalArgumentException("a parameter after " + mode);
            }
        }
        if (i != ps.size()) {
            throw new IllegalArgumentException("the lambda list names fewer parameters than the Java method has");
        }
        if (rest && hasKeys) {
            throw new IllegalArgumentException("&rest with &key: take &rest alone");
        }
    }

    private static String defaultText(String def, String type) {
        if (def == null) {
            if (type.equals("long") || type.equals("int") || type.equals("double") || type.equals("float")) {
                throw new IllegalArgumentException("an optional parameter of a primitive type needs a default in the lambda list");
            }
            return type.equals("boolean") ? "false" : "null";
        }
        return switch (def) {
            case "nil" -> type.equals("boolean") ? "false" : "weft.object.Symbol.NIL";
            case "t" -> type.equals("boolean") ? "true" : "weft.object.Symbol.T";
            default -> type.equals("java.lang.Object") ? "(Object) (" + def + "L)" : def;
        };
    }

    private static List<String> words(String text) {
        List<String> out = new ArrayList<>();
        int depth = 0;
        StringBuilder w = new StringBuilder();
        for (char c : text.toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                if (!w.isEmpty()) {
                    out.add(w.toString());
                    w.setLength(0);
                }
            } else {
                w.append(c);
            }
        }
        if (!w.isEmpty()) {
            out.add(w.toString());
        }
        return out;
    }

    private static String descriptorOf(TypeMirror type, ProcessingEnvironment env) {
        TypeMirror t = env.getTypeUtils().erasure(type);
        return switch (t.getKind()) {
            case VOID -> "V";
            case BOOLEAN -> "Z";
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case ARRAY -> "[Ljava/lang/Object;";
            default -> t.getKind() == TypeKind.DECLARED
                ? "L" + env.getElementUtils().getBinaryName((TypeElement) env.getTypeUtils().asElement(t)).toString().replace('.', '/') + ";"
                : fail(t);
        };
    }

    private static String fail(TypeMirror t) {
        throw new IllegalArgumentException("no such parameter type: " + t);
    }

    boolean fixed() {
        return !rest && !hasKeys;
    }

    int maxFixed() {
        return required.size() + optional.size();
    }
}
