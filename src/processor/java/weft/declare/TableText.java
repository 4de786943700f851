package weft.declare;

import java.util.List;
import java.util.StringJoiner;

/// Writes the Java source of a table class.
final class TableText {

    private static final int MAX_DIRECT = 4;

    private TableText() {}

    static String of(String javaPackage, String table, List<BuiltinMethod> methods) {
        StringBuilder out = new StringBuilder();
        out.append("package ").append(javaPackage).append(";\n\nimport weft.builtin.Check;\nimport weft.object.LispThread;\nimport weft.object.Symbol;\n\n")
            .append("/// Generated. Do not edit.\npublic final class ").append(table).append(" extends weft.builtin.BuiltinTable {\n\n")
            .append("    @Override public String[] heads() {\n        return new String[] {\n");
        for (BuiltinMethod b : methods) {
            out.append("            ").append(literal(b.packageName)).append(", ").append(literal(b.name)).append(", ").append(literal(counts(b))).append(",\n");
        }
        out.append("        };\n    }\n\n    @Override protected String[] allRows() {\n        return new String[] {\n");
        for (BuiltinMethod b : methods) {
            out.append("            ").append(literal(row(b))).append(",\n");
        }
        out.append("        };\n    }\n\n    @Override public String[] documentation() {\n        return new String[] {\n");
        for (BuiltinMethod b : methods) {
            out.append("            ").append(literal(b.documentation)).append(",\n");
        }
        out.append("        };\n    }\n");
        for (int id = 0; id < methods.size(); id++) {
            if (methods.get(id).hasKeys) {
                out.append("\n    private static Symbol[] keywords").append(id).append(";\n");
            }
        }
        for (int n = 0; n <= MAX_DIRECT; n++) {
            direct(out, methods, n);
        }
        listed(out, methods);
        return out.append("}\n").toString();
    }

    private static String counts(BuiltinMethod b) {
        return "" + (char) ('0' + b.required.size()) + (char) ('0' + b.optional.size()) + shape(b) + (b.many ? '1' : '0');
    }

    private static char shape(BuiltinMethod b) {
        return b.rest ? 'R' : b.hasKeys ? (b.allowOtherKeys ? 'A' : 'K') : 'F';
    }

    private static String row(BuiltinMethod b) {
        StringJoiner keys = new StringJoiner(",");
        b.keys.forEach(k -> keys.add(k.name().toUpperCase()));
        return String.join("\t", b.name, b.packageName, b.syntax, b.ownerInternal, b.method, b.descriptor,
            "" + b.required.size(), "" + b.optional.size(),
            "" + shape(b), keys.toString(), b.effects, b.many ? "1" : "0", b.result);
    }

    private static String literal(String s) {
        return '"' + s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
    }

    private static void direct(StringBuilder out, List<BuiltinMethod> methods, int n) {
        StringBuilder cases = new StringBuilder();
        for (int id = 0; id < methods.size(); id++) {
            BuiltinMethod b = methods.get(id);
            if (b.fixed() && b.maxFixed() <= MAX_DIRECT && n >= b.required.size() && n <= b.maxFixed()) {
                String[] args = new String[n];
                for (int i = 0; i < n; i++) {
                    args[i] = "a" + i;
                }
                cases.append("            case ").append(id).append(" -> ").append(body(b, id, args, null)).append("\n");
            }
        }
        if (cases.isEmpty()) {
            return;
        }
        StringBuilder ps = new StringBuilder("int id, LispThread t");
        StringBuilder as = new StringBuilder("id, t");
        for (int i = 0; i < n; i++) {
            ps.append(", Object a").append(i);
            as.append(", a").append(i);
        }
        out.append("\n    @Override public Object call").append(n).append("(").append(ps).append(") {\n        switch (id) {\n")
            .append(cases).append("            default -> { return super.call").append(n).append("(").append(as).append("); }\n        }\n    }\n");
    }

