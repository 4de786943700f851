package weft.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weft.compiler.SourceLoader;
import weft.lisp.LoadedLisp;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.ThreadContext;
import weft.runtime.ThreadExit;
import weft.stream.StringInputStream;
import weft.symbol.PackageVariables;

class ErrorReportTest {

    private static final Symbol LOAD = LispPackage.COMMON_LISP.define("LOAD");
    private static final Symbol DEBUGGER = LispPackage.WEFT.define("*DEBUGGER*");

    @TempDir
    Path folder;

    /// Reports the condition it is given, and leaves.
    private static final class Reporter extends LispFunction {
        private String report;

        @Override public Object callN(LispThread t, Object[] args) {
            report = ErrorReport.of(args[0], ErrorReport.Detail.NORMAL);
            throw new ThreadExit(0);
        }
    }

    /// The report of what goes wrong when `source` is loaded, with the name of the file as F.
    private String report(String source) {
        Path file = folder.resolve("f.lisp");
        return report(t -> {
            Files.writeString(file, source);
            LOAD.function.call1(t, new SimpleString(file.toString()));
        }).replace(file.toString(), "F");
    }

    /// Work that goes wrong.
    private interface Work {
        void run(LispThread t) throws IOException;
    }

    private static String report(Work work) {
        return LoadedLisp.call(() -> {
            LispThread t = ThreadContext.current();
            Reporter reporter = new Reporter();
            Object debugger = DEBUGGER.value;
            DEBUGGER.value = reporter;
            Object home = t.bind(PackageVariables.PACKAGE, PackageVariables.COMMON_LISP_USER);
            int depth = t.depth;
            try {
                work.run(t);
            } catch (ThreadExit e) {
                t.depth = depth;
            } finally {
                t.unbind(PackageVariables.PACKAGE, home);
                DEBUGGER.value = debugger;
            }
            return reporter.report;
        });
    }

    /// The name of a file of a program may look like a part of Weft.
    @Test
    void aFileInAFolderCalledLikeTheLibrarys() {
        String report = report(t ->
            SourceLoader.load(t, new StringInputStream("(defun ert-own (x) (car x)) (ert-own 5)"), "lisp-lib/own.lisp", false));
        assertEquals("lisp-lib/own.lisp:1:20: error: 5 is not of type LIST  [TYPE-ERROR]", first(report));
        assertTrue(report.contains("called from (ERT-OWN 5)  lisp-lib/own.lisp:1:20"), report);
    }

    private static String first(String report) {
        return report.lines().findFirst().orElseThrow().replaceAll("  +", "  ");
    }

    /// A parameter that the loop assigns is no longer to be had.
    @Test
    void aLoopThatHasBecomeHot() {
        assertEquals("""
            F:5:23: error: 26003 is not of type LIST  [TYPE-ERROR]
                3 |     (when (= i 25000) (weft::%finish-compilation))
                4 |     (incf n)
             >  5 |     (when (= i 26000) (car n)))
                  |                       ^^^^^^^
               in (ERT-LOOP 1 :?)  F:5:23
               called from a top-level form  F:7:33
            """, report("""
            (defun ert-loop (x n)
              (dotimes (i 30000)
                (when (= i 25000) (weft::%finish-compilation))
                (incf n)
                (when (= i 26000) (car n)))
              x)
            (progn (weft::%hot-turns 20000) (ert-loop 1 2))
            """).replaceFirst("  +\\[", "  ["));
    }

    @Test
    void aWrongArgumentOfAnInterpretedFunction() {
        assertEquals("""
            F:2:3: error: 5 is not of type LIST  [TYPE-ERROR]
                1 | (defun ert-first (x)
             >  2 |   (car x))
                  |   ^^^^^^^
               in (CAR 5)
               called from (ERT-FIRST 5)  F:2:3
               called from a top-level form  F:3:1
            """, report("(defun ert-first (x)\n  (car x))\n(ert-first 5)\n").replaceFirst("  +\\[", "  ["));
    }

