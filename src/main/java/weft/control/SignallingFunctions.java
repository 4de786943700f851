package weft.control;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;

/// The errors of library code that is loaded before the condition system.
@Library("weft")
public final class SignallingFunctions {

    private SignallingFunctions() {}

    /// Signals PROGRAM-ERROR with the FORMAT string CONTROL and ARGUMENTS.
    @Defun("%program-error control &rest arguments => nothing")
    public static Object programError(Object control, Object[] arguments) {
        throw Errors.programError(Check.string(control), arguments);
    }

    /// Signals TYPE-ERROR: DATUM is not of type EXPECTED-TYPE.
    @Defun("%type-error datum expected-type => nothing")
    public static Object typeError(Object datum, Object expectedType) {
        throw Errors.typeError(datum, expectedType);
    }
}
