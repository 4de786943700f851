package weft.compiler.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weft.object.LispFunction;
import weft.runtime.ThreadContext;

/// Which loops are cut into strips, and how often they poll.
class CountedLoopTest {

    private static final String LOOP = "(lambda (n v f) (declare (ignorable n v f)) (prog ((i 0) (s 0)) (declare (ignorable s)) ";

    private static String code(String form) throws Exception {
        return Lisp.run(() -> Disassembly.of((LispFunction) Lisp.compile(form).call0(ThreadContext.current())));
    }

    private static boolean isCut(String form) throws Exception {
        return code(form).contains("Strip.");
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

    /// Setters, conses and structures are brief.
    @ParameterizedTest
    @ValueSource(strings = {
        "again (setf (svref v i) s) (setq i (1+ i)) (if (< i n) (go again))))",
        "again (setf (car v) (list* i s f)) (setq i (1+ i)) (if (< i n) (go again))))",
        "again (vector-push i v) (setq i (1+ i)) (if (< i n) (go again))))",
    })
    void cutWithSetters(String loop) throws Exception {
        assertEquals(true, isCut(LOOP + loop));
    }

    /// Turns of a strip: all that are brief, fewer where numbers may be long, and few where functions are called.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        again (setf (svref v i) (1+ i)) (setq i (1+ i)) (if (< i n) (go again)))) | 1024
        again (setf (svref v (the fixnum (+ i 1))) (+ i i)) (setq i (1+ i)) (if (< i n) (go again)))) | 1024
        again (setq s (+ s i)) (setq i (1+ i)) (if (< i n) (go again)))) | 128
        again (if (< v f) (setq s i)) (setq i (1+ i)) (if (< i n) (go again)))) | 128
        again (funcall f i) (setq i (1+ i)) (if (< i n) (go again)))) | 16
        """)
    void turns(String loop, long turns) throws Exception {
        String code = code(LOOP + loop);
        assertTrue(code.contains("ldc2_w          " + turns), code);
    }

    /// A loop that calls and has no limit to count to counts its turns.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        again (funcall f i) (if v (go again)))) | true
        again (setq v (cdr v)) (if v (go again)))) | false
        again (funcall f i) (tagbody inner (setq s (funcall f s)) (if s (go inner))) (if v (go again)))) | true
        """)
    void countsTurns(String loop, boolean counts) throws Exception {
        assertEquals(counts, code(LOOP + loop).contains("iinc"));
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
