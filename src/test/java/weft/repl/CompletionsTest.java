package weft.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jline.reader.Candidate;
import org.jline.reader.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weft.object.LispPackage;

class CompletionsTest {

    private static final Completions COMPLETIONS = new Completions();

    @TempDir
    static Path folder;

    @BeforeAll
    static void packages() throws Exception {
        LispPackage home = LispPackage.make("COMPLETIONS-HOME", "CMPL");
        home.used = new LispPackage[] {LispPackage.COMMON_LISP};
        home.define("WALK-OUT");
        home.intern("WALK-IN");
        home.intern("WALK mixed");
        LispPackage.keyword("WALK-KEY");
        LispPackage.COMMON_LISP.define("MULTIPLE-VALUE-BIND");
        Files.createDirectory(folder.resolve("src"));
        Files.createFile(folder.resolve("start.lisp"));
        COMPLETIONS.set(home, List.of("help", "walk"), folder);
    }

    /// The completions of the word before the mark `^`.
    private static TreeSet<String> of(String line) {
        int cursor = line.indexOf('^');
        List<Candidate> out = new ArrayList<>();
        COMPLETIONS.complete(null, new EntryParser().parse(line.replace("^", ""), cursor, Parser.ParseContext.COMPLETE), out);
        TreeSet<String> found = new TreeSet<>();
        out.forEach(c -> found.add(c.value()));
        return found;
    }

    @Test
    void symbolsOfTheCurrentPackageInTheCaseTyped() {
        assertEquals(new TreeSet<>(List.of("walk-in", "walk-out")), of("(walk-^"));
        assertEquals(new TreeSet<>(List.of("WALK-IN", "WALK-OUT")), of("(list 'WALK-^ x)"));
        assertTrue(of("(multiple-value-b^").contains("multiple-value-bind"));
        assertTrue(of("(cmp^").contains("cmpl:"));
    }

    @Test
    void externalAndInternalSymbolsOfAPackage() {
        assertEquals(new TreeSet<>(List.of("cmpl:walk-out")), of("(cmpl:wa^"));
        assertEquals(new TreeSet<>(List.of("cmpl::walk-in", "cmpl::walk-out")), of("#'cmpl::wa^"));
        assertTrue(of("no-such-package:wa^").isEmpty());
    }

    @Test
    void commandsOnlyAtTheStart() {
        assertEquals(new TreeSet<>(List.of(":walk", ":walk-key")), of(" :wal^"));
        assertEquals(new TreeSet<>(List.of(":walk-key")), of("(f :wal^"));
    }

    @Test
    void fileNamesInStringsAndForLd() {
        assertEquals(new TreeSet<>(List.of("src/", "start.lisp")), of("(load \"s^\")"));
        assertEquals(new TreeSet<>(List.of("start.lisp")), of(":ld st^"));
        assertFalse(of("(f st^").contains("start.lisp"));
        assertTrue(of("(load \"no/such/folder/^").isEmpty());
    }
}
