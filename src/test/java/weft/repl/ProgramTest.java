package weft.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        return startMain("weft.Main", arguments);
    }

    private Process startMain(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (option.startsWith("--") || option.startsWith("-XX:+Use")) {
                command.add(option);
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
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
        return fed(input, start(arguments));
    }

    /// Runs a Weft with a broken builtin.
    private Outcome runFailing(String input, String... arguments) throws Exception {
        return fed(input, startMain(FailingProgram.class.getName(), arguments));
    }

    private static Outcome fed(String input, Process p) throws Exception {
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

    /// Makes a pipe with a name into which `bytes` are written for one reader.
    private Path pipe(byte[] bytes) throws Exception {
        Path pipe = folder.resolve("pipe" + UUID.randomUUID());
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "pipes with names are needed");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Thread.ofPlatform().daemon().start(() -> {
            try (OutputStream out = Files.newOutputStream(pipe)) {
                out.write(bytes);
            } catch (IOException nobodyReads) {
                return;
            }
        });
        return pipe;
    }

    private String pipe(String text) throws Exception {
        return pipe(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Test
    void scriptsFromAPipe() throws Exception {
        String rest = ";".repeat(20_000) + "\n(princ (list (pathname-name *load-truename*) 'end))";
        String good = pipe("(princ 1)\n" + rest);
        assertEquals(new Outcome(0, "1(" + Path.of(good).getFileName() + " END)", ""), run("", good));
        assertEquals(new Outcome(0, "12", ""), run("", "-l", pipe("(princ 1)"), "-e", "(load \"" + pipe("(princ 2)") + "\")"));

        String wrong = pipe("(princ 1)\n(car 5)");
        Outcome error = run("", wrong);
        assertEquals(1, error.status, error.err);
        assertEquals(wrong + ":2:1: error: 5 is not of type LIST  [TYPE-ERROR]", error.firstError());

        String open = pipe("(princ 1)\n(list");
        Outcome unbalanced = run("", open);
        assertEquals(65, unbalanced.status, unbalanced.err);
        assertTrue(unbalanced.firstError().startsWith(open + ":2:1: error: "), unbalanced.err);

        Path binary = pipe(new byte[] {'M', 'Z', 0, 0, '\n'});
        Outcome nul = run("", binary.toString());
        assertEquals(65, nul.status, nul.err);
        assertTrue(nul.firstError().startsWith(binary + ":1:3: error: "), nul.err);
    }

    @Test
    void aScriptFromTheNameOfStandardInput() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/stdin")), "/dev/stdin is needed");
        assertEquals(new Outcome(0, "12", ""), run("(princ 1) (princ 2)", "/dev/stdin"));
    }

    /// The first process, another one, a script that is read, the listener: each sees a condition.
    @Test
    void aJavaExceptionIsAnError() throws Exception {
        String line = "error: IllegalStateException: broken on purpose  [HOST-ERROR]";
        String file = script("(princ 1)\n(fail)\n(princ 2)");
        Outcome script = runFailing("", file);
        assertEquals(1, script.status, script.err);
        assertEquals("1", script.out);
        assertTrue(script.firstError().endsWith(line), script.err);
        assertFalse(script.err.contains("Bug in Weft") || script.err.contains(".java"), script.err);

        Outcome handled = runFailing("", "-p", "(handler-case (eval '(fail)) (error () 'handled))");
        assertEquals(new Outcome(0, "HANDLED\n", ""), handled);

        Outcome read = runFailing("(set-macro-character #\\! (lambda (s c) (fail))) (princ 1)\n!");
        assertEquals(1, read.status, read.err);
        assertEquals("1", read.out);
        assertEquals(line, read.firstError());

        Outcome process = runFailing("", "-e", "(mp:process-join (mp:process-run-function \"worker\" #'fail))");
        assertEquals(1, process.status, process.err);
        assertEquals(line, process.firstError());
        assertTrue(process.err.contains("in process worker"), process.err);

        Outcome full = runFailing("", "--debug=full", "-e", "(fail)");
        assertTrue(full.err.contains("FailingProgram"), full.err);
    }

    @Test
    void aJavaExceptionAtTheListener() throws Exception {
        Outcome o = runFailing("(fail)\n:cont 0\n(defstruct s)\n(defmethod print-object ((s s) stream) (fail))\n(make-s)\n(princ 'on)\n:exit 7\n", "-i");
        assertEquals(7, o.status, o.err);
        assertEquals(2, o.out.split("IllegalStateException: broken on purpose", -1).length - 1, o.out);
        assertTrue(o.out.contains(" 0: Return to the listener. [ABORT]"), o.out);
        assertTrue(o.out.contains("[1] CL-USER"), o.out);
        assertTrue(o.out.contains("ON"), o.out);
    }

    @Test
    void theValueOfAMainFunctionIsTheExitCode() throws Exception {
        assertEquals(3, run("", "-e", "(defun f (arguments) 3)", "-m", "cl-user::f").status);
        assertEquals(0, run("", "-e", "(defun f (arguments) arguments)", "-m", "cl-user::f").status);
        for (String value : List.of("256", "-1", "(expt 2 64)")) {
            Outcome o = run("", "-e", "(defun f (arguments) " + value + ")", "-m", "cl-user::f");
            assertEquals(1, o.status, o.err);
            assertTrue(o.err.contains("INTEGER 0 255"), o.err);
        }
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
