package weft.control;

import static weft.declare.Effect.BRIEF;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import java.lang.invoke.VarHandle;
import weft.builtin.BuiltinFunction;
import weft.builtin.Check;
import weft.condition.Errors;
import weft.condition.Names;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.Encapsulation;
import weft.object.LispFunction;
import weft.object.LispMacro;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SpecialOperator;
import weft.object.Symbol;
import weft.object.UndefinedFunction;

/// Functions as objects, and function names (CLHS 5, 3.1.2.1).
@Library("common-lisp")
public final class FunctionFunctions {

    private static final Symbol LIST = symbol("LIST");
    private static final Symbol PROPER_LIST = LispPackage.WEFT.define("PROPER-LIST");

    /// The type specifier of function names: (OR SYMBOL (CONS (EQL SETF) (CONS SYMBOL NULL))).
    private static final Object FUNCTION_NAME = Cons.list(symbol("OR"), symbol("SYMBOL"),
        Cons.list(symbol("CONS"), Cons.list(symbol("EQL"), symbol("SETF")), Cons.list(symbol("CONS"), symbol("SYMBOL"), symbol("NULL"))));

    private FunctionFunctions() {}

    private static Symbol symbol(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    /// Calls FUNCTION, a function designator, with ARGUMENTS and returns its values.
    @Defun("funcall function &rest arguments => result*")
    public static Object funcall(LispThread t, Object function, Object[] arguments) {
        return Names.designated(t, function).apply(t, arguments);
    }

    /// Calls FUNCTION with the ARGUMENTS, the last of which is a list of further arguments, and returns its values.
    @Defun("apply function &rest arguments => result*")
    public static Object apply(LispThread t, Object function, Object[] arguments) {
        LispFunction f = Names.designated(t, function);
        int n = arguments.length;
        if (n == 0) {
            throw Errors.programError("APPLY needs a list of arguments");
        }
        return f.apply(t, spread(arguments));
    }

    /// The arguments with the last one, a list, spread out.
    private static Object[] spread(Object[] arguments) {
        int fixed = arguments.length - 1;
        Object last = arguments[fixed];
        int extra = length(last);
        Object[] all = new Object[fixed + extra];
        System.arraycopy(arguments, 0, all, 0, fixed);
        Object rest = last;
        for (int i = fixed; i < all.length; i++) {
            Cons c = (Cons) rest;
            all[i] = c.car;
            rest = c.cdr;
        }
        return all;
    }

    private static int length(Object list) {
        int n = 0;
        Object rest = list;
        Object half = list;
        for (; rest instanceof Cons c; rest = c.cdr) {
            if ((++n & 1) == 0) {
                half = ((Cons) half).cdr;
                if (half == c.cdr) {
                    throw Errors.typeError(list, PROPER_LIST);
                }
            }
        }
        if (rest != Symbol.NIL) {
            throw Errors.typeError(rest, LIST);
        }
        return n;
    }

    /// Returns OBJECTS as values.
    @Defun("values &rest objects => object*")
    public static Object values(LispThread t, Object[] objects) {
        return t.values(objects);
    }

    /// Returns the elements of LIST as values.
    @Defun("values-list list => element*")
    public static Object valuesList(LispThread t, Object list) {
        return t.values(spread(new Object[] {list}));
    }

    /// True if OBJECT is a function.
    @Defun(value = "functionp object => generalized-boolean", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static boolean functionp(Object object) {
        return object instanceof LispFunction;
    }

    /// Makes FUNCTION the global function named NAME, a symbol or (SETF symbol). Returns FUNCTION.
    ///
    /// The fences let whoever sees the function see what its code relies on: the literals of a compiled file are elements of an array.
    @Defun("weft:%fdefine name function => function")
    public static Object fdefine(Object name, LispFunction function) {
        if (name instanceof Symbol s) {
            if (s.function instanceof SpecialOperator) {
                throw Errors.programError("~S is a special operator and cannot be redefined", s);
            }
            DefinitionLock.check(s, s.function);
            VarHandle.releaseFence();
            s.function = Encapsulation.inPlaceOf(s.function, function);
        } else {
            Symbol s = setfSymbol(name);
            DefinitionLock.check(s, s.setf);
            VarHandle.releaseFence();
            s.setf = Encapsulation.inPlaceOf(s.setf, function);
        }
        return function;
    }

    private static Symbol setfSymbol(Object name) {
        if (name instanceof Cons c && c.car instanceof Symbol setf && setf.name.equals("SETF") && c.cdr instanceof Cons d
            && d.car instanceof Symbol s && d.cdr == Symbol.NIL) {
            return s;
        }
        throw Errors.typeError(name, FUNCTION_NAME);
    }

    private static LispFunction cell(Object name) {
        return name instanceof Symbol s ? s.function : setfSymbol(name).setf;
    }

    /// Makes EXPANDER, a function of a form and an environment, the macro function of SYMBOL. Returns SYMBOL.
    @Defun("weft:%set-macro symbol expander => symbol")
    public static Object setMacro(Symbol symbol, LispFunction expander) {
        if (symbol.function instanceof SpecialOperator) {
            throw Errors.programError("~S is a special operator and cannot be redefined", symbol);
        }
        DefinitionLock.check(symbol, symbol.function);
        symbol.function = new LispMacro(symbol, expander);
        return symbol;
    }

    /// True if NAME, a symbol or (SETF symbol), has a global function, macro or special operator.
    @Defun(value = "fboundp name => generalized-boolean", effects = {FLUSHABLE, NO_POLL, BRIEF})
    public static boolean fboundp(Object name) {
        return !(cell(name) instanceof UndefinedFunction);
    }

    /// Takes the global function or macro of NAME away. Returns NAME.
    @Defun("fmakunbound name => name")
    public static Object fmakunbound(Object name) {
        if (name instanceof Symbol s) {
            DefinitionLock.check(s, s.function);
            s.function = new UndefinedFunction(s, false);
        } else {
            Symbol s = setfSymbol(name);
            s.setf = new UndefinedFunction(s, true);
        }
        return name;
    }

    /// Returns the global function, or an object that stands for the macro or special operator, named NAME.
    @Defun("fdefinition name => definition")
    public static Object fdefinition(Object name) {
        LispFunction f = cell(name);
        if (f instanceof UndefinedFunction) {
            throw Errors.undefinedFunction(name);
        }
        return Encapsulation.inside(f);
    }

    /// Puts AROUND, a function of a function and a list of arguments, around the global function named NAME: calls of NAME call AROUND with that
    /// function and their arguments. NIL takes it away again. Redefinition and FDEFINITION act on the function inside. Returns NAME.
    @Defun("weft:%encapsulate name around => name")
    public static Object encapsulate(Object name, Object around) {
        if (around != Symbol.NIL && !cell(name).isCallable()) {
            throw Errors.undefinedFunction(name);
        }
        LispFunction function = around == Symbol.NIL ? null : Check.function(around);
        if (name instanceof Symbol s) {
            Encapsulation.put(s, false, function);
        } else {
            Encapsulation.put(setfSymbol(name), true, function);
        }
        return name;
    }

    /// Returns the function that %ENCAPSULATE put around the function named NAME, or NIL.
    @Defun("weft:%encapsulation name => around")
    public static Object encapsulation(Object name) {
        return cell(name) instanceof Encapsulation e ? e.around : Symbol.NIL;
    }

    /// Makes DEFINITION the global function named NAME.
    @Defun("(setf fdefinition) definition name => definition")
    public static Object setFdefinition(LispFunction definition, Object name) {
        return fdefine(name, definition);
    }

    /// Returns the global function, or an object that stands for the macro or special operator, named SYMBOL.
    @Defun("symbol-function symbol => definition")
    public static Object symbolFunction(Symbol symbol) {
        return fdefinition(symbol);
    }

    /// Makes DEFINITION the global function named SYMBOL.
    @Defun("(setf symbol-function) definition symbol => definition")
    public static Object setSymbolFunction(LispFunction definition, Symbol symbol) {
        return fdefine(symbol, definition);
    }

    /// True if SYMBOL names a special operator.
    @Defun(value = "special-operator-p symbol => generalized-boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean specialOperatorP(Symbol symbol) {
        return symbol.function instanceof SpecialOperator && symbol.homePackage == LispPackage.COMMON_LISP;
    }

    /// True if FUNCTION is implemented in Java.
    @Defun(value = "weft:%builtin-function-p function => boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean builtinFunctionP(Object function) {
        return function instanceof BuiltinFunction;
    }

    /// Returns the name FUNCTION was defined with, NIL if it has none.
    @Defun(value = "weft:%function-name function => name", effects = {FLUSHABLE, NO_POLL})
    public static Object functionName(LispFunction function) {
        return function.name();
    }

    /// Returns the lambda list of FUNCTION and whether it is known.
    @Defun("weft:%function-lambda-list function => lambda-list, known")
    public static Object functionLambdaList(LispThread t, LispFunction function) {
        Object l = function.lambdaList();
        return l == null ? t.values(Symbol.NIL, Symbol.NIL) : t.values(l, Symbol.T);
    }

    /// Returns the documentation string of FUNCTION, or NIL.
    @Defun("weft:%function-documentation function => documentation")
    public static Object functionDocumentation(LispFunction function) {
        return function.documentation();
    }

    /// Makes SYMBOL a constant variable with VALUE. Returns SYMBOL.
    @Defun("weft:%set-constant symbol value => symbol")
    public static Object setConstant(Symbol symbol, Object value) {
        symbol.value = value;
        symbol.flags |= Symbol.CONSTANT | Symbol.SPECIAL;
        return symbol;
    }

    /// Makes SYMBOL a global symbol macro for EXPANSION. Returns SYMBOL.
    @Defun("weft:%set-symbol-macro symbol expansion => symbol")
    public static Object setSymbolMacro(Symbol symbol, Object expansion) {
        if (symbol.isSpecial()) {
            throw Errors.programError("~S is special and cannot become a symbol macro", symbol);
        }
        symbol.symbolMacro = expansion;
        return symbol;
    }
}
