package weft.lisp;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import weft.boot.Kernel;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

/// Runs the rows of test-lisp in both tiers: a container for each file, two tests for each TEST form.
///
/// `-Dweft.test=smp/with-locked-object` runs only the tests whose full names begin so; several beginnings stand between commas.
class LispTest {

    private static final Path ROOT = Path.of("test-lisp");
    private static final List<String> SELECTED = List.of(System.getProperty("weft.test", "").split(","));

    @TestFactory
    List<DynamicNode> rows() throws IOException {
        List<DynamicNode> containers = new ArrayList<>();
        LoadedLisp.call(() -> {
            Symbol folder = symbol("*TEST-FOLDER*");
            folder.flags |= Symbol.SPECIAL;
            folder.value = new SimpleString(ROOT.toAbsolutePath() + "/");
            return load(ROOT.resolve("harness.lisp"));
        });
        for (String file : files()) {
            containers.add(dynamicContainer(file, testsOf(file)));
        }
        assertTrue(!containers.isEmpty(), "no test is called " + SELECTED);
        return containers;
    }

    /// Folder and name of each test file that may hold selected tests, in order.
    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 2)) {
            return files.filter(file -> file.getNameCount() == 3 && file.toString().endsWith(".lisp"))
                .map(file -> file.getName(1) + "/" + file.getFileName().toString().replaceFirst("\\.lisp$", ""))
                .filter(name -> SELECTED.stream().anyMatch(prefix -> name.startsWith(prefix) || prefix.startsWith(name)))
                .sorted().toList();
        }
    }

    private static List<DynamicNode> testsOf(String file) {
        return LoadedLisp.call(() -> {
            List<DynamicNode> tests = new ArrayList<>();
            try {
                symbol("*TEST-FILE*").value = new SimpleString(file);
                symbol("*TESTS*").value = Symbol.NIL;
                load(ROOT.resolve(file + ".lisp"));
            } catch (Throwable x) {
                return List.of(dynamicTest("loads", () -> Assertions.fail(file + " does not load", x)));
            }
            for (Object rest = symbol("*TESTS*").value; rest instanceof Cons c; rest = c.cdr) {
                Object test = c.car;
                String name = ((Cons) test).car.toString();
                if (SELECTED.stream().anyMatch(name::startsWith)) {
                    tests.addFirst(run(test, name, "compiled"));
                    tests.addFirst(run(test, name, "interpreted"));
                }
            }
            return tests;
        });
    }

    private static DynamicNode run(Object test, String name, String tier) {
        return dynamicTest(name + " (" + tier + ")", () -> {
            String failures = LoadedLisp.call(() -> symbol("FAILURES-OF").function
                .call2(ThreadContext.current(), test, LispPackage.keyword(tier.toUpperCase())).toString());
            if (!failures.isEmpty()) {
                Assertions.fail(failures);
            }
        });
    }

    private static Object load(Path file) {
        LispThread t = ThreadContext.current();
        Kernel.load(t, file);
        return null;
    }

    private static Symbol symbol(String name) {
        return LispPackage.WEFT.intern(name);
    }
}