    private static void listed(StringBuilder out, List<BuiltinMethod> methods) {
        StringBuilder cases = new StringBuilder();
        for (int id = 0; id < methods.size(); id++) {
            BuiltinMethod b = methods.get(id);
            if (!(b.fixed() && b.maxFixed() <= MAX_DIRECT)) {
                String[] args = new String[b.maxFixed()];
                for (int i = 0; i < args.length; i++) {
                    args[i] = i < b.required.size() ? "a[" + i + "]" : "(a.length > " + i + " ? a[" + i + "] : null)";
                }
                cases.append("            case ").append(id).append(" -> ").append(body(b, id, args, "a")).append("\n");
            }
        }
        if (!cases.isEmpty()) {
            out.append("\n    @Override public Object callN(int id, LispThread t, Object[] a) {\n        switch (id) {\n")
                .append(cases).append("            default -> { return super.callN(id, t, a); }\n        }\n    }\n");
        }
    }

    private static String body(BuiltinMethod b, int id, String[] args, String array) {
        StringBuilder pre = new StringBuilder();
        StringJoiner call = new StringJoiner(", ", b.owner + "." + b.method + "(", ")");
        if (b.takesThread) {
            call.add("t");
        }
        int i = 0;
        for (BuiltinMethod.Parameter p : b.required) {
            call.add(convert(args[i++], p.javaType()));
        }
        for (BuiltinMethod.Parameter p : b.optional) {
            if (i >= args.length) {
                call.add(p.defaultText().equals("null") ? "null" : p.defaultText());
            } else {
                call.add(array == null ? convert(args[i], p.javaType()) : optional(args[i], p));
            }
            i++;
        }
        if (b.rest) {
            call.add("weft.builtin.Arguments.rest(" + array + ", " + b.maxFixed() + ")");
        }
        if (b.hasKeys) {
            pre.append("Object[] k = weft.builtin.Arguments.keys(").append(array).append(", ").append(b.maxFixed()).append(", ")
                .append(b.allowOtherKeys).append(", keywords").append(id).append(" != null ? keywords").append(id)
                .append(" : (keywords").append(id).append(" = weft.builtin.Arguments.keywords(").append(keywordNames(b)).append("))); ");
            for (int k = 0; k < b.keys.size(); k++) {
                call.add(optional("k[" + k + "]", b.keys.get(k)));
            }
        }
        String c = call.toString();
        String done = switch (b.result) {
            case "void" -> c + "; return Symbol.NIL;";
            case "boolean" -> "return Symbol.of(" + c + ");";
            case "int", "long" -> "return (Object) (long) " + c + ";";
            case "java.lang.String" -> "return new weft.object.SimpleString(" + c + ");";
            default -> "return " + c + ";";
        };
        return "{ " + pre + done + " }";
    }

    private static String keywordNames(BuiltinMethod b) {
        StringJoiner names = new StringJoiner(", ");
        b.keys.forEach(k -> names.add(literal(k.name().toUpperCase())));
        return names.toString();
    }

    private static String optional(String text, BuiltinMethod.Parameter p) {
        return p.javaType().equals("java.lang.Object") && p.defaultText().equals("null")
            ? text
            : "(" + text + " == null ? " + p.defaultText() + " : " + convert(text, p.javaType()) + ")";
    }

    private static String convert(String text, String type) {
        return switch (type) {
            case "java.lang.Object" -> text;
            case "long" -> "Check.fixnum(" + text + ")";
            case "int" -> "Check.index(" + text + ")";
            case "double" -> "Check.doubleFloat(" + text + ")";
            case "float" -> "Check.singleFloat(" + text + ")";
            case "boolean" -> "(" + text + " != Symbol.NIL)";
            case "java.lang.String" -> "Check.string(" + text + ")";
            default -> "(" + text + " instanceof " + type + " ? (" + type + ") " + text + " : weft.builtin.Arguments.<" + type + ">unfit(" + text + ", " + type + ".class))";
        };
    }
}
