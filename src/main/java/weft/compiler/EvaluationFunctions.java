package weft.compiler;

import weft.builtin.Check;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.stream.LispStream;

/// EVAL and its kin (CLHS 3.8).
@Library("common-lisp")
public final class EvaluationFunctions {

    private EvaluationFunctions() {}

    /// Evaluates FORM in the null lexical environment and returns its values.
    @Defun("eval form => result*")
    public static Object eval(LispThread t, Object form) {
        return Evaluator.eval(t, form);
    }

    /// Loads source from STREAM; NAME, a string or NIL, is the file that positions show; PRINT says whether values are printed.
    @Defun("weft:%load-source stream name print => nil")
    public static void loadSource(LispThread t, LispStream stream, Object name, boolean print) {
        SourceLoader.load(t, stream, name == Symbol.NIL ? null : Check.string(name), print);
    }
}
