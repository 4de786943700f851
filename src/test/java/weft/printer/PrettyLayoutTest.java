package weft.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weft.stream.StringOutputStream;

class PrettyLayoutTest {

    private static final int[] OPEN = {'('};
    private static final int[] CLOSE = {')'};

    private final StringOutputStream out = new StringOutputStream();

    private PrettyLayout layout(int lineLength, int maxLines) {
        return new PrettyLayout(out, lineLength, Integer.MIN_VALUE, maxLines);
    }

    private static void text(PrettyLayout layout, String text) {
        int[] codes = text.codePoints().toArray();
        layout.text(codes, 0, codes.length);
    }

    /// A block of `words` with newlines of `kind` between them.
    private static void block(PrettyLayout layout, NewlineKind kind, String... words) {
        layout.add(new PrettyToken.Begin(OPEN, false, CLOSE));
        for (int i = 0; i < words.length; i++) {
            if (i > 0) {
                text(layout, " ");
                layout.add(new PrettyToken.Newline(kind));
            }
            text(layout, words[i]);
        }
        layout.add(new PrettyToken.End(CLOSE));
    }

    @Test void aBlockThatFitsIsOneLine() {
        PrettyLayout layout = layout(9, Integer.MAX_VALUE);
        block(layout, NewlineKind.LINEAR, "ab", "c", "de");
        layout.finish();
        assertEquals("(ab c de)", out.text());
    }

    @Test void linearNewlinesAreTakenTogether() {
        PrettyLayout layout = layout(8, Integer.MAX_VALUE);
        block(layout, NewlineKind.LINEAR, "ab", "c", "de");
        layout.finish();
        assertEquals("(ab\n c\n de)", out.text());
    }

    @Test void fillNewlinesAreTakenOneByOne() {
        PrettyLayout layout = layout(8, Integer.MAX_VALUE);
        block(layout, NewlineKind.FILL, "ab", "c", "de");
        layout.finish();
        assertEquals("(ab c\n de)", out.text());
    }

    @Test void linesAreWrittenBeforeTheBlockEnds() {
        PrettyLayout layout = layout(8, Integer.MAX_VALUE);
        layout.add(new PrettyToken.Begin(OPEN, false, CLOSE));
        for (int i = 0; i < 100; i++) {
            text(layout, "abc ");
            layout.add(new PrettyToken.Newline(NewlineKind.FILL));
        }
        assertTrue(out.text().length() > 350, "waiting: all but " + out.text().length());
    }

    @Test void spacesBeforeANewlineAreDropped() {
        PrettyLayout layout = layout(80, Integer.MAX_VALUE);
        layout.add(new PrettyToken.Begin(OPEN, false, CLOSE));
        text(layout, "a   ");
        layout.add(new PrettyToken.Newline(NewlineKind.MANDATORY));
        text(layout, "b   ");
        layout.add(new PrettyToken.Newline(NewlineKind.LITERAL));
        layout.add(new PrettyToken.End(CLOSE));
        layout.finish();
        assertEquals("(a\n b   \n)", out.text());
    }

    @Test void theLastLineAllowedEndsWithAMarkAndTheSuffixes() {
        PrettyLayout layout = layout(8, 2);
        block(layout, NewlineKind.FILL, "aa", "bb", "cc", "dd", "ee", "ff");
        layout.finish();
        assertTrue(layout.isFinished());
        assertEquals("(aa bb\n cc ..)", out.text());
    }

    @Test void theColumnIsThatOfTheTextWithoutTheNewlinesThatWait() {
        PrettyLayout layout = layout(80, Integer.MAX_VALUE);
        layout.add(new PrettyToken.Begin(OPEN, false, CLOSE));
        text(layout, "abc ");
        layout.add(new PrettyToken.Newline(NewlineKind.LINEAR));
        assertEquals(5, layout.column());
    }

    @Test void whatAnAbandonedBlockWroteAppears() {
        PrettyLayout layout = layout(80, Integer.MAX_VALUE);
        layout.add(new PrettyToken.Begin(OPEN, false, CLOSE));
        text(layout, "abc");
        layout.finish();
        assertEquals("(abc", out.text());
    }
}
