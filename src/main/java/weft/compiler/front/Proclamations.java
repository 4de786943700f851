package weft.compiler.front;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import weft.compiler.ir.Policy;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// What has been proclaimed for everything: PROCLAIM, and the tables that the front end reads.
///
/// State: the global policy (one volatile reference to an immutable record) and a concurrent map of inline and notinline names.
@Library("common-lisp")
public final class Proclamations {

    private static volatile Policy policy = Policy.DEFAULT;
    private static final Map<Object, Boolean> NOT_INLINE = new ConcurrentHashMap<>();

    private Proclamations() {}

    public static Policy policy() {
        return policy;
    }

    /// Replaces the global policy: what COMPILE-FILE restores when it ends.
    public static void restorePolicy(Policy p) {
        policy = p;
    }

    static boolean isNotInline(Object functionName, Environment env) {
        Boolean here = env.notInlineHere(functionName);
        return here != null ? here : NOT_INLINE.getOrDefault(Environment.key(functionName), false);
    }

    /// Establishes the declaration specifier DECLARATION globally.
    @Defun("proclaim declaration => implementation-dependent")
    public static Object proclaim(Object declaration) {
        if (!(declaration instanceof Cons c) || !(c.car instanceof Symbol kind)) {
            throw Errors.programError("Malformed declaration ~S", declaration);
        }
        for (Object rest = c.cdr; rest != Symbol.NIL; rest = ((Cons) rest).cdr) {
            if (!(rest instanceof Cons)) {
                throw Errors.typeError(rest, LispPackage.COMMON_LISP.define("LIST"));
            }
        }
        List<Object> args = Syntax.list(c.cdr, declaration);
        switch (kind.name) {
            case "SPECIAL" -> args.forEach(s -> special(Syntax.variableName(s, declaration)));
            case "INLINE", "NOTINLINE" -> args.forEach(f -> {
                if (Syntax.isFunctionName(f)) {
                    NOT_INLINE.put(Environment.key(f), kind.name.equals("NOTINLINE"));
                }
            });
            case "OPTIMIZE" -> policy = optimize(policy, args);
            default -> { }
        }
        return Symbol.NIL;
    }

    private static void special(Symbol s) {
        if (s.symbolMacro != null) {
            throw Errors.programError("~S is a symbol macro and cannot be proclaimed special", s);
        }
        s.flags |= Symbol.SPECIAL;
    }

    /// `base` with OPTIMIZE qualities applied: each is a name or `(name value)`.
    static Policy optimize(Policy base, List<Object> qualities) {
        Policy p = base;
        for (Object q : qualities) {
            Object name = q instanceof Cons c ? c.car : q;
            Object level = q instanceof Cons c && c.cdr instanceof Cons d ? d.car : 3L;
            if (!(name instanceof Symbol s) || !(level instanceof Long n) || n < 0 || n > 3) {
                throw Errors.programError("Malformed OPTIMIZE quality ~S", q);
            }
            p = with(p, s, (int) (long) n);
        }
        return p;
    }

    private static Policy with(Policy p, Symbol quality, int n) {
        return switch (quality.name) {
            case "SPEED" -> new Policy(n, p.safety(), p.debug(), p.space(), p.compilationSpeed(), p.insertSafepoints());
            case "SAFETY" -> new Policy(p.speed(), n, p.debug(), p.space(), p.compilationSpeed(), p.insertSafepoints());
            case "DEBUG" -> new Policy(p.speed(), p.safety(), n, p.space(), p.compilationSpeed(), p.insertSafepoints());
            case "SPACE" -> new Policy(p.speed(), p.safety(), p.debug(), n, p.compilationSpeed(), p.insertSafepoints());
            case "COMPILATION-SPEED" -> new Policy(p.speed(), p.safety(), p.debug(), p.space(), n, p.insertSafepoints());
            case "INSERT-SAFEPOINTS" -> new Policy(p.speed(), p.safety(), p.debug(), p.space(), p.compilationSpeed(), n);
            default -> p;
        };
    }

    static {
        LispPackage.WEFT.define("INSERT-SAFEPOINTS");
    }
}
