package weft.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weft.condition.LispError;
import weft.object.AdjustableVector;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

class CompositeStreamTest {

    private final LispThread t = ThreadContext.current();

    @Test
    void stringInput() {
        StringInputStream s = new StringInputStream("a\ud83d\ude00\nb");
        assertEquals('a', s.peekChar());
        assertEquals('a', s.readChar());
        assertEquals(0x1f600, s.readChar());
        s.unreadChar(0x1f600);
        assertEquals(1, s.index());
        LispStream.LineText line = s.readLine();
        assertEquals(1, line.text().length());
        assertFalse(line.missingNewline());
        assertEquals(2, s.place().line());
        assertTrue(s.readLine().missingNewline());
        assertNull(s.readLine());
        assertThrows(LispError.class, () -> new StringInputStream("x").unreadChar('x'));
        s.close(false);
        assertThrows(LispError.class, s::readChar);
    }

    @Test
    void stringOutputKeepsItsColumnWhenTaken() {
        StringOutputStream s = new StringOutputStream();
        assertFalse(s.freshLine());
        s.writeString("ab\nxyz".repeat(100));
        assertEquals(3, s.column());
        assertEquals(600, s.take().length());
        assertEquals(3, s.column());
        assertTrue(s.freshLine());
        assertEquals(0, s.column());
        s.writeCodes(new int[] {'1', '\n', '2', '3'}, 1, 4);
        assertEquals(2, s.column());
        assertEquals("\n\n23", s.text());
        s.close(false);
        assertThrows(LispError.class, () -> s.writeChar('x'));
    }

    @Test
    void fillPointerStreamsExtendTheirString() {
        AdjustableVector v = new AdjustableVector(new SimpleString(new int[1]), 0, 1, 0, false, true);
        FillPointerStream s = new FillPointerStream(v);
        s.writeString("hello\nworld");
        assertEquals(11, v.fillPointer);
        assertEquals(5, s.column());
        FillPointerStream full = new FillPointerStream(new AdjustableVector(new SimpleString(new int[1]), 0, 1, 1, false, false));
        assertThrows(LispError.class, () -> full.writeChar('x'));
    }

    @Test
    void broadcastWritesToAll() {
        StringOutputStream a = new StringOutputStream();
        StringOutputStream b = new StringOutputStream();
        BroadcastStream s = new BroadcastStream(a, b);
        s.writeString("xy");
        s.writeChar('z');
        assertEquals("xyz", a.text());
        assertEquals("xyz", b.text());
        assertEquals(3, s.column());
        new BroadcastStream().writeString("nowhere");
    }

    @Test
    void concatenatedReadsOneAfterTheOther() {
        ConcatenatedStream s = new ConcatenatedStream(new StringInputStream("ab"), new StringInputStream(""), new StringInputStream("c"));
        s.readChar();
        s.readChar();
        assertEquals('c', s.readChar());
        s.unreadChar('c');
        assertEquals('c', s.readChar());
        assertEquals(LispStream.END, s.readChar());
        assertEquals(Symbol.NIL, s.components());
    }

    @Test
    void echoWritesWhatIsReadOnce() {
        StringOutputStream out = new StringOutputStream();
        EchoStream s = new EchoStream(new StringInputStream("abc"), out);
        s.readChar();
        s.peekChar();
        s.readChar();
        s.unreadChar('b');
        s.readChar();
        s.writeChar('!');
        s.readChar();
        assertEquals("ab!c", out.text());
    }

    @Test
    void synonymFollowsTheBindingOfTheThread() {
        Symbol x = LispPackage.WEFT.intern("SYNONYM-TEST");
        SynonymStream s = new SynonymStream(x);
        assertThrows(LispError.class, s::readChar);
        Object saved = t.bind(x, new StringInputStream("q"));
        assertEquals('q', s.readChar());
        assertTrue(s.isInput());
        t.unbind(x, saved);
    }

    @Test
    void twoWaySeparatesDirections() {
        StringOutputStream out = new StringOutputStream();
        TwoWayStream s = new TwoWayStream(new StringInputStream("i"), out);
        assertEquals('i', s.readChar());
        s.writeChar('o');
        assertEquals("o", out.text());
        s.close(false);
        assertThrows(LispError.class, s::readChar);
        out.writeChar('k');
    }

    @Test
    void wrongDirectionsAreTypeErrors() {
        assertEquals("TYPE-ERROR", assertThrows(LispError.class, () -> new StringOutputStream().readChar()).type().toString());
        assertEquals("TYPE-ERROR", assertThrows(LispError.class, () -> new StringInputStream("").writeChar('x')).type().toString());
        assertEquals("TYPE-ERROR", assertThrows(LispError.class, () -> StreamArgument.input(t, 5L)).type().toString());
    }
}
