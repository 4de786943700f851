package weft.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.reader.LispReader;
import weft.reader.ReaderVariables;
import weft.runtime.ThreadContext;
import weft.stream.StringInputStream;
import weft.symbol.PackageVariables;

class SubtypesTest {

    private final LispThread t = ThreadContext.current();

    @BeforeAll
    static void install() {
        PackageVariables.install();
        ReaderVariables.install();
    }

    private Object read(String text) {
        return LispReader.read(t, new StringInputStream(text), true, Symbol.NIL, false, false);
    }

    private LispType type(String text) {
        return TypeSpecifiers.parse(t, read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "integer ~ rational ~ YES", "rational ~ integer ~ NO", "bit ~ (unsigned-byte 1) ~ YES", "(unsigned-byte 1) ~ bit ~ YES",
        "integer ~ (or fixnum bignum) ~ YES", "(integer 0 (10)) ~ (mod 10) ~ YES", "(mod 11) ~ (integer 0 (10)) ~ NO",
        "(rational 0 1) ~ (or (eql 0) (eql 1) ratio) ~ YES", "(and ratio integer) ~ nil ~ YES",
        "(rational (0) (1)) ~ ratio ~ YES", "(or (rational 0 1/2) (rational 1/2 1)) ~ (rational 0 1) ~ YES",
        "(rational 0 1) ~ (or (rational 0 1/2) (rational 1/2 1)) ~ YES", "(rational 0 1) ~ (or (rational 0 (1/2)) (rational (1/2) 1)) ~ NO",
        "(single-float 0.0 1.0) ~ (single-float 0.0 (2.0)) ~ YES", "(single-float (0.0)) ~ (single-float 0.0) ~ YES",
        "(single-float 0.0) ~ (single-float (0.0)) ~ NO", "(member -0.0) ~ (single-float 0.0) ~ YES", "(real 1/3 1/2) ~ (real 0 1) ~ YES",
        "(and (float 1/3 1/2) single-float) ~ (single-float 1/3 1/2) ~ YES", "(or (float * 0) (float 0 *)) ~ float ~ YES",
        "float ~ (or single-float double-float) ~ YES", "real ~ (or rational float) ~ YES", "number ~ (or real complex) ~ YES",
        "complex ~ (or (complex rational) (complex single-float) (complex double-float)) ~ YES", "(complex bit) ~ (complex integer) ~ YES",
        "null ~ list ~ YES", "list ~ (or cons null) ~ YES", "boolean ~ symbol ~ YES", "(member t nil) ~ boolean ~ YES", "keyword ~ symbol ~ YES",
        "(and symbol (not keyword)) ~ (not keyword) ~ YES", "(member :a b) ~ keyword ~ NO", "(eql :a) ~ keyword ~ YES", "atom ~ (not cons) ~ YES",
        "(cons integer) ~ (cons rational *) ~ YES", "(cons rational) ~ (cons integer) ~ NO", "(cons nil t) ~ nil ~ YES",
        "(cons (or integer symbol)) ~ (or (cons integer) (cons symbol)) ~ YES", "(and (cons t integer) (cons symbol t)) ~ (cons symbol integer) ~ YES",
        "(not (cons integer integer)) ~ (or atom (cons (not integer)) (cons t (not integer))) ~ YES",
        "(cons (cons (cons nil))) ~ nil ~ YES", "(and (cons t) (not (cons t t))) ~ nil ~ YES",
        "simple-string ~ string ~ YES", "string ~ vector ~ YES", "string ~ (vector character) ~ NO", "simple-vector ~ (array t (*)) ~ YES",
        "(array t (2 *)) ~ (array t 2) ~ YES", "(array t (2 *)) ~ (array t (* 3)) ~ NO", "(and (array t (2 *)) (array * (* 3))) ~ (array t (2 3)) ~ YES",
        "(and vector (not simple-array)) ~ (not simple-vector) ~ YES", "bit-vector ~ (vector bit) ~ YES", "(and (vector t) (vector bit)) ~ nil ~ YES",
        "(vector (integer 0 3)) ~ (vector (unsigned-byte 8)) ~ YES", "base-string ~ string ~ YES", "sequence ~ (or list vector) ~ YES",
        "vector ~ sequence ~ YES", "standard-char ~ character ~ YES", "character ~ standard-char ~ NO", "(eql #\\a) ~ standard-char ~ YES",
        "character ~ (or base-char extended-char) ~ YES", "function ~ t ~ YES", "standard-generic-function ~ function ~ YES",
        "(and hash-table package) ~ nil ~ YES", "(and function stream) ~ nil ~ YES", "(and condition restart) ~ nil ~ YES", "class ~ standard-object ~ YES",
        "standard-object ~ (not function) ~ NO", "hash-table ~ (not (or number symbol cons array character)) ~ YES",
        "(function (integer) t) ~ function ~ YES", "function ~ (function (integer) t) ~ UNKNOWN", "function ~ (function * *) ~ YES",
        "(and integer (satisfies evenp)) ~ integer ~ YES", "(satisfies evenp) ~ integer ~ UNKNOWN", "integer ~ (or integer (satisfies evenp)) ~ YES",
        "(satisfies evenp) ~ (satisfies evenp) ~ YES", "t ~ nil ~ NO", "nil ~ nil ~ YES", "t ~ (or integer (not integer)) ~ YES",
        "(not (integer 0)) ~ (or (not integer) (integer * -1)) ~ YES", "(member 1 2 3) ~ (integer 1 3) ~ YES", "(integer 1 3) ~ (member 1 2 3) ~ YES",
    })
    void answersAreExact(String a, String b, Verdict expected) {
        assertEquals(expected, Subtypes.isSubtype(type(a), type(b)));
    }

