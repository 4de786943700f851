package weft.compiler.front;

import weft.compiler.ir.Lambda;
import weft.compiler.ir.Policy;
import weft.object.Symbol;

/// A lexical environment: what names mean at one place in the source. Immutable; each binding makes a new one.
///
/// Macro functions receive it as their environment argument.
public final class Environment {

    enum Namespace { NONE, VARIABLE, FUNCTION, BLOCK, TAG, NOTINLINE }

    /// Key of a function named `(setf symbol)`.
    record SetfName(Symbol symbol) {}

    /// What a variable name means when it is declared special here.
    static final Object SPECIAL = new Object();

    /// What a name means under SYMBOL-MACROLET.
    public record SymbolMacro(Object expansion) {}

    private static final Environment GLOBAL = new Environment(null, Namespace.NONE, null, null, null, Policy.DEFAULT);

    private final Environment outer;
    private final Namespace namespace;
    private final Object name;
    private final Object meaning;
    /// The function whose code this is the environment of.
    public final Lambda function;
    public final Policy policy;

    private Environment(Environment outer, Namespace namespace, Object name, Object meaning, Lambda function, Policy policy) {
        this.outer = outer;
        this.namespace = namespace;
        this.name = name;
        this.meaning = meaning;
        this.function = function;
        this.policy = policy;
    }

    /// The environment of a top-level form, in code of `function`.
    public static Environment global(Lambda function, Policy policy) {
        return GLOBAL.in(function, policy);
    }

    /// The same names seen from inside `inner`.
    public Environment in(Lambda inner, Policy newPolicy) {
        return new Environment(this, Namespace.NONE, null, null, inner, newPolicy);
    }

    public Environment withPolicy(Policy newPolicy) {
        return newPolicy == policy ? this : in(function, newPolicy);
    }

    Environment bind(Namespace space, Object newName, Object newMeaning) {
        return new Environment(this, space, newName, newMeaning, function, policy);
    }

    Object lookup(Namespace space, Object key) {
        for (Environment e = this; e != null; e = e.outer) {
            if (e.namespace == space && e.name.equals(key)) {
                return e.meaning;
            }
        }
        return null;
    }

    public Environment bindVariable(Symbol s, Object newMeaning) {
        return bind(Namespace.VARIABLE, s, newMeaning);
    }

    public Object variable(Symbol s) {
        return lookup(Namespace.VARIABLE, s);
    }

    public Environment declareSpecial(Symbol s) {
        return bind(Namespace.VARIABLE, s, SPECIAL);
    }

    /// Binds a function name: a symbol or the list `(setf symbol)`.
    public Environment bindFunction(Object functionName, Object newMeaning) {
        return bind(Namespace.FUNCTION, key(functionName), newMeaning);
    }

    /// A [weft.compiler.ir.LocalFunction], the expander of a local macro, or null.
    public Object functionMeaning(Object functionName) {
        return lookup(Namespace.FUNCTION, key(functionName));
    }

    static Object key(Object functionName) {
        return functionName instanceof weft.object.Cons c ? new SetfName((Symbol) ((weft.object.Cons) c.cdr).car) : functionName;
    }

    public Environment bindBlock(Symbol s, Object tag) {
        return bind(Namespace.BLOCK, s, tag);
    }

    public Object block(Symbol s) {
        return lookup(Namespace.BLOCK, s);
    }

    /// Binds a tag: a symbol or an integer.
    public Environment bindTag(Object tag, Object newMeaning) {
        return bind(Namespace.TAG, tag, newMeaning);
    }

    public Object tag(Object tag) {
        return lookup(Namespace.TAG, tag);
    }

    Environment notInline(Object functionName, boolean notInline) {
        return bind(Namespace.NOTINLINE, key(functionName), notInline);
    }

    /// TRUE or FALSE when an INLINE or NOTINLINE declaration here says so, else null.
    Boolean notInlineHere(Object functionName) {
        return (Boolean) lookup(Namespace.NOTINLINE, key(functionName));
    }

    /// The same names for macros to see, without variables, functions, blocks or tags that exist only at run time.
    public Environment forMacros(Lambda thunk) {
        return new Environment(this, Namespace.NONE, null, null, thunk, policy);
    }
}
