package weft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, started in a copy of the tree whose JDK and Maven are scripts that say how they were called.
class LauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            for argument; do printf '[%s]\\n' "$argument"; done
            echo "LC_ALL=${LC_ALL-unset} WEFT_LC_ALL=${WEFT_LC_ALL-unset}"
            """;

    @TempDir
    Path temporary;

    private Path home;
    private Path jdk;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void aTreeWithSpacesInItsName() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is a POSIX shell script");
        home = Files.createDirectories(temporary.resolve("a b é/weft tree"));
        jdk = jdk("jdk", "25.0.3");
        script(home.resolve("weft"), Files.readString(Path.of("weft")));
        Files.createDirectories(home.resolve("target"));
        Files.createFile(home.resolve("target/weft.jar"));
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("WEFT_JAVA", jdk.toString());
    }

    @Test
    void argumentsReachTheJvmAsTheyAre() throws Exception {
        Outcome outcome = weft("-e", "(print \"a b\")", "", "$HOME `é`", "*");
        assertEquals(0, outcome.status, outcome.text);
        assertTrue(outcome.text.contains(
                "[-cp]\n[" + home + "/target/weft.jar]\n[weft.Main]\n[-e]\n[(print \"a b\")]\n[]\n[$HOME `é`]\n[*]\nLC_ALL"), outcome.text);
    }

    @Test
    void linksAreFollowedFromAnyFolder() throws Exception {
        Path first = Files.createSymbolicLink(home.getParent().resolve("one"), Path.of("weft tree/weft"));
        Path second = Files.createSymbolicLink(temporary.resolve("two"), first);
        assertTrue(run(temporary, second.toString()).text.contains("/weft tree/target/weft.jar]"));
        assertTrue(run(home.getParent(), "./one").text.contains("/weft tree/target/weft.jar]"));
        assertTrue(run(home, "sh", "weft").text.contains("[" + home + "/target/weft.jar]"));
    }

    @Test
    void leadingJOptionsAreTheJvms() throws Exception {
        Outcome outcome = weft("-J-Xmx2g", "-J-Da=b 'c'", "file", "-J-x");
        assertTrue(outcome.text.startsWith("[@" + home + "/src/main/jvm.options]\n"), outcome.text);
        assertTrue(outcome.text.contains("\n[-Xmx2g]\n[-Da=b 'c']\n[-cp]\n"), outcome.text);
        assertTrue(outcome.text.contains("weft.jar]\n[weft.Main]\n[file]\n[-J-x]\n"), outcome.text);
    }

    @Test
    void aCollectorAskedForReplacesWefts() throws Exception {
        Outcome outcome = weft("-J-XX:+UseG1GC");
        assertTrue(outcome.text.contains("[-XX:-UseParallelGC]\n") && outcome.text.contains("[-XX:+UseG1GC]\n"), outcome.text);
        assertFalse(weft().text.contains("ParallelGC"));
    }

    @Test
    void theCacheIsUsedWhenItIsThereAndFits() throws Exception {
        assertFalse(weft().text.contains("AOTCache"));
        Files.createFile(home.resolve("target/weft.aot"));
        assertTrue(weft().text.contains("[-XX:AOTCache=" + home + "/target/weft.aot]\n"));
        assertTrue(weft("-J-XX:+UseG1GC").text.contains("AOTCache="));
        assertFalse(weft("-J-XX:+UseZGC").text.contains("AOTCache="));
        assertFalse(weft("-J-XX:AOTCacheOutput=x").text.contains("AOTCache="));
    }

    @Test
    void aUserWithoutUnicodeGetsItForTheJvm() throws Exception {
        assertTrue(weft().text.contains("LC_ALL=C.UTF-8 WEFT_LC_ALL=unset\n"));
        environment.put("LC_ALL", "C");
        assertTrue(weft().text.contains("LC_ALL=C.UTF-8 WEFT_LC_ALL=C\n"));
        environment.put("LC_ALL", "");
        environment.put("LANG", "POSIX");
        assertTrue(weft().text.contains("LC_ALL=C.UTF-8 WEFT_LC_ALL=\n"));
        environment.put("LANG", "xx_YY.UTF-8");
        assertTrue(weft().text.contains("LC_ALL=C.UTF-8 WEFT_LC_ALL=\n"), "a locale that is not installed");
        environment.put("LANG", "ja_JP.eucJP");
        assertTrue(weft().text.contains("LC_ALL= WEFT_LC_ALL=unset\n"), "another encoding is the user's choice");
    }

    @Test
    void theJdkIsNamedByFolderCommandOrLink() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("java"), jdk.resolve("bin/java"));
        for (Object name : List.of(jdk, jdk + "/", jdk.resolve("bin/java"), link)) {
            environment.put("WEFT_JAVA", name.toString());
            assertEquals(0, weft().status, name.toString());
        }
        environment.remove("WEFT_JAVA");
        environment.put("JAVA_HOME", jdk.toString());
        assertEquals(0, weft().status);
        environment.put("JAVA_HOME", jdk("old", "17.0.1").toString());
        environment.put("PATH", temporary + ":/usr/bin:/bin");
        assertTrue(weft().text.contains("weft.jar"), "an old JAVA_HOME is passed over for the link in PATH");
    }

    @Test
    void aJdkThatWillNotDoIsRefusedByName() throws Exception {
        environment.put("WEFT_JAVA", jdk("old", "1.8.0_402").toString());
        Outcome outcome = weft();
        assertEquals(1, outcome.status);
        assertTrue(outcome.text.contains("WEFT_JAVA is " + temporary + "/old, which is not a JDK 25"), outcome.text);
    }

    @Test
    void withoutAJdkItSaysWhereItLooked() throws Exception {
        script(home.resolve("weft"), Files.readString(Path.of("weft")).replace("least=25", "least=9999"));
        environment.remove("WEFT_JAVA");
        environment.put("JAVA_HOME", "/nowhere/jdk");
        Outcome outcome = weft();
        assertEquals(1, outcome.status);
        for (String place : List.of("9999", "WEFT_JAVA", "/nowhere/jdk", "/usr/bin:/bin", "/usr/lib/jvm", ".sdkman")) {
            assertTrue(outcome.text.contains(place), place + " in " + outcome.text);
        }
    }

    @Test
    void theFirstStartBuildsWithThatJdk() throws Exception {
        Files.delete(home.resolve("target/weft.jar"));
        environment.put("LC_ALL", "C");
        maven("echo \"home $JAVA_HOME locale $LC_ALL\"; echo built >target/weft.jar");
        Outcome first = weft("x");
        assertEquals(0, first.status, first.text);
        assertTrue(first.text.contains("weft: building") && first.text.contains("[x]"), first.text);
        assertTrue(Files.readString(home.resolve("target/build.log")).contains("home " + jdk + " locale C.UTF-8"));
        assertFalse(weft("x").text.contains("building"), "once");
    }

    @Test
    void aBrokenBuildShowsItsLogAndLeavesNoJar() throws Exception {
        Files.delete(home.resolve("target/weft.jar"));
        maven("echo half >target/weft.jar; echo the reason; exit 1");
        Outcome outcome = weft();
        assertEquals(1, outcome.status);
        assertTrue(outcome.text.contains("the reason") && outcome.text.contains("build.log"), outcome.text);
        assertFalse(Files.exists(home.resolve("target/weft.jar")));
        assertFalse(Files.exists(home.resolve("target/building")));
    }

    @Test
    void twoFirstStartsBuildOnce() throws Exception {
        Files.delete(home.resolve("target/weft.jar"));
        maven("echo build >>count; sleep 1; echo built >target/weft.jar");
        Process other = start(home, "./weft");
        assertEquals(0, weft().status);
        assertEquals(0, finish(other).status);
        assertEquals(1, Files.readAllLines(home.resolve("count")).size());
    }

    /// The build trains the cache by starting the launcher; were that start to wait for the build, neither would end.
    @Test
    void aStartThatTheBuildMakesDoesNotWaitForIt() throws Exception {
        Files.delete(home.resolve("target/weft.jar"));
        maven("echo built >target/weft.jar; timeout 20 ./weft trained >trained || exit 1");
        Outcome outcome = weft();
        assertEquals(0, outcome.status, outcome.text);
        assertTrue(Files.readString(home.resolve("trained")).contains("[trained]"));
    }

    @Test
    void whatAKilledBuildLeftIsBuiltAnew() throws Exception {
        Path lock = Files.createDirectories(home.resolve("target/building"));
        Process dead = new ProcessBuilder("/bin/true").start();
        dead.waitFor();
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
        maven("echo build >>count; echo built >target/weft.jar");
        assertEquals(0, weft().status);
        assertEquals("built\n", Files.readString(home.resolve("target/weft.jar")), "not the jar that may be half written");
        assertFalse(Files.exists(lock));
    }

    /// Process 1 is another user's, unless root runs the tests.
    @Test
    void aBuilderThatMayNotBeSentASignalIsWaitedFor() throws Exception {
        Files.delete(home.resolve("target/weft.jar"));
        Path lock = Files.createDirectories(home.resolve("target/building"));
        Files.writeString(lock.resolve("pid"), "1\n");
        environment.put("PATH", commandsWithoutMaven());
        Process waiting = start(home, "./weft");
        assertEquals("weft: waiting", new String(waiting.getInputStream().readNBytes(13), StandardCharsets.UTF_8));
        Files.createFile(home.resolve("target/weft.jar"));
        assertTrue(Files.exists(lock.resolve("pid")));
        Files.delete(lock.resolve("pid"));
        Files.delete(lock);
        assertEquals(0, finish(waiting).status, "who waits needs no Maven");
    }

    @Test
    void withoutMavenItSaysSoAndLeavesNoLock() throws Exception {
        Files.delete(home.resolve("target/weft.jar"));
        environment.put("PATH", commandsWithoutMaven());
        Outcome outcome = weft();
        assertEquals(1, outcome.status);
        assertTrue(outcome.text.contains("there is no mvn"), outcome.text);
        assertFalse(Files.exists(home.resolve("target/building")));
    }

    @Test
    void aBuildThatIsEndedLeavesNothing() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/ps")), "what Maven has started is found by ps");
        for (var signal : Map.of("HUP", 129, "TERM", 143).entrySet()) {
            Files.deleteIfExists(home.resolve("target/weft.jar"));
            Path running = home.resolve("running");
            assertEquals(0, new ProcessBuilder("mkfifo", running.toString()).start().waitFor());
            maven("exec 3>running; echo half >target/weft.jar; sleep 1000 & echo begun >&3; wait");
            Process building = start(home, "./weft");
            try (InputStream in = Files.newInputStream(running)) {
                assertEquals("begun\n", new String(in.readNBytes(6), StandardCharsets.UTF_8));
                assertEquals(0, new ProcessBuilder("kill", "-" + signal.getKey(), Long.toString(building.pid())).start().waitFor());
                assertEquals(signal.getValue(), finish(building).status, signal.getKey());
                assertEquals(-1, in.read(), "neither Maven nor what it has started goes on");
            }
            assertFalse(Files.exists(home.resolve("target/building")));
            assertFalse(Files.exists(home.resolve("target/weft.jar")));
            Files.delete(running);
        }
    }

    @Test
    void aTreeThatCannotBeWrittenIsNamed() throws Exception {
        Files.delete(home.resolve("target/weft.jar"));
        maven("exit 1");
        Files.createSymbolicLink(home.resolve("target/building"), Path.of("nowhere"));
        Outcome outcome = weft();
        assertEquals(1, outcome.status);
        assertTrue(outcome.text.contains("cannot be built there: ") && outcome.text.contains("target/building"), outcome.text);
    }

    @Test
    void aColonInThePathIsRefused() throws Exception {
        Path other = temporary.resolve("a:b");
        script(other.resolve("weft"), Files.readString(Path.of("weft")));
        Outcome outcome = run(temporary, other + "/weft");
        assertEquals(1, outcome.status);
        assertTrue(outcome.text.contains(other + ": Java takes the colon"), outcome.text);
    }

    @Test
    void aRelativeJdkBuildsToo() throws Exception {
        Files.delete(home.resolve("target/weft.jar"));
        maven("[ -x \"$JAVA_HOME/bin/javac\" ] && echo built >target/weft.jar");
        for (String name : List.of("jdk", "./jdk/", "jdk/bin/java")) {
            environment.put("WEFT_JAVA", name);
            assertEquals(0, weft().status, name);
            Files.delete(home.resolve("target/weft.jar"));
        }
    }

    @Test
    void aPersonIsToldOfSourcesNewerThanTheBuild() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "a terminal is needed");
        Path source = Files.createDirectories(home.resolve("lisp-lib/lists")).resolve("append.lisp");
        Files.createFile(source);
        Files.createFile(home.resolve("lisp-lib/lists/.append.lisp.swp"));
        FileTime built = Files.getLastModifiedTime(home.resolve("target/weft.jar"));
        Files.setLastModifiedTime(source, FileTime.fromMillis(built.toMillis() - 1000));
        assertFalse(run(home, "script", "-qec", "./weft", "/dev/null").text.contains("newer"));
        Files.setLastModifiedTime(source, FileTime.fromMillis(built.toMillis() + 1000));
        assertTrue(run(home, "script", "-qec", "./weft", "/dev/null").text.contains("weft: some sources are newer"));
        assertFalse(weft().text.contains("newer"), "a program gets no such line");
    }

    // --- the scripts and the runs

    private record Outcome(int status, String text) {}

    private Path jdk(String name, String version) throws IOException {
        Path folder = temporary.resolve(name);
        script(folder.resolve("bin/java"), JAVA);
        script(folder.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"A B\"\nJAVA_VERSION=\"" + version + "\"\nLIBC=\"x\"\n");
        return folder;
    }

    private void maven(String body) throws IOException {
        script(temporary.resolve("maven/mvn"), "#!/bin/sh\n" + body + "\n");
        environment.put("PATH", temporary.resolve("maven") + ":/usr/bin:/bin");
    }

    /// A folder with the commands that the launcher calls, but no mvn.
    private String commandsWithoutMaven() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("commands"));
        for (String name : List.of("cat", "mkdir", "rm", "sleep")) {
            script(folder.resolve(name), "#!/bin/sh\nexec /bin/" + name + " \"$@\"\n");
        }
        return folder.toString();
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome weft(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(home + "/weft"));
        command.addAll(List.of(arguments));
        return run(temporary, command.toArray(String[]::new));
    }

    private Outcome run(Path folder, String... command) throws Exception {
        return finish(start(folder, command));
    }

    private Process start(Path folder, String... command) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Outcome finish(Process process) throws Exception {
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher hangs");
        return new Outcome(process.exitValue(), text);
    }
}
