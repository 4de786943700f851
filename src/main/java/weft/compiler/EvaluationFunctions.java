package weft.compiler;

import weft.builtin.Check;
import weft.compiler.front.Syntax;
import weft.compiler.interpret.InterpretedFunction;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Effect;
import weft.declare.Library;
import weft.object.LispFunction;
import weft.object.LispMacro;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SpecialOperator;
import weft.object.Symbol;
import weft.object.UndefinedFunction;
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

    /// Compiles DEFINITION, a lambda expression or function, or the definition of NAME; a compiled DEFINITION becomes that of NAME
    /// unless NAME is NIL. Returns NAME or the function, and whether there were warnings, and whether there were serious ones.
    @Defun("compile name &optional definition => function, warnings-p, failure-p")
    public static Object compile(LispThread t, Object name, Object definition) {
        LispFunction compiled = null;
        if (definition != null) {
            compiled = definition instanceof LispFunction f ? Compilation.function(t, f) : Compilation.lambda(t, definition);
        }
        if (name == Symbol.NIL) {
            if (compiled == null) {
                throw Errors.programError("COMPILE needs a name or a definition");
            }
            return t.values(compiled, Symbol.NIL, Symbol.NIL);
        }
        if (!Syntax.isFunctionName(name)) {
            throw Errors.typeError(name, LispPackage.COMMON_LISP.define("SYMBOL"));
        }
        Symbol symbol = Syntax.blockName(name);
        boolean setf = !(name instanceof Symbol);
        if (compiled == null) {
            if (symbol.function instanceof SpecialOperator || (setf ? symbol.setf : symbol.function) instanceof UndefinedFunction) {
                throw Errors.undefinedFunction(name);
            }
            Compilation.definition(t, symbol, setf);
        } else if (setf) {
            symbol.setf = compiled;
        } else if (symbol.function instanceof LispMacro) {
            symbol.function = new LispMacro(symbol, compiled);
        } else {
            symbol.function = compiled;
        }
        return t.values(name, Symbol.NIL, Symbol.NIL);
    }

    /// True if OBJECT is a compiled function.
    @Defun(value = "compiled-function-p object => generalized-boolean", effects = Effect.FLUSHABLE)
    public static boolean compiledFunctionP(Object object) {
        return object instanceof LispFunction f && f.isCallable() && (!(f instanceof InterpretedFunction i) || i.compiled() != null);
    }

    /// Returns the lambda expression of FUNCTION or NIL, whether it closes over variables, and its name.
    @Defun("function-lambda-expression function => lambda-expression, closure-p, name")
    public static Object functionLambdaExpression(LispThread t, LispFunction function) {
        return t.values(Symbol.NIL, Symbol.T, function.name());
    }

    /// Loads source from STREAM; NAME, a string or NIL, is the file that positions show; PRINT says whether values are printed.
    @Defun("weft:%load-source stream name print => nil")
    public static void loadSource(LispThread t, LispStream stream, Object name, boolean print) {
        SourceLoader.load(t, stream, name == Symbol.NIL ? null : Check.string(name), print);
    }
}
