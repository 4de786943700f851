package weft.compiler.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Functions beyond the limits of the JVM.
class BigFunctionTest {

    private static String repeat(int n, java.util.function.IntFunction<String> line) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < n; i++) {
            b.append(line.apply(i)).append('\n');
        }
        return b.toString();
    }

    @Test
    void tenThousandStatements() throws Exception {
        String form = "(let ((a 0) (l nil)) " + repeat(10_000, i -> "(setq a (+ a " + i + ")) (if (eql a -1) (push " + i + " l))") + " (list a l))";
        assertEquals("(49995000 NIL)", Lisp.run(() -> Lisp.compiled(form)));
    }

    @Test
    void jumpsOutOfParts() throws Exception {
        String form = "(let ((n 0)) (block b (tagbody top " + repeat(3000, i -> "(incf n) (when (= n " + (i * 7 + 4003) + ") (return-from b (values n 'out)))")
            + "(if (> n 100000) (go end)) (go top) end) n))";
        assertEquals("6334 OUT", Lisp.run(() -> Lisp.compiled(form)));
    }

    @Test
    void manySegments() throws Exception {
        String form = "(let ((n 0)) (tagbody (go s1500) " + repeat(3000, i -> "s" + i + " (incf n) (when (evenp " + i + ") (go s" + (i + 1) + "))") + " s3000) n)";
        assertEquals("1500", Lisp.run(() -> Lisp.compiled(form)));
    }

    @Test
    void deepNests() throws Exception {
        String form = repeat(1000, i -> "(let ((x" + i + " (+ " + (i == 0 ? "1" : "x" + (i - 1)) + " 1))) (setq x" + i + " (+ x" + i + " 1))") + "x999" + ")".repeat(1000);
        assertEquals("2001", Lisp.run(() -> Lisp.compiled(form)));
    }

    @Test
    void manyVariablesInAPart() throws Exception {
        String form = "(let (" + repeat(300, i -> "(v" + i + " " + i + ")") + ") " + repeat(300, i -> "(setq v" + i + " (+ v" + i + " (length (list v0 v1 v2 v3 v4))))")
            + " (funcall (lambda () (+ " + repeat(300, i -> "v" + i) + "))))";
        assertEquals("46350", Lisp.run(() -> Lisp.compiled(form)));
    }

    @Test
    void manyParameters() throws Exception {
        String form = "(let ((f (lambda (" + repeat(300, i -> "p" + i) + ") (list p0 p150 p299)))) (apply f (list " + repeat(300, i -> "" + i) + ")))";
        assertEquals("(0 150 299)", Lisp.run(() -> Lisp.compiled(form)));
        String local = "(flet ((f (" + repeat(300, i -> "p" + i) + ") (list p0 p150 p299))) (f " + repeat(300, i -> "" + i) + "))";
        assertEquals("(0 150 299)", Lisp.run(() -> Lisp.compiled(local)));
    }

    @Test
    void manyFunctionsAndLiterals() throws Exception {
        String form = "(mapcar #'funcall (list " + repeat(2000, i -> "(lambda () '(x" + i + " . " + i + "))") + "))";
        assertEquals(9_999, Lisp.run(() -> Lisp.compiled("(length (list* " + repeat(9_998, i -> "'y" + i) + " '(1)))").length()) + 9_995);
        assertEquals("(X1999 . 1999)", Lisp.run(() -> Lisp.compiled("(car (last " + form + "))")));
    }

    @Test
    void bigCleanups() throws Exception {
        String cleanup = repeat(100, i -> "(push " + i + " l)");
        String form = "(let ((l nil)) (values (block b (unwind-protect (return-from b 1) " + cleanup + ")) (length l)))";
        assertEquals("1 100", Lisp.run(() -> Lisp.compiled(form)));
    }

    @Test
    void aBigFile() throws Exception {
        String[] forms = new String[1001];
        for (int i = 0; i < 1000; i++) {
            forms[i] = "(defun %big" + i + " (x) \"Doc\" (list x '(a" + i + " \"s\") " + i + ".5d0))";
        }
        forms[1000] = "(list (%big0 1) (%big999 2))";
        assertEquals("(((1 (A0 \"s\") 0.5d0) (2 (A999 \"s\") 999.5d0)))", Lisp.run(() -> Lisp.filed("test.Big", forms)));
    }
}
