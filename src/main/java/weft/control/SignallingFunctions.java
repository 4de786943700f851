package weft.control;

import static weft.declare.Effect.NO_POLL;

import java.util.ArrayList;
import java.util.List;
import weft.builtin.Check;
import weft.condition.Errors;
import weft.condition.LispError;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;

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
    @Defun(value = "%type-error datum expected-type => nothing", effects = NO_POLL)
    public static Object typeError(Object datum, Object expectedType) {
        throw Errors.typeError(datum, expectedType);
    }

    /// Ends the boot with a Java exception: a condition of the class called TYPE with these slot values, was not handled and there is no debugger yet.
    @Defun("%abandon-boot type values => nothing")
    public static Object abandonBoot(Object type, Object values) {
        List<Object> all = new ArrayList<>();
        for (Object l = values; l instanceof Cons c; l = c.cdr) {
            all.add(c.car);
        }
        throw new LispError(type, all.toArray());
    }
}
