package weft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The direction of imports, read from the class files.
///
/// `package-order.txt` (among the test resources) names every package and what it stands on. A class may name classes of its own
/// package, of the packages its line lists, and of what those stand on in turn; anything else fails here, and so does a
/// package that has no line.
class ArchitectureTest {

    private static final String ROOT = "weft";

    private final PackageOrder order = PackageOrder.of(resource("package-order.txt"));

    @Test
    void everyPackageHasItsPlace() {
        var unplaced = new TreeSet<String>();
        for (ClassModel type : classes()) {
            String name = packageOf(type.thisClass().asSymbol());
            if (!order.knows(name)) unplaced.add(name);
        }
        assertEquals(Set.of(), unplaced, "packages without a line in package-order.txt");
    }

    @Test
    void classesNameOnlyWhatStandsBelowThem() {
        var wrong = new TreeSet<String>();
        int seen = 0;
        for (ClassModel type : classes()) {
            seen++;
            String from = packageOf(type.thisClass().asSymbol());
            for (ClassDesc named : named(type)) {
                String to = packageOf(named);
                if (to != null && order.knows(from) && !order.allows(from, to)) {
                    wrong.add(type.thisClass().asSymbol().displayName() + " of " + from + " names "
                            + named.displayName() + " of " + to);
                }
            }
        }
        assertTrue(seen > 0, "no class files found");
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void anOrderIsReadAsWritten() {
        PackageOrder small = PackageOrder.of("""
                # low to high
                low:
                middle:        low
                left, right:   middle
                """);
        assertTrue(small.allows("left", "left"));
        assertTrue(small.allows("left", "right"), "one line is one room");
        assertTrue(small.allows("left", "low"), "through middle");
        assertFalse(small.allows("low", "middle"));
        assertFalse(small.allows("middle", "elsewhere"));
        assertThrows(IllegalArgumentException.class, () -> PackageOrder.of("low: high\nhigh:"));
    }

    @Test
    void aClassNamesTheTypesOfItsCodeAndItsDescriptors() {
        ClassModel self = parse(classFiles(PackageOrder.class).resolve("weft/PackageOrder.class"));
        Set<String> names = named(self).stream().map(ClassDesc::displayName).collect(Collectors.toSet());
        assertTrue(names.containsAll(Set.of("PackageOrder", "TreeSet", "Map", "boolean")), names::toString);
    }

    // --- what a class names

    private static Set<ClassDesc> named(ClassModel type) {
        var names = new LinkedHashSet<ClassDesc>();
        for (var entry : type.constantPool()) {
            switch (entry) {
                case ClassEntry it -> names.add(it.asSymbol());
                case NameAndTypeEntry it -> addDescriptor(it.type().stringValue(), names);
                case MethodTypeEntry it -> addDescriptor(it.descriptor().stringValue(), names);
                default -> { }
            }
        }
        type.fields().forEach(field -> addDescriptor(field.fieldType().stringValue(), names));
        type.methods().forEach(method -> addDescriptor(method.methodType().stringValue(), names));
        return names;
    }

    private static void addDescriptor(String descriptor, Set<ClassDesc> names) {
        if (descriptor.startsWith("(")) {
            MethodTypeDesc method = MethodTypeDesc.ofDescriptor(descriptor);
            names.add(method.returnType());
            names.addAll(method.parameterList());
        } else {
            names.add(ClassDesc.ofDescriptor(descriptor));
        }
    }

    /// The name of TYPE's package as the order file writes it, or null if TYPE is not Weft's.
    private static String packageOf(ClassDesc type) {
        while (type.isArray()) type = type.componentType();
        String name = type.isPrimitive() ? "" : type.packageName();
        if (name.equals(ROOT)) return ROOT;
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : null;
    }

    // --- where the classes are

    private static List<ClassModel> classes() {
        try (Stream<Path> files = Files.walk(classFiles(Main.class).resolve(ROOT))) {
            return files.filter(file -> file.toString().endsWith(".class")).map(ArchitectureTest::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder that holds the class file of TYPE.
    private static Path classFiles(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (var in = ArchitectureTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
