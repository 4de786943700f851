package weft.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Weft as a process: ways out, exit codes, what goes to which stream.
class ProgramTest {

    @TempDir
    Path folder;

    /// What a process left behind.
    private record Outcome(int status, String out, String err) {
        private String firstError() {
            return err.lines().findFirst().orElse("").replaceAll("  +", "  ");
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (option.startsWith("--") || option.startsWith("-XX:+Use")) {
                command.add(option);
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "weft.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static Outcome outcome(Process p) throws Exception {
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(p.getErrorStream()));
        String out = text(p.getInputStream());
        assertTrue(p.waitFor(60, TimeUnit.SECONDS), "ends");
        return new Outcome(p.exitValue(), out, err.get());
    }

    private Outcome run(String input, String... arguments) throws Exception {
        Process p = start(arguments);
        try (var in = p.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException notRead) {
            assertTrue(input.isEmpty(), "input is read");
        }
        return outcome(p);
    }

    private String script(String text) throws IOException {
        return Files.writeString(folder.resolve("script.lisp"), text).toString();
    }

    @Test
    void anErrorInAScript() throws Exception {
        String script = script("#!/usr/bin/env weft\n(princ 'é)\n(defun f (x) (car x))\n(f 5)\n(princ 'not-reached)");
        Outcome o = run("", script, "an argument");
        assertEquals(1, o.status, o.err);
        assertEquals("É", o.out);
        assertEquals(script + ":3:14: error: 5 is not of type LIST  [TYPE-ERROR]", o.firstError());
        assertFalse(o.err.contains(".java"), o.err);
    }

    @Test
    void argumentsAndValues() throws Exception {
        Outcome o = run("", "-l", script("(defvar *x* 5)"), "-p", "(values *x* 'b)", "-e", "(princ (second (sys:command-line-arguments)))", "é b", "-i");
        assertEquals(new Outcome(0, "5\nB\né b", ""), o);
    }

    @Test
    void aScriptOnStandardInputStopsAtTheFirstError() throws Exception {
        Outcome o = run("(princ 1)\n(car 5)\n(princ 2)\n");
        assertEquals(1, o.status, o.err);
        assertEquals("1", o.out);
        assertEquals("stdin:2:1: error: 5 is not of type LIST  [TYPE-ERROR]", o.firstError());
    }

    @Test
    void scriptsThatAreNoLisp() throws Exception {
        String open = script("(princ 1)\n(list (f 2)\n");
        Outcome unbalanced = run("", open);
        assertEquals(65, unbalanced.status, unbalanced.err);
        assertEquals(open + ":2:1: error: the parenthesis is never closed  [READER-END-OF-FILE]", unbalanced.firstError());

        Path bytes = Files.write(folder.resolve("bytes.lisp"), new byte[] {'(', ')', '\n', (byte) 0xff, (byte) 0xfe, 'x'});
        Outcome undecodable = run("", bytes.toString());
        assertEquals(65, undecodable.status, undecodable.err);
        assertTrue(undecodable.firstError().startsWith(bytes + ":2:1: error: "), undecodable.err);

        Path binary = Files.write(folder.resolve("binary"), new byte[] {'M', 'Z', 0, 0, '\n'});
        Outcome nul = run("", binary.toString());
        assertEquals(65, nul.status, nul.err);
        assertTrue(nul.firstError().startsWith(binary + ":1:3: error: "), nul.err);
        assertFalse(undecodable.err.contains(".java") || nul.err.contains(".java"));
    }

    @Test
    void scriptsThatAreNotThere() throws Exception {
        Outcome missing = run("", folder.resolve("none.lisp").toString());
        assertEquals(3, missing.status, missing.err);
        assertTrue(missing.err.contains("there is no such file"), missing.err);
        Outcome directory = run("", folder.toString());
        assertEquals(3, directory.status, directory.err);
        assertTrue(directory.err.contains("it is a directory"), directory.err);
    }

    @Test
    void badUsageSaysSoAndNothingElse() throws Exception {
        Outcome o = run("", "--no-such-option");
        assertEquals(2, o.status);
        assertEquals("", o.out);
        assertEquals(1, o.err.lines().count(), o.err);
    }

    @Test
    void exitUnwindsAndMayBeCalledAgain() throws Exception {
        Outcome o = run("", "-e", "(unwind-protect (exit 3) (princ 'cleanup) (exit 4))");
        assertEquals(new Outcome(4, "CLEANUP", ""), o);
    }

