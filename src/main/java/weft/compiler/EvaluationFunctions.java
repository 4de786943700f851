package weft.compiler;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;

/// EVAL and its kin (CLHS 3.8).
@Library("common-lisp")
public final class EvaluationFunctions {

    private EvaluationFunctions() {}

    /// Evaluates FORM in the null lexical environment and returns its values.
    @Defun("eval form => result*")
    public static Object eval(LispThread t, Object form) {
        return Evaluator.eval(t, form);
    }
}
