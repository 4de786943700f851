package weft.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weft.object.LispThread;
import weft.runtime.ThreadContext;
import weft.runtime.safepoint.Request;
import weft.runtime.safepoint.RequestClass;
import weft.runtime.safepoint.SafePointState;

/// The editor on a terminal made of two streams.
@Timeout(30)
class LineEditorTest {

    private final PipedOutputStream keys = new PipedOutputStream();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final LispThread t = ThreadContext.current();
    private Terminal terminal;
    private LineEditor editor;

    @BeforeEach
    void open() throws Exception {
        terminal = new ExternalTerminal("test", "xterm", new PipedInputStream(keys, 4096), screen, StandardCharsets.UTF_8);
        editor = LineEditor.on(terminal, true);
    }

    @AfterEach
    void close() throws Exception {
        keys.close();
        terminal.close();
    }

    private void type(String text) throws Exception {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    @Test
    void enterEndsACompleteFormOnly() throws Exception {
        type("(list \"é\"\r1)\r2\r");
        assertEquals("(list \"é\"\n      1)", editor.read(t, "> "));
        assertEquals("2", editor.read(t, "> "));
        assertTrue(screen.toString(StandardCharsets.UTF_8).contains("> "), "the prompt is shown");
    }

    @Test
    void aCommandEndsWithItsLine() throws Exception {
        type(":ld (foo\r");
        assertEquals(":ld (foo", editor.read(t, "> "));
    }

    @Test
    void controlDEndsTheInput() throws Exception {
        type("\4");
        assertNull(editor.read(t, "> "));
    }

    @Test
    void tabCompletes() throws Exception {
        editor.completions().set(null, java.util.List.of("processes"), java.nio.file.Path.of(""));
        type(":proc\t\r");
        assertEquals(":processes", editor.read(t, "> ").strip());
    }

    @Test
    void anEntryOfSeveralLinesComesBackFromHistoryAsOne() throws Exception {
        type("(a\rb)\r\20\r");
        String entry = editor.read(t, "> ");
        assertEquals(entry, editor.read(t, "> "));
    }

    private interface Typing {
        void type() throws Exception;
    }

    /// Reads an entry while another thread types. What is typed before there is a prompt is echoed at once, and belongs to whoever reads first.
    private String readWhile(Typing typing) {
        // A pipe counts as broken once the thread that wrote last has ended.
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                typing.type();
                over.await();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        String entry = editor.read(t, "> ");
        over.countDown();
        return entry;
    }

    /// An interrupt reads an entry of its own; what was typed before is there again afterwards.
    @Test
    void anInterruptMayReadToo() {
        String[] inner = new String[1];
        String outer = readWhile(() -> {
            waitForScreen("> ");
            type("(outer");
            waitForScreen("(outer");
            t.post(new Request(RequestClass.DEFERRABLE) {
                @Override protected void run(SafePointState s) {
                    inner[0] = editor.read(t, "inner> ");
                }
            });
            waitForScreen("inner> ");
            type("(inner)\r");
            waitForScreen("> (outer");
            type(")\r");
        });
        assertEquals("(outer)", outer);
        assertEquals("(inner)", inner[0]);
    }

    private boolean take(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return editor.above().take(bytes, 0, bytes.length);
    }

    /// Output of others appears in whole lines above what has been typed, which is drawn again.
    @Test
    void outputAppearsAboveTheEntry() throws Exception {
        assertEquals("(typed)", readWhile(() -> {
            waitForScreen("> ");
            type("(typed");
            waitForScreen("(typed");
            take("first\nsec");
            waitForScreen("first");
            waitForScreen("> (typed");
            take("önd\nthird");
            waitForScreen("secönd");
            waitForScreen("> (typed");
            type(")\r");
        }));
        waitForScreen("third");
        assertFalse(take("x\n"), "nobody types");
        String shown = screen.toString(StandardCharsets.UTF_8);
        assertEquals(-1, shown.indexOf("third", shown.indexOf("third") + 1));
    }

    private int seen;

    /// Waits until the screen shows `text` once more; colours do not count.
    private void waitForScreen(String text) {
        for (;;) {
            String plain = screen.toString(StandardCharsets.UTF_8).replaceAll("\33\\[[0-9;?]*[a-zA-Z=>]|\33[=>]", "");
            int at = plain.indexOf(text, seen);
            if (at >= 0) {
                seen = at + text.length();
                return;
            }
            Thread.onSpinWait();
        }
    }
}
