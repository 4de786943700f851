package weft.compiler.interpret;

import java.util.ArrayList;
import java.util.List;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Variable;
import weft.object.LispFunction;
import weft.object.SourcePosition;
import weft.object.Symbol;
import weft.runtime.Cell;

/// An activation of an interpreted function, found on the stack: for backtraces and debuggers.
///
/// @param name the function's name
/// @param arguments the values of its parameters now, null for each that a loop in compiled code holds
/// @param variables names and values of all variables that are bound now, alternating
/// @param start where the function stands, or null
public record Activation(Object name, Object[] arguments, List<Object> variables, SourcePosition start) {

    /// True when a Java frame is the one method that every activation passes through.
    public static boolean isRun(StackWalker.StackFrame f) {
        return f.getDeclaringClass() == InterpretedCode.Built.class && f.getMethodName().equals("run");
    }

    /// Reads the activation from the local variables of that method; null when they are gone.
    public static Activation of(Object[] locals) {
        InterpretedCode code = null;
        Object[] frame = null;
        for (Object x : locals) {
            if (x instanceof InterpretedCode.Built b) {
                code = b.code();
            } else if (frame == null && x instanceof Object[] f) {
                frame = f;
            }
        }
        if (code == null || frame == null) {
            return null;
        }
        if (code.lambda.name == Lambda.TOP_LEVEL) {
            return new Activation(Lambda.TOP_LEVEL, LispFunction.NO_ARGUMENTS, List.of(), code.lambda.position);
        }
        List<Object> arguments = new ArrayList<>();
        List<Object> variables = new ArrayList<>();
        Lambda l = code.lambda;
        int slot = 0;
        for (Variable v : l.required) {
            slot = add(v, frame, slot, arguments, variables);
        }
        for (Variable v : l.optional) {
            slot = add(v, frame, slot, arguments, variables);
        }
        if (l.rest != null) {
            slot = add(l.rest, frame, slot, null, variables);
            for (Object rest = value(frame, slot - 1); rest instanceof weft.object.Cons c; rest = c.cdr) {
                arguments.add(c.car);
            }
        } else {
            for (int i = 0; i < l.keyVariables.size(); i++) {
                Object given = value(frame, slot);
                if (given != null) {
                    arguments.add(l.keywords.get(i));
                }
                slot = add(l.keyVariables.get(i), frame, slot, arguments, variables);
            }
        }
        return new Activation(l.name, arguments.toArray(), variables, l.position);
    }

    private static Object value(Object[] frame, int slot) {
        Object x = slot < frame.length ? frame[slot] : null;
        return x instanceof Cell c ? c.value : x;
    }

    private static int add(Variable v, Object[] frame, int slot, List<Object> arguments, List<Object> variables) {
        Object x = value(frame, slot);
        if (x == Symbol.UNBOUND) { // a loop has it in compiled code
            if (arguments != null) {
                arguments.add(null);
            }
        } else if (x != null) {
            if (arguments != null) {
                arguments.add(x);
            }
            variables.add(v.name);
            variables.add(x);
        }
        return slot + 1;
    }
}
