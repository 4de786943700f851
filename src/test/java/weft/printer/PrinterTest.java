package weft.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weft.condition.LispError;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.SimpleVector;
import weft.object.Symbol;
import weft.reader.LispReader;
import weft.reader.ReaderVariables;
import weft.runtime.ThreadContext;
import weft.stream.StandardStreams;
import weft.stream.StringInputStream;
import weft.stream.StringOutputStream;
import weft.symbol.PackageVariables;

class PrinterTest {

    private final LispThread t = ThreadContext.current();

    @BeforeAll
    static void install() {
        PackageVariables.install();
        ReaderVariables.install();
        StandardStreams.install();
        PrinterVariables.install();
        weft.builtin.Builtins.install(new weft.stream.PathnameFunctionsTable());
    }

    private Object read(String text) {
        return LispReader.read(t, new StringInputStream(text), true, Symbol.NIL, false, false);
    }

    /// Prints with variables bound as `name value name value…` says.
    private String printed(Object x, String bindings) {
        Object list = bindings == null ? Symbol.NIL : read("(" + bindings + ")");
        return bound(list, x);
    }

    private String bound(Object list, Object x) {
        if (!(list instanceof Cons c)) {
            StringOutputStream out = new StringOutputStream();
            Printer.print(t, x, out);
            return out.text();
        }
        Symbol s = (Symbol) c.car;
        Cons rest = (Cons) c.cdr;
        Object saved = t.bind(s, rest.car);
        try {
            return bound(rest.cdr, x);
        } finally {
            t.unbind(s, saved);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "FOO", ":KEY", "CL-USER::X1", "|foo bar|", "|foo|", "||", "|1|", "|1+2|", "1+", "-", "+1+", "|1/2|", "|.|", "|..|", "|a\\|b|", "|A:B|", "|#A|",
        "A#B", "#:G1", "#:||", "|+1|", "|1E5|", "|^1|", "A.B", "|1.|", "WEFT::%ZZZ", ":|a b|", "(A B . C)", "(A (B) NIL)", "'A", "#'CAR", "(QUOTE)",
        "(QUOTE A B)", "(QUOTE . A)", "`(A ,B ,@C)", "`(A . ,B)", "`(A ,'B)", "(A . #'B)", "#\\a", "#\\Space", "#\\Newline", "#\\é", "#\\(",
        "\"a\\\"b\\\\c\"", "\"\"", "#(1 2 (3))", "#()", "#*0110", "#*", "#2A((1 2) (3 4))", "#0A5", "#0A(A)", "#C(1 2)", "#C(1.0 2.5)", "1/3",
        "-17", "123456789012345678901234567890", "1.0", "-0.5", "1.5d0", "1.0e10", "1.0d-5", "#P\"/a/b.c\"", "#P\"\""})
    void whatIsReadPrintsAsItWas(String text) {
        assertEquals(text.equals("CL-USER::X1") ? "X1" : text.startsWith("(A . #'") ? "(A FUNCTION B)" : text, printed(read(text), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "255 ~ *print-base* 16 ~ FF", "255 ~ *print-base* 16 *print-radix* t ~ #xFF", "255 ~ *print-radix* t ~ 255.", "1/3 ~ *print-radix* t ~ #10r1/3",
        "-5 ~ *print-base* 2 *print-radix* t ~ #b-101", "35 ~ *print-base* 36 *print-radix* t ~ #36rZ",
        "abc ~ *print-base* 16 ~ |ABC|", "agh ~ *print-base* 16 ~ AGH",
        "foo-bar ~ *print-case* :downcase ~ foo-bar", "foo-bar ~ *print-case* :capitalize ~ Foo-Bar", "|fOO| ~ *print-case* :capitalize ~ |fOO|",
        "|fOO| ~ *print-case* :downcase *print-escape* nil ~ foo", "#:g ~ *print-gensym* nil ~ G",
        "(1 2 3) ~ *print-length* 2 ~ (1 2 ...)", "(1 2) ~ *print-length* 2 ~ (1 2)", "(1 . 2) ~ *print-length* 1 ~ (1 . 2)", "(1) ~ *print-length* 0 ~ (...)",
        "#(1 2 3) ~ *print-length* 2 ~ #(1 2 ...)", "(1 (2 (3))) ~ *print-level* 2 ~ (1 (2 #))", "(1) ~ *print-level* 0 ~ #", "#(1 #(2)) ~ *print-level* 1 ~ #(1 #)",
        "#2A((1) (2)) ~ *print-level* 1 ~ #2A(# #)", "1.0d0 ~ *read-default-float-format* double-float ~ 1.0", "1.0f0 ~ *read-default-float-format* double-float ~ 1.0f0",
        "#\\a ~ *print-escape* nil ~ a", "`\"a\"` ~ *print-escape* nil ~ a", ":foo ~ *print-escape* nil ~ FOO", "(1 2) ~ *print-length* 1 *print-readably* t ~ (1 2)",
        "(\"a\") ~ *print-escape* nil *print-readably* t ~ (\"a\")",
        "(#1=(a) #1#) ~ *print-circle* t ~ (#1=(A) #1#)", "(#1=#:a #1#) ~ *print-circle* t ~ (#1=#:A #1#)", "#1=(a . #1#) ~ *print-circle* t ~ #1=(A . #1#)",
        "(#1=(a b) . #1#) ~ *print-circle* t ~ (#1=(A B) . #1#)", "(a a) ~ *print-circle* t ~ (A A)", "#1=#(1 #1#) ~ *print-circle* t ~ #1=#(1 #1#)",
        "(#1=\"x\" #2=(y) #2# #1#) ~ *print-circle* t ~ (#1=\"x\" #2=(Y) #2# #1#)"})
    void variables(String text, String bindings, String expected) {
        assertEquals(expected, printed(read(text), bindings));
    }

    @ParameterizedTest
    @CsvSource({"UPCASE, FOO, FOO", "UPCASE, foo, |foo|", "DOWNCASE, foo, FOO", "DOWNCASE, FOO, |FOO|", "PRESERVE, fOO, fOO", "INVERT, FOO, foo", "INVERT, foo, FOO",
        "INVERT, fOO, fOO"})
    void readtableCase(String readtableCase, String name, String expected) {
        weft.reader.Readtable r = ReaderVariables.readtable(t);
        r.setReadtableCase(weft.reader.ReadtableCase.valueOf(readtableCase));
        try {
            StringOutputStream out = new StringOutputStream();
            Printer.print(t, LispPackage.find("COMMON-LISP-USER").intern(name), out);
            assertEquals(expected, out.text());
        } finally {
            r.setReadtableCase(weft.reader.ReadtableCase.UPCASE);
        }
    }

    @Test
    void unreadableObjectsNameTheirClassAndRefuseToBeReadable() {
        String text = printed(new StringOutputStream(), null);
        assertTrue(text.startsWith("#<STRING-STREAM {") && text.endsWith("}>"), text);
        LispError e = assertThrows(LispError.class, () -> printed(LispPackage.KEYWORD, "*print-readably* t"));
        assertEquals("PRINT-NOT-READABLE", e.type().toString());
        assertTrue(printed(new SimpleVector(new Object[0]), "*print-array* nil").startsWith("#<SIMPLE-VECTOR {"));
    }

    @Test
    void aWrongValueOfAVariableIsATypeError() {
        assertEquals("TYPE-ERROR", assertThrows(LispError.class, () -> printed(1L, "*print-base* 37")).type().toString());
        assertEquals("TYPE-ERROR", assertThrows(LispError.class, () -> printed(1L, "*print-length* -1")).type().toString());
    }

    @Test
    void princWritesStringsAsTheyAre() {
        assertEquals("a\"b", Printer.princToString(new SimpleString("a\"b")));
        assertEquals("\"a\\\"b\"", Printer.prin1ToString(new SimpleString("a\"b")));
    }
}