    /// Membership in a type and in the set made of it are two programs; they must agree on every pair.
    @Test
    void setsHoldTheMembersOfTheirTypes() {
        List<String> objects = List.of("0", "1", "-1", "100000000000000000000", "1/2", "-7/2", "0.0", "-0.0", "1.5", "1.5d0", "-2d300", "#c(1 2)",
            "#c(1.0 2.0)", "a", "nil", "t", ":k", "#\\a", "#\\U+E9", "(1 . 2)", "(a b)", "\"abc\"", "#(1 2 3)", "#*101", "#2A((1 2) (3 4))");
        List<String> types = List.of("integer", "(integer 0 1)", "(rational (0) 1)", "(real -1 3/2)", "(real (-1) (3/2))", "(float 0)", "(single-float * (0.0))",
            "(double-float * 0)", "complex", "(complex float)", "bit", "fixnum", "bignum", "symbol", "keyword", "boolean", "null", "list", "(cons integer)",
            "(cons symbol (cons symbol))", "string", "simple-string", "(string 3)", "vector", "(vector t 3)", "(array t (2 *))", "(array * 1)", "bit-vector",
            "sequence", "atom", "standard-char", "character", "(member 1 a :k)", "(not number)", "(and rational (not integer))", "function");
        for (String text : types) {
            LispType type = type(text);
            for (String o : objects) {
                Object x = read(o);
                assertEquals(type.contains(t, x), TypeSets.of(type, true).contains(x), o + " in " + text);
                assertEquals(type.contains(t, x), TypeSets.of(type, false).contains(x), o + " in " + text);
                assertTrue(type(new Described(TypeOf.typeOf(t, x)).text()).contains(t, x), o);
            }
        }
    }

    /// TYPE-OF's answers as text that can be read back.
    private record Described(Object specifier) {
        String text() {
            return text(specifier);
        }

        private static String text(Object x) {
            if (!(x instanceof Cons)) {
                return x.toString();
            }
            StringBuilder b = new StringBuilder("(");
            for (Object l = x; l instanceof Cons c; l = c.cdr) {
                b.append(text(c.car)).append(' ');
            }
            return b.append(')').toString();
        }
    }

    @Test
    void whatIsQuotedIsNotConfused() {
        Object one = read("(eql (a))");
        Object two = read("(eql (a))");
        Object inner = ((Cons) ((Cons) one).cdr).car;
        assertTrue(TypeSpecifiers.typep(t, inner, one));
        assertFalse(TypeSpecifiers.typep(t, inner, two));
    }
}
