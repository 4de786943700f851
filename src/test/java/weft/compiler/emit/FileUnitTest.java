package weft.compiler.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/// Compiled files with more literals than the constant pool of a class has room for.
class FileUnitTest {

    private static final int MANY = 60_000;

    private static String repeat(int n, IntFunction<String> piece) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < n; i++) {
            b.append(piece.apply(i)).append(' ');
        }
        return b.toString();
    }

    /// A symbol or a string that tells its number.
    private static String literal(int i) {
        return i % 2 == 0 ? "'%l" + i : "\"l" + i + "\"";
    }

    /// A list of lists of literals: nearly all code does nothing but push them.
    private static String lists() {
        return "(list " + repeat(MANY / 600, i -> "(list " + repeat(600, k -> literal(600 * i + k)) + ")") + ")";
    }

    @Test
    void inOneForm() throws Exception {
        assertEquals("((100 \"l59999\" %L600))", Lisp.run(() -> Lisp.filed("test.OneForm",
            "(let ((l " + lists() + ")) (list (length l) (car (last (car (last l)))) (car (second l))))")));
    }

    @Test
    void inOneFunction() throws Exception {
        assertEquals("((100 \"l59999\" %L600 T))", Lisp.run(() -> Lisp.filed("test.OneFunction",
            "(defun %one-function () " + lists() + ")",
            "(let ((l (%one-function))) (list (length l) (car (last (car (last l)))) (car (second l)) (eq (second (car l)) (second (car (%one-function))))))")));
    }

    @Test
    void inManyForms() throws Exception {
        String[] forms = new String[MANY / 10 + 1];
        for (int i = 0; i < MANY / 10; i++) {
            int base = 10 * i;
            forms[i] = "(defun %many" + i + " () (list " + repeat(10, k -> literal(base + k)) + "))";
        }
        forms[MANY / 10] = "(list (%many0) (fifth (%many5999)) (sixth (%many5999)))";
        String first = "(%L0 \"l1\" %L2 \"l3\" %L4 \"l5\" %L6 \"l7\" %L8 \"l9\")";
        assertEquals("((" + first + " %L59994 \"l59995\"))", Lisp.run(() -> Lisp.filed("test.ManyForms", forms)));
    }
}