    @Test
    void aWrongArgumentOfACompiledFunction() {
        String report = report("(defun ert-outer (x y) (list y (ert-inner x)))\n(defun ert-inner (x)\n  (car x))\n"
            + "(compile 'ert-outer) (compile 'ert-inner)\n(ert-outer 5 6)\n");
        assertEquals("F:3:3: error: 5 is not of type LIST  [TYPE-ERROR]", first(report));
        assertTrue(report.contains("in (ERT-INNER "), report);
        assertTrue(report.contains("called from (ERT-OUTER "), report);
        assertTrue(report.contains("F:1:32"), report);
    }

    @Test
    void anUndefinedFunction() {
        assertEquals("F:1:8: error: The function ERT-NO-SUCH is not defined  [UNDEFINED-FUNCTION]", first(report("(list  (ert-no-such 1))")));
    }

    @Test
    void aTokenThatIsNoNumber() {
        assertEquals("F:1:1: error: The variable |1.E| has no value  [UNBOUND-VARIABLE]", first(report("(list 1.e)")));
    }

    @Test
    void aPackageThatIsNotThere() {
        String report = report("(list 1)\n(list ert-nowhere:x)");
        assertEquals("F:2:7: error: There is no package called \"ERT-NOWHERE\" for the symbol \"X\".  [SIMPLE-READER-ERROR]", first(report));
        assertTrue(report.contains(" >  2 | (list ert-nowhere:x)\n      |       ^"), report);
    }

    @Test
    void theParenthesisThatWasNeverClosed() {
        String report = report("(defun f (x)\n  (list (car x)\n\n(defun g (x)\n  x)\n");
        assertEquals("F:2:3: error: the parenthesis is never closed: line 4 is not indented as if inside it  [READER-END-OF-FILE]", first(report));
        assertTrue(report.contains(" >  2 |   (list (car x)\n      |   ^"), report);
    }

    @Test
    void aParenthesisTooMany() {
        assertEquals("F:1:9: error: the closing parenthesis has no opening one  [SIMPLE-READER-ERROR]", first(report("(list 1))\n")));
    }

    @Test
    void aReportThatFailsIsStillAReport() {
        assertEquals("F:2:1: error: a condition of type ERT-BAD whose report failed: There is no CATCH for the tag ERT-NOWHERE  [ERT-BAD]",
            first(report("(define-condition ert-bad (error) () (:report (lambda (c s) c s (throw 'ert-nowhere 1))))\n(error 'ert-bad)")));
    }

    @Test
    void anObjectThatDoesNotPrintIsNamedByItsClass() {
        String report = report("(defclass ert-dumb () ())\n(defmethod print-object ((x ert-dumb) stream) stream (car 7))\n"
            + "(cdr (make-instance 'ert-dumb))");
        assertEquals("F:3:1: error: #<unprintable ERT-DUMB> is not of type LIST  [TYPE-ERROR]", first(report));
    }

    @Test
    void aFormThatIsNoForm() {
        assertEquals("F:2:3: error: Malformed binding (A 1 2) in (LET ((A 1 2)) A)  [SIMPLE-PROGRAM-ERROR]",
            first(report("(progn\n  (let ((a 1 2)) a))")));
        assertEquals("F:1:1: error: 1 is not a function name or lambda expression: (1 2)  [SIMPLE-PROGRAM-ERROR]", first(report("(1 2)")));
        assertEquals("F:2:3: error: There is no block ERT-X around (RETURN-FROM ERT-X 1)  [SIMPLE-PROGRAM-ERROR]",
            first(report("(defun ert-f ()\n  (return-from ert-x 1))")));
        assertEquals("F:1:1: error: QUOTE takes 1 argument: (QUOTE)  [SIMPLE-PROGRAM-ERROR]", first(report("(quote)")));
        assertEquals("F:1:1: error: IF takes 2 to 3 arguments: (IF)  [SIMPLE-PROGRAM-ERROR]", first(report("(if)")));
    }

