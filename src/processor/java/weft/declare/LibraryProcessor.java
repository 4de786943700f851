package weft.declare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/// Turns each `@Library` class into a table class beside it, and lists all tables in `weft.boot.LibraryTables`.
@SupportedAnnotationTypes("weft.declare.Library")
public final class LibraryProcessor extends AbstractProcessor {

    private final Map<String, Element> seen = new TreeMap<>();
    private final Set<String> tables = new TreeSet<>();

    @Override public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element e : round.getElementsAnnotatedWith(Library.class)) {
            emitTable((TypeElement) e);
        }
        if (round.processingOver() && !tables.isEmpty()) {
            return true;
        }
        if (!round.processingOver() && annotations.isEmpty() && !listed && !tables.isEmpty()) {
            emitList();
        }
        return true;
    }

    private boolean listed;

    private void emitList() {
        listed = true;
        StringBuilder out = new StringBuilder("package weft.boot;\n\n/// All builtin tables. Generated.\npublic final class LibraryTables {\n\n"
            + "    private LibraryTables() {}\n\n    /// A fresh instance of every table.\n    public static weft.builtin.BuiltinTable[] all() {\n"
            + "        return new weft.builtin.BuiltinTable[] {\n");
        for (String t : tables) {
            out.append("            new ").append(t).append("(),\n");
        }
        write("weft.boot.LibraryTables", out.append("        };\n    }\n}\n").toString(), null);
    }

    private void emitTable(TypeElement library) {
        String home = library.getAnnotation(Library.class).value();
        String javaPackage = processingEnv.getElementUtils().getPackageOf(library).getQualifiedName().toString();
        String table = library.getSimpleName() + "Table";
        List<BuiltinMethod> methods = new ArrayList<>();
        for (ExecutableElement m : ElementFilter.methodsIn(library.getEnclosedElements())) {
            if (m.getAnnotation(Defun.class) == null) {
                continue;
            }
            try {
                BuiltinMethod b = new BuiltinMethod(home, library, m, processingEnv);
                Element other = seen.put(b.packageName + "::" + b.name, m);
                if (other != null) {
                    error(m, "duplicate definition of " + b.packageName + "::" + b.name + ", also " + other.getEnclosingElement() + "." + other);
                }
                methods.add(b);
            } catch (IllegalArgumentException bad) {
                error(m, bad.getMessage());
            }
        }
        write(javaPackage + "." + table, TableText.of(javaPackage, table, methods), library);
        tables.add(javaPackage + "." + table);
    }

    private void write(String className, String text, Element origin) {
        try (Writer w = (origin == null
                ? processingEnv.getFiler().createSourceFile(className)
                : processingEnv.getFiler().createSourceFile(className, origin)).openWriter()) {
            w.write(text);
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }

    private void error(Element e, String message) {
        processingEnv.getMessager().printMessage(Kind.ERROR, message, e);
    }
}