    @Test
    void anErrorInAnotherProcess() throws Exception {
        Outcome o = run("", "-e", "(mp:process-join (mp:process-run-function \"worker\" (lambda () (ignore-errors (error \"x\")) (car 5))))");
        assertEquals(1, o.status, o.err);
        assertTrue(o.err.contains("in process worker"), o.err);
    }

    @Test
    void nobodyReadsTheOutput() throws Exception {
        Process p = start("-e", "(loop (princ \"line\") (terpri))");
        try (InputStream out = p.getInputStream()) {
            assertEquals("line\n", new String(out.readNBytes(5), StandardCharsets.UTF_8));
        }
        String err = text(p.getErrorStream());
        assertTrue(p.waitFor(20, TimeUnit.SECONDS), "ends");
        assertEquals(141, p.exitValue(), err);
        assertEquals("", err);
    }

    /// Starts a program that is ready when it has written a line, and sends it a signal.
    private Outcome signalled(String signal, String... arguments) throws Exception {
        Process p = start(arguments);
        assertEquals("ready\n", new String(p.getInputStream().readNBytes(6), StandardCharsets.UTF_8));
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, Long.toString(p.pid())).start().waitFor());
        return outcome(p);
    }

    /// True when whoever started the tests ignores SIGINT, as shells do for what runs in the background: then programs started here do too.
    private static boolean ignoresControlC() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).trim(), 16) & 2) != 0);
    }

    @Test
    void controlCInAScript() throws Exception {
        assumeFalse(ignoresControlC(), "SIGINT is ignored here");
        String ready = "(princ \"ready\") (terpri) (finish-output)";
        String script = script("(defun spin ()\n" + ready + "(loop))\n(spin)");
        Outcome interpreted = signalled("INT", script);
        assertEquals(130, interpreted.status, interpreted.err);
        assertTrue(interpreted.firstError().startsWith(script + ":"), interpreted.err);
        assertTrue(interpreted.err.contains("SPIN"), interpreted.err);
        Outcome compiled = signalled("INT", "-e", "(defun spin () " + ready + " (loop)) (compile 'spin)", "-e", "(spin)");
        assertEquals(130, compiled.status, compiled.err);
        assertTrue(compiled.err.contains("SPIN"), compiled.err);
    }

    @Test
    void terminationUnwinds() throws Exception {
        Outcome o = signalled("TERM", "-e",
            "(unwind-protect (progn (princ \"ready\") (terpri) (princ 1) (finish-output) (loop)) (princ 2))");
        assertEquals(new Outcome(143, "12", ""), o);
    }

    /// Nobody reads what the program writes, so its main thread waits for the pipe.
    @Test
    void terminationWithAFullPipe() throws Exception {
        Process p = start("-e", "(progn (princ \"ready\") (terpri) (finish-output) (loop (princ \"more and more\")))");
        assertEquals("ready\n", new String(p.getInputStream().readNBytes(6), StandardCharsets.UTF_8));
        for (int i = 0; i < 2; i++) {
            new ProcessBuilder("kill", "-TERM", Long.toString(p.pid())).start().waitFor();
        }
        assertTrue(p.waitFor(60, TimeUnit.SECONDS), "has not ended");
        assertEquals(143, p.exitValue());
    }

    @Test
    void theListenerOnAPipe() throws Exception {
        Files.createDirectories(folder.resolve("weft"));
        Files.writeString(folder.resolve("weft/init.lisp"), "(defvar *from-init* 5)");
        Outcome o = run("*from-init*\n(car *)\n(+ 1 1)\n:exit 7\n", "-i");
        assertEquals(7, o.status, o.err);
        assertTrue(o.out.contains("[1] CL-USER(3): "), o.out);
        assertTrue(o.out.contains("\n2\n"), o.out);
        assertFalse(o.out.contains("\33"), "no escape sequences");
        assertEquals("", o.err);
        Outcome without = run("(boundp '*from-init*)\n", "-i", "--no-init");
        assertTrue(without.out.contains("NIL"), without.out);
        assertEquals(0, without.status);
    }

    @Test
    void theListenerAfterAnErrorInAScript() throws Exception {
        Outcome o = run(":local\n(princ 'still-here)\n", "-i", script("(defun f (x) (car x))\n(f 5)\n"));
        assertTrue(o.out.contains("script.lisp:1:14: error: 5 is not of type LIST"), o.out);
        assertTrue(o.out.contains("STILL-HERE"), o.out);
        assertEquals(0, o.status, o.err);
    }
}
