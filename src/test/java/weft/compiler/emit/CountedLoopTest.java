package weft.compiler.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weft.object.LispFunction;
import weft.runtime.ThreadContext;

/// Which loops are cut into strips.
class CountedLoopTest {

    private static final String LOOP = "(lambda (n v f) (declare (ignorable n v f)) (prog ((i 0) (s 0)) (declare (ignorable s)) ";

    private static boolean isCut(String form) throws Exception {
        return Lisp.run(() -> Disassembly.of((LispFunction) Lisp.compile(form).call0(ThreadContext.current()))).contains("Strip.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "(go test) again (setq s (+ s i)) (setq i (1+ i)) test (if (>= i n) nil (go again))))",
        "again (setq s (+ s i)) (setq i (1+ i)) (if (< i n) (go again))))",
        "again (if (= i n) (return s)) (setq s (+ s i)) (setq i (1+ i)) (go again)))",
        "again (setq s (+ s i)) (if (>= (+ i 2) n) (return s)) (setq i (+ i 2)) (go again)))",
        "again (funcall f i) (setq i (1+ i)) (if (< i n) (go again))))",
        "(setq i 1000) again (svref v i) (setq i (- i 1)) (if (> i 0) (go again))))",
    })
    void cut(String loop) throws Exception {
        assertEquals(true, isCut(LOOP + loop));
    }

    /// Loops that multiply, that contain loops, whose limit or count changes otherwise, or whose step may be left out.
    @ParameterizedTest
    @ValueSource(strings = {
        "again (setq s (* s s)) (setq i (1+ i)) (if (< i n) (go again))))",
        "again (setq n (+ n 1)) (setq i (1+ i)) (if (< i n) (go again))))",
        "again (setq i (1+ i)) (if v (setq i (- i 1))) (if (< i n) (go again))))",
        "again (if v (setq i (1+ i))) (if (< i n) (go again))))",
        "again (setq i (1+ i)) (if (> i n) (go again))))",
        "again (setq i (1+ i)) (if v (go again)) (if (< i n) (go again))))",
        "again (setq i (1+ i)) (if (< i n) (go again)) (setq f (lambda () (setq i 0)))))",
        "again (tagbody inner (setq s (+ s 1)) (if v (go inner))) (setq i (1+ i)) (if (< i n) (go again))))",
    })
    void notCut(String loop) throws Exception {
        assertEquals(false, isCut(LOOP + loop));
    }
}
