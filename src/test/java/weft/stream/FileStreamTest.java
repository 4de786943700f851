package weft.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weft.condition.LispError;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

class FileStreamTest {

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("file.txt");
    }

    private LispStream open(String direction, String ifExists, Object element, String format) {
        return (LispStream) openOrNil(direction, ifExists, element, format);
    }

    private Object openOrNil(String direction, String ifExists, Object element, String format) {
        return FileOpening.open(HostFiles.pathname(file(), false), LispPackage.keyword(direction), element,
            ifExists == null ? null : ifExists.equals("NIL") ? Symbol.NIL : LispPackage.keyword(ifExists), null,
            format == null ? null : LispPackage.keyword(format));
    }

    private static String readAll(LispStream s) {
        StringBuilder out = new StringBuilder();
        for (int c = s.readChar(); c != LispStream.END; c = s.readChar()) {
            out.appendCodePoint(c);
        }
        s.close(false);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "LATIN-1, ISO-8859-1", "UTF-16, UTF-16", "UTF-16LE, UTF-16LE", "UTF-16BE, UTF-16BE", "SHIFT_JIS, Shift_JIS", "UTF-32, UTF-32",
        "ASCII, US-ASCII", "WINDOWS-1252, windows-1252"})
    void encodings(String format, String charset) throws IOException {
        String text = switch (format) {
            case "ASCII" -> "plain\ntext";
            case "LATIN-1", "WINDOWS-1252" -> "caf\u00e9\n";
            case "SHIFT_JIS" -> "\u65e5\u672c\nx";
            default -> "a\u00e9\u20ac\ud83d\ude00\n".repeat(3000);
        };
        LispStream out = open("OUTPUT", null, null, format);
        out.writeString(text);
        assertEquals(text.endsWith("\n") ? 0 : text.length() - text.lastIndexOf('\n') - 1, out.column());
        out.close(false);
        assertEquals(text, new String(Files.readAllBytes(file()), Charset.forName(charset)));
        Files.write(file(), text.getBytes(Charset.forName(charset)));
        assertEquals(text, readAll(open("INPUT", null, null, format)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "c080", "eda080", "f5", "e282", "f0808080", "c3"})
    void badBytesSignal(String hex) throws IOException {
        Files.write(file(), java.util.HexFormat.of().parseHex(hex));
        LispError e = assertThrows(LispError.class, () -> readAll(open("INPUT", null, null, null)));
        assertEquals("STREAM-DECODING-ERROR", e.type().toString());
        Object replacing = Cons.list(LispPackage.keyword("UTF-8"), LispPackage.keyword("REPLACEMENT"), weft.object.LispCharacter.of('?'));
        LispStream s = (LispStream) FileOpening.open(HostFiles.pathname(file(), false), null, null, null, null, replacing);
        assertTrue(readAll(s).startsWith("?"));
    }

    @Test
    void aCharacterThatTheEncodingLacksSignals() {
        LispStream s = open("OUTPUT", null, null, "LATIN-1");
        assertEquals("STREAM-ENCODING-ERROR", assertThrows(LispError.class, () -> s.writeChar(0x20ac)).type().toString());
        s.close(true);
        assertFalse(Files.exists(file()));
    }

    @Test
    void positionsCountBytesAndSurvivePutBack() throws IOException {
        Files.writeString(file(), "a\u00e9b\nc");
        LispStream s = open("INPUT", null, null, null);
        assertEquals('a', s.readChar());
        assertEquals(0xe9, s.readChar());
        assertEquals(3, s.filePosition());
        s.unreadChar(0xe9);
        assertEquals(1, s.filePosition());
        assertEquals(0xe9, s.peekChar());
        assertThrows(LispError.class, () -> {
            s.unreadChar('x');
            s.unreadChar('x');
        });
        assertTrue(s.setFilePosition(4));
        assertEquals('\n', s.readChar());
        assertEquals('c', s.readChar());
        assertEquals(LispStream.END, s.readChar());
        assertEquals(LispStream.END, s.readChar());
        assertEquals(6, s.fileLength());
        s.close(false);
        assertEquals("SIMPLE-STREAM-ERROR", assertThrows(LispError.class, s::readChar).type().toString());
    }

    @Test
    void placesCountLinesAndColumns() throws IOException {
        Files.writeString(file(), "ab\ncd");
        LispStream s = open("INPUT", null, null, null);
        s.readChar();
        s.readChar();
        assertEquals("1:3", s.place().line() + ":" + s.place().column());
        s.readChar();
        assertEquals("2:1", s.place().line() + ":" + s.place().column());
        s.unreadChar('\n');
        assertEquals("1:3", s.place().line() + ":" + s.place().column());
        assertEquals(file() + ":1:3", s.sourcePosition().toString());
        s.close(false);
    }

    @Test
    void readingAndWritingOneFile() throws IOException {
        Files.writeString(file(), "0123456789");
        LispStream s = open("IO", "OVERWRITE", null, null);
        assertEquals('0', s.readChar());
        s.writeString("AB");
        assertEquals('3', s.readChar());
        s.setFilePositionToEnd();
        s.writeChar('!');
        s.close(false);
        assertEquals("0AB3456789!", Files.readString(file()));
    }

    @ParameterizedTest
    @CsvSource({"SUPERSEDE, new, new, old", "NEW-VERSION, new, new, old", "RENAME-AND-DELETE, new, new, old", "OVERWRITE, ne, ned, ned", "APPEND, x, oldx, oldx", "RENAME, new, new,"})
    void existingFiles(String ifExists, String text, String closed, String aborted) throws IOException {
        for (boolean abort : new boolean[] {false, true}) {
            Files.writeString(file(), "old");
            LispStream s = open("OUTPUT", ifExists, null, null);
            s.writeString(text);
            s.flush();
            if (ifExists.equals("SUPERSEDE")) {
                assertEquals("old", Files.readString(file()));
            }
            s.close(abort);
            String expected = abort ? aborted : closed;
            assertEquals(expected, Files.exists(file()) ? Files.readString(file()) : null);
        }
        try (var files = Files.list(directory)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void errorsAndNil() throws IOException {
        assertEquals("SIMPLE-FILE-ERROR", assertThrows(LispError.class, () -> open("INPUT", null, null, null)).type().toString());
        Files.writeString(file(), "old");
        assertEquals("SIMPLE-FILE-ERROR", assertThrows(LispError.class, () -> open("OUTPUT", null, null, null)).type().toString());
        assertSame(Symbol.NIL, openOrNil("OUTPUT", "NIL", null, null));
        assertFalse(open("PROBE", null, null, null).isOpen());
        assertEquals("TYPE-ERROR", assertThrows(LispError.class, () -> open("SIDEWAYS", null, null, null)).type().toString());
        LispStream s = open("INPUT", null, null, null);
        assertEquals("TYPE-ERROR", assertThrows(LispError.class, () -> s.writeChar('x')).type().toString());
        assertEquals("TYPE-ERROR", assertThrows(LispError.class, s::readByte).type().toString());
        assertTrue(s.close(false));
        assertFalse(s.close(false));
    }

    @ParameterizedTest
    @CsvSource({"UNSIGNED-BYTE, 8, 0, 255, 256", "SIGNED-BYTE, 8, -128, 127, 128", "UNSIGNED-BYTE, 16, 0, 65535, 65536", "SIGNED-BYTE, 32, -2147483648, 2147483647, 2147483648",
        "UNSIGNED-BYTE, 64, 0, 18446744073709551615, -1", "SIGNED-BYTE, 64, -9223372036854775808, 9223372036854775807, 9223372036854775808",
        "UNSIGNED-BYTE, 3, 0, 7, 8", "SIGNED-BYTE, 100, -1, 633825300114114700748351602687, 633825300114114700748351602688", "UNSIGNED-BYTE, 33, 1, 8589934591, 8589934592"})
    void integers(String head, long bits, String low, String high, String outside) {
        Object type = Cons.list(LispPackage.COMMON_LISP.define(head), bits);
        LispStream out = open("OUTPUT", null, type, null);
        out.writeByte(integer(low));
        out.writeByte(integer(high));
        assertEquals("TYPE-ERROR", assertThrows(LispError.class, () -> out.writeByte(integer(outside))).type().toString());
        assertEquals("TYPE-ERROR", assertThrows(LispError.class, () -> out.writeChar('x')).type().toString());
        out.close(false);
        LispStream in = open("INPUT", null, type, null);
        assertEquals(2, in.fileLength());
        assertEquals(integer(low), in.readByte());
        assertEquals(1, in.filePosition());
        assertEquals(integer(high), in.readByte());
        assertNull(in.readByte());
        in.setFilePosition(1);
        assertEquals(integer(high), in.readByte());
        in.close(false);
    }

    private static Object integer(String text) {
        BigInteger b = new BigInteger(text);
        return b.bitLength() < 64 ? (Object) b.longValue() : b;
    }

    @Test
    void threadsThatShareAStreamLoseNothing() throws Exception {
        LispStream s = open("OUTPUT", null, null, null);
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            String line = String.valueOf((char) ('a' + i)).repeat(40) + "\n";
            threads[i] = new Thread(() -> {
                for (int n = 0; n < 2000; n++) {
                    s.writeString(line);
                }
            });
            threads[i].start();
        }
        for (Thread x : threads) {
            x.join();
        }
        s.close(false);
        var lines = Files.readAllLines(file());
        assertEquals(8000, lines.size());
        assertTrue(lines.stream().allMatch(l -> l.length() == 40 && l.chars().distinct().count() == 1));
    }

    @Test
    void bytesOfUtf8() {
        LispStream s = open("OUTPUT", null, null, null);
        assertEquals(10, s.encodedLength(new int[] {'a', 0xe9, 0x20ac, 0x1f600}, 0, 4));
        s.close(true);
    }
}
