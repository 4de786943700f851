package weft.compiler.emit;

import java.lang.classfile.ClassFile;
import java.util.ArrayList;
import java.util.List;
import weft.object.SourcePosition;

/// Line numbers in generated code and the source positions that they stand for.
///
/// Line `n` of a class is entry `n - 1` of its table, which the class answers as text when a backtrace asks: for each entry file, line,
/// column and offset on a line of its own, where an empty file means the one before and `-` none.
public final class CodePositions {

    /// Ends the name of a method that is only a loop of a function.
    static final String LOOP = "&loop";

    private static final String METHOD = "source&";
    /// Characters of a string constant; a character takes up to three bytes of at most 65,535.
    private static final int CHUNK = 20_000;

    private CodePositions() {}

    static void write(ClassEmitter home, List<SourcePosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        List<String> chunks = chunks(text(positions));
        home.method(METHOD, Jvm.type(Jvm.STRING.arrayType()), ClassFile.ACC_STATIC | ClassFile.ACC_PUBLIC, code -> {
            code.constant(chunks.size()).write(b -> b.anewarray(Jvm.STRING));
            for (int i = 0; i < chunks.size(); i++) {
                String chunk = chunks.get(i);
                code.element(i, () -> code.write(b -> b.loadConstant(chunk)));
            }
            code.areturn();
        });
    }

    static List<String> chunks(String text) {
        List<String> chunks = new ArrayList<>();
        for (int i = 0; i < text.length(); i += CHUNK) {
            chunks.add(text.substring(i, Math.min(text.length(), i + CHUNK)));
        }
        return chunks;
    }

    private static String text(List<SourcePosition> positions) {
        StringBuilder b = new StringBuilder();
        String file = "-";
        for (SourcePosition p : positions) {
            String f = p.file() == null ? "-" : p.file();
            b.append(f.equals(file) ? "" : f).append('\t').append(p.line()).append('\t').append(p.column()).append('\t')
                .append(p.offset()).append('\n');
            file = f;
        }
        return b.toString();
    }

    /// The source position of line `line` of a generated class, or null when it has none.
    public static SourcePosition find(Class<?> c, int line) {
        List<SourcePosition> all = all(c);
        return line >= 1 && line <= all.size() ? all.get(line - 1) : null;
    }

    /// All positions of a generated class; empty for other classes.
    public static List<SourcePosition> all(Class<?> c) {
        if (!CompiledFunction.class.isAssignableFrom(c) || c == CompiledFunction.class) {
            return List.of();
        }
        List<SourcePosition> found = new ArrayList<>();
        String file = "-";
        try {
            for (String row : String.join("", (String[]) c.getMethod(METHOD).invoke(null)).split("\n")) {
                String[] f = row.split("\t");
                file = f[0].isEmpty() ? file : f[0];
                found.add(new SourcePosition(file.equals("-") ? null : file, Integer.parseInt(f[1]), Integer.parseInt(f[2]), Integer.parseInt(f[3])));
            }
        } catch (ReflectiveOperationException none) {
            return List.of();
        }
        return found;
    }

    /// The name of a method without what marks array entries, second bodies and loops; no Lisp name has an `&` there.
    static String plainName(String method) {
        int mark = method.indexOf('&');
        return mark < 0 ? method : method.substring(0, mark);
    }

    /// The Lisp name, as text, of the function whose code is the method `method` of a generated class.
    public static String functionName(String method) {
        int cut = method.indexOf(" part") > 0 && !method.startsWith("(") ? method.indexOf(" part") : method.length();
        int twin = method.lastIndexOf('~');
        String name = method.substring(0, twin > 0 && method.substring(twin + 1).matches("[0-9]+") ? Math.min(cut, twin) : cut);
        return Mangling.unescape(plainName(name));
    }
}
