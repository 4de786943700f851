package weft.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weft.condition.LispError;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.SimpleVector;
import weft.object.Symbol;
import weft.runtime.ThreadContext;
import weft.stream.StringInputStream;
import weft.symbol.PackageVariables;

class LispReaderTest {

    private final LispThread t = ThreadContext.current();

    @BeforeAll
    static void install() {
        PackageVariables.install();
        ReaderVariables.install();
    }

    private Object read(String text) {
        return LispReader.read(t, new StringInputStream(text), true, Symbol.NIL, false, false);
    }

    private String shown(String text) {
        return TextOf.object(read(text));
    }

    private LispError error(String text) {
        return assertThrows(LispError.class, () -> read(text), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        // tokens
        "foo ~ FOO", "|foo bar| ~ foo bar", "f\\oo ~ FoO", "FOO|b a|r ~ FOOb aR", "|| ~ ``", "cl:car ~ CAR", "cl-user::zork ~ ZORK",
        ":key ~ :KEY", "keyword:other ~ :OTHER", ":|a b| ~ :a b", "1+ ~ 1+", "+ ~ +", "1.e ~ 1.E", "-a ~ -A", "a.b ~ A.B", "\\. ~ .", "\\1 ~ 1",
        // numbers
        "0 ~ 0", "-17 ~ -17", "+17. ~ 17", "123456789012345678901234567890 ~ 123456789012345678901234567890",
        "9223372036854775807 ~ 9223372036854775807", "-9223372036854775808 ~ -9223372036854775808", "6/4 ~ 3/2", "-4/2 ~ -2",
        "1.5 ~ 1.5f", ".5 ~ 0.5f", "-1e3 ~ -1000.0f", "1.5d0 ~ 1.5", "1.d0 ~ 1.0", "2l-1 ~ 0.2", "1s0 ~ 1.0f", "1/2e3 ~ 1/2E3",
        // macro characters
        "() ~ NIL", "(a . b) ~ (A . B)", "(a . (b c)) ~ (A B C)", "(a .b) ~ (A .B)", "'a ~ (QUOTE A)",
        "#'car ~ (FUNCTION CAR)", "`\"a\\\"b\"` ~ `\"a\"b\"`", "#|a #|b|# c|# d ~ D", "#||#a ~ A", "#|||# a ~ A",
        "#\\a ~ \\a", "#\\( ~ \\(", "(#\\)) ~ (\\))", "#\\U+41 ~ \\A", "#\\latin_small_letter_e_with_acute ~ \\é",
        "#(1 2 3) ~ #(1 2 3)", "#5(1 2) ~ #(1 2 2 2 2)", "#() ~ #()", "#0() ~ #()", "#*0110 ~ #*0110", "#6*10 ~ #*100000", "#* ~ #*",
        "#:foo ~ #:FOO", "#b-101 ~ -5", "#o17 ~ 15", "#xFF ~ 255", "#xff/2 ~ 255/2", "#3r102 ~ 11", "#36rZZ ~ 1295",
        "#c(1 2) ~ #C(1 2)", "#c(1 0) ~ 1", "#c(1 2.0) ~ #C(1.0f 2.0f)", "#c(1.0 0d0) ~ #C(1.0 0.0)",
        "#2A((1 2 3) (4 5 6)) ~ `#2A[2, 3]6`", "#0A7 ~ #0A[]1", "#1A(1 2) ~ #(1 2)", "#2A(() ()) ~ `#2A[2, 0]0`", "#2A(`12` #(3 4)) ~ x",
        "`#+nosuch a b` ~ B", "#-nosuch a ~ A", "#+(or nosuch (not nosuch)) a ~ A", "#+(version>= 9) a b ~ B",
        "#+nosuch #.(error) c ~ C", "#+nosuch (a . b c nopackage:x #<huh>) c ~ x",
    })
    void reads(String text, String expected) {
        if (!"x".equals(expected)) {
            assertEquals(expected, shown(text), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ")", "(a . )", "( . a)", "(a . b c)", ".", "...", "..", "(a ... b)", "nopackage:x", "cl:nosuch", "cl-user::", "a:b:c", "::a", ":", "a:::b",
        ",a", "`(a ,,b)", "`,@a", "`(a . ,@b)", "#<foo>", "#)", "# a", "#\n", "#q", "#\\nosuch", "#2(1 2 3)", "#2()", "#3*", "#2*111", "#*12",
        "#b2", "#r1", "#37r1", "#xyz", "#c(1)", "#c(a b)", "#x1.5", "#2A((1) (1 2))", "#A(1)", "#1=#1#", "#2#", "(#1=a #1=b)", "1/0", "1e99", "1d999", "1e-99",
        "#:a:b", "#+(not) a", "#S(1)", "#P1", "a\u007fb"
    })
    void refuses(String text) {
        if (text.equals("a\u007fb")) {
            Readtable own = Readtable.STANDARD.copy();
            own.setSyntax(127, CharacterSyntax.CONSTITUENT);
            Object saved = t.bind(ReaderVariables.READTABLE, own);
            assertEquals("SIMPLE-READER-ERROR", ((Symbol) error(text).type()).name);
            t.unbind(ReaderVariables.READTABLE, saved);
        } else {
            assertEquals("SIMPLE-READER-ERROR", ((Symbol) error(text).type()).name, text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(", "(a", "(a . b", "\"abc", "|a", "a\\", "'", "#'", "#", "#|", "#\\", "#(", "`(a ,", "#1=", "#+a", "#-a", "#12"})
    void missesTheEnd(String text) {
        assertEquals("READER-END-OF-FILE", ((Symbol) error(text).type()).name, text);
    }

    @Test
    void commentsEndWithTheLine() {
        assertEquals("(A B)", shown("(a ; x ) y\n b)"));
    }

    @Test
    void labelsMakeSharedAndCircularObjects() {
        Cons shared = (Cons) read("(#1=(a) #1# . #1#)");
        assertSame(shared.car, ((Cons) shared.cdr).car);
        assertSame(shared.car, ((Cons) shared.cdr).cdr);
        Cons circle = (Cons) read("#1=(a . #1#)");
        assertSame(circle, circle.cdr);
        SimpleVector vector = (SimpleVector) read("#1=#(#2=(#1# . #2#) #1#)");
        assertSame(vector, vector.data[1]);
        assertSame(vector, ((Cons) vector.data[0]).car);
        assertSame(vector.data[0], ((Cons) vector.data[0]).cdr);
    }

    @Test
    void formsHavePositions() {
        SourceMap map = new SourceMap("f.lisp");
        Cons form = (Cons) LispReader.readForm(t, new StringInputStream("\n (a\n  (b c) 'd)"), map, null);
        assertEquals("f.lisp:2:2", map.positionOf(form).toString());
        Cons inner = (Cons) ((Cons) form.cdr).car;
        assertEquals("f.lisp:3:3", map.positionOf(inner).toString());
        assertEquals(7, map.positionOf(inner).offset());
        assertEquals(12, map.endOf(inner));
        assertTrue(map.positionOf(form.cdr) == null);
    }

    @Test
    void errorsSayWhere() {
        Object[] initargs = error("(a\n  (b nopackage:c))").initargs();
        assertEquals(2L, initargs[5]);
        assertEquals(6L, initargs[7]);
        initargs = error("(a\n  (b c\n").initargs();
        assertEquals(2L, initargs[5]);
        assertEquals(3L, initargs[7]);
    }
}
