package weft.compiler.front;

import weft.condition.Errors;
import weft.control.DefinitionLock;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispMacro;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// Macros, compiler macros and constant forms as functions see them (CLHS 3.1, 3.8).
@Library("common-lisp")
public final class MacroFunctions {

    private static final Symbol QUOTE = LispPackage.COMMON_LISP.define("QUOTE");

    private MacroFunctions() {}

    private static Environment environment(Object env) {
        return env instanceof Environment e ? e : null;
    }

    /// Expands FORM once in ENVIRONMENT. Returns the expansion, or FORM, and whether it was a macro form.
    @Defun("macroexpand-1 form &optional environment => expansion, expanded-p")
    public static Object macroexpand1(LispThread t, Object form, Object environment) {
        MacroExpansion.Result r = MacroExpansion.once(form, environment(environment));
        return t.values(r.form(), Symbol.of(r.expanded()));
    }

    /// Expands FORM in ENVIRONMENT until it is no macro form. Returns the expansion, or FORM, and whether it was a macro form.
    @Defun("macroexpand form &optional environment => expansion, expanded-p")
    public static Object macroexpand(LispThread t, Object form, Object environment) {
        MacroExpansion.Result r = MacroExpansion.fully(form, environment(environment));
        return t.values(r.form(), Symbol.of(r.expanded()));
    }

    /// Returns the macro function of SYMBOL in ENVIRONMENT, or NIL.
    @Defun("macro-function symbol &optional environment => function")
    public static Object macroFunction(Symbol symbol, Object environment) {
        LispFunction f = MacroExpansion.expander(symbol, environment(environment));
        return f == null ? Symbol.NIL : f;
    }

    /// Makes FUNCTION the global macro function of SYMBOL.
    @Defun("(setf macro-function) function symbol &optional environment => function")
    public static Object setMacroFunction(LispFunction function, Symbol symbol, Object environment) {
        DefinitionLock.check(symbol, symbol.function);
        symbol.function = new LispMacro(symbol, function);
        return function;
    }

    /// Returns the compiler macro function of NAME, or NIL.
    @Defun("compiler-macro-function name &optional environment => function")
    public static Object compilerMacroFunction(Object name, Object environment) {
        check(name);
        Environment env = environment(environment);
        LispFunction f = env != null && env.functionMeaning(name) != null ? null : CompilerMacros.get(name);
        return f == null ? Symbol.NIL : f;
    }

    /// Makes FUNCTION, or nothing for NIL, the compiler macro function of NAME.
    @Defun("(setf compiler-macro-function) function name &optional environment => function")
    public static Object setCompilerMacroFunction(Object function, Object name, Object environment) {
        check(name);
        CompilerMacros.set(name, function == Symbol.NIL ? null : weft.builtin.Arguments.cast(function, LispFunction.class));
        return function;
    }

    private static void check(Object name) {
        if (!Syntax.isFunctionName(name)) {
            throw Errors.typeError(name, LispPackage.COMMON_LISP.define("SYMBOL"));
        }
    }

    /// True if the compiler knows that FORM always has the same value.
    @Defun("constantp form &optional environment => generalized-boolean")
    public static boolean constantp(Object form, Object environment) {
        if (form instanceof Symbol s) {
            return s.isConstant();
        }
        return !(form instanceof Cons c) || c.car == QUOTE;
    }

    /// Says what kind of variable SYMBOL is in ENVIRONMENT: :LEXICAL, :SPECIAL, :SYMBOL-MACRO, :CONSTANT or NIL.
    @Defun("weft:%variable-kind symbol &optional environment => kind")
    public static Object variableKind(Symbol symbol, Object environment) {
        Environment env = environment(environment);
        Object meaning = env == null ? null : env.variable(symbol);
        String kind = meaning instanceof weft.compiler.ir.Variable ? "LEXICAL"
            : meaning instanceof Environment.SymbolMacro || meaning == null && symbol.symbolMacro != null ? "SYMBOL-MACRO"
            : symbol.isConstant() ? "CONSTANT"
            : meaning != null || symbol.isSpecial() ? "SPECIAL" : null;
        return kind == null ? Symbol.NIL : LispPackage.keyword(kind);
    }

    /// Says what NAME is as an operator in ENVIRONMENT: :LOCAL-FUNCTION, :LOCAL-MACRO or NIL for its global meaning.
    @Defun("weft:%local-operator-kind name &optional environment => kind")
    public static Object localOperatorKind(Object name, Object environment) {
        Environment env = environment(environment);
        Object meaning = env == null ? null : env.functionMeaning(name);
        return meaning == null ? Symbol.NIL
            : LispPackage.keyword(meaning instanceof LispFunction ? "LOCAL-MACRO" : "LOCAL-FUNCTION");
    }
}
