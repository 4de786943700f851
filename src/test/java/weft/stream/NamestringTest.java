package weft.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weft.condition.LispError;
import weft.object.Cons;
import weft.object.SimpleString;
import weft.object.Symbol;

class NamestringTest {

    @BeforeAll
    static void logicalHost() {
        LogicalPathnameFunctions.setLogicalPathnameTranslations(Cons.list(
            Cons.list(new SimpleString("code;*.*.*"), new SimpleString("/lib/code/*.*")),
            Cons.list(new SimpleString("**;*.*.*"), new SimpleString("/lib/other/**/*.*"))), new SimpleString("weftlib"));
    }

    private static String parts(LispPathname p) {
        StringBuilder out = new StringBuilder();
        for (Object l = p.directory; l instanceof Cons c; l = c.cdr) {
            out.append(c.car).append(' ');
        }
        return out + "| " + p.name + " | " + p.type;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "/a/b/c.lisp ! :ABSOLUTE a b | c | lisp", "c ! | c | NIL", "a/ ! :RELATIVE a | NIL | NIL", "../x ! :RELATIVE :UP | x | NIL", "./x ! :RELATIVE | x | NIL",
        "a.b.c ! | a.b | c", ".emacs ! | .emacs | NIL", ".a.b ! | .a | b", "*.lisp ! | :WILD | lisp", "/a/**/*.* ! :ABSOLUTE a :WILD-INFERIORS | :WILD | :WILD",
        "f*o ! | f*o | NIL", "~/x ! :ABSOLUTE :HOME | x | NIL", "/ ! :ABSOLUTE | NIL | NIL", "//a//b ! :ABSOLUTE a | b | NIL", ".. ! :RELATIVE :UP | NIL | NIL",
        "a\\*b ! | a*b | NIL", "a\\.b ! | a.b | NIL", "[ab]c ! | [ab]c | NIL", "a[b ! | a[b | NIL"})
    void parses(String text, String expected) {
        assertEquals(expected, parts(Namestring.parse(text)).trim());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/b/c.lisp", "c", "a/", "../x", "a.b.c", ".emacs", "*.lisp", "/a/**/*.*", "f*o.l?sp", "~/x", "/", "a\\*b", "x\\?", "a\\.b", "./x", "./"})
    void writesWhatItReads(String text) {
        assertEquals(text, Namestring.parse(text).toString());
    }

    @Test
    void componentsWithSpecialCharactersComeBack() {
        for (String name : new String[] {"a.b", "a*b", "~", "a/b", "\\", "[x]", "..", "."}) {
            LispPathname p = LispPathname.physical(Symbol.NIL, new SimpleString(name), Symbol.NIL, Symbol.NIL);
            assertEquals(p, Namestring.parse(p.toString()), name);
        }
    }

    @ParameterizedTest
    @CsvSource({"/a/b.c, /x/y.z, /a/b.c", "b, /x/y.z, /x/b.z", "a/b, /x/y.z, /x/a/b.z", "a/, /x/y.z, /x/a/y.z", "../b, /x/w/, /x/w/../b", "'', /x/y.z, /x/y.z"})
    void merges(String a, String b, String expected) {
        assertEquals(expected, PathnameMerging.merge(Namestring.parse(a), Namestring.parse(b), LispPathname.NEWEST).toString());
    }

    @ParameterizedTest
    @CsvSource({"/a/b.c, /a/*.c, true", "/a/b.c, /*/b.*, true", "/a/b/c.d, /a/**/*.*, true", "/a/b.c, /a/**/*.*, true", "/a/b.c, /x/**/*.*, false", "/a/foo.c, /a/f*o.c, true",
        "/a/foo.c, /a/f?.c, false", "/a/b.c, *.c, true", "/a/b/c/d.e, /a/*/*.*, false", "b.c, *.*, true"})
    void matches(String p, String wild, boolean expected) {
        assertEquals(expected, PathnameMatching.matches(Namestring.parse(p), Namestring.parse(wild)));
    }

    @ParameterizedTest
    @CsvSource({"/a/b/c.l, /a/**/*.l, /x/**/*.o, /x/b/c.o", "foo.l, f*.*, g*.*, goo.l", "/a/b.c, /*/*.c, /z/*/*.d, /z/a/b.d", "/s/a1.x, /s/a?.*, /t/b?.*, /t/b1.x"})
    void translates(String source, String from, String to, String expected) {
        assertEquals(expected, PathnameMatching.translate(Namestring.parse(source), Namestring.parse(from), Namestring.parse(to)).toString());
    }

    @Test
    void logicalPathnames() {
        LispPathname p = PathnameArgument.parse("weftlib:code;start.lisp");
        assertTrue(p.isLogical());
        assertEquals("WEFTLIB:CODE;START.LISP", p.toString());
        assertEquals("/lib/code/start.lisp", PathnameMatching.translateLogical((LogicalPathname) p).toString());
        assertEquals("/lib/other/a/b/x.y", PathnameMatching.translateLogical((LogicalPathname) PathnameArgument.parse("WEFTLIB:a;b;x.y.newest")).toString());
        assertFalse(PathnameArgument.parse("nohost:a;b").isLogical());
        assertEquals("SIMPLE-PARSE-ERROR", assertThrows(LispError.class, () -> PathnameArgument.parse("weftlib:a b")).type().toString());
    }
}