    @Test
    void aMacroFormThatDoesNotFitItsMacro() {
        String report = report("(defmacro ert-m (x) `(car ,x))\n(defun ert-f ()\n  (list (ert-m 5 6)))");
        assertEquals("F:3:9: error: ERT-M: (ERT-M 5 6) does not match the lambda list (X)  [SIMPLE-PROGRAM-ERROR]", first(report));
    }

    @Test
    void anErrorInAMacroFunctionNamesBothPlaces() {
        String report = report("(defmacro ert-n (x) (car x))\n(defun ert-f ()\n  (list (ert-n 5)))");
        assertEquals("F:1:21: error: 5 is not of type LIST  [TYPE-ERROR]", first(report));
        assertTrue(report.contains("called from (MACROEXPAND-1 (ERT-N 5))  F:3:9"), report);
    }

    @Test
    void anAtomAtTopLevel() {
        assertEquals("F:2:3: error: The variable ERT-ATOM has no value  [UNBOUND-VARIABLE]", first(report("(list 1)\n  ert-atom\n")));
    }

    @Test
    void anErrorInReadTimeEvaluation() {
        String report = report("(list\n #.(car 1))");
        assertEquals("F:2:2: error: 1 is not of type LIST  [TYPE-ERROR]", first(report));
    }

    @Test
    void aTextThatIsNotTheFile() {
        assertEquals("F:1:7: error: The object that begins with ( has no end (at 1:1)  [READER-END-OF-FILE]",
            first(report("(list (read-from-string \"(a b\"))")));
    }

    @Test
    void exitsThatLeadNowhere() {
        assertEquals("F:2:2: error: There is no CATCH for the tag ERT-NOWHERE  [SIMPLE-CONTROL-ERROR]",
            first(report("(list\n (throw 'ert-nowhere 1))")));
        assertEquals("F:1:43: error: Block ERT-B has been left already  [SIMPLE-CONTROL-ERROR]",
            first(report("(funcall (block ert-b (list 1) (lambda () (return-from ert-b 1))))")));
    }

    @Test
    void longLinesAndTabs() {
        String report = report("(list " + "1 ".repeat(500) + "(car 5))");
        assertEquals("F:1:1007: error: 5 is not of type LIST  [TYPE-ERROR]", first(report));
        assertTrue(report.lines().allMatch(l -> l.length() < 140), report);
        assertTrue(report.contains(" 1 (car 5))\n"), report);
        assertTrue(report("(list\n\t(car 5))").contains("\n >  2 | \t(car 5))\n      | \t^^^^^^^\n"));
    }

    @Test
    void whatIsSharedIsNoCycle() {
        assertTrue(first(report("(let* ((a (list 1)) (b (list a a))) (car (cdr (cdr b))) (error \"~S\" b))")).contains("((1) (1))"));
        assertTrue(first(report("(let ((a (list 1))) (setf (cdr a) a) (error \"~S\" a))")).contains("#1=(1 . #1#)"));
    }

    @Test
    void whatIsNoErrorIsCalledABreak() {
        assertEquals("F:1:1: break: stop here  [SIMPLE-CONDITION]", first(report("(break \"stop ~A\" 'here)")).replace("HERE", "here"));
    }

    @Test
    void internalFunctionsAreNotShown() throws IOException {
        String report = report("(handler-bind ((type-error (lambda (c) (declare (ignore c)) (error \"within\")))) (car 5))");
        assertFalse(report.contains("%"), report);
        assertFalse(report.contains("INVOKE-DEBUGGER"), report);
    }

    @Test
    void aWarningNamesThePlaceOfTheMacroForm() {
        String report = report("(defmacro ert-warn () (warn \"about ~A\" 1))\n(defvar *ert-out* (make-string-output-stream))\n"
            + "(setq *error-output* *ert-out*)\n(defun ert-user ()\n  (ert-warn))\n(setq *error-output* *standard-output*)\n"
            + "(error (get-output-stream-string *ert-out*))");
        assertTrue(report.contains("F:5:3: warning: about 1  [SIMPLE-WARNING]"), report);
    }
}
