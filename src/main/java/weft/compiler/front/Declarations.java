package weft.compiler.front;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weft.compiler.ir.Policy;
import weft.condition.Errors;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.LispVector;
import weft.object.Symbol;

/// The declarations at the head of one body, taken apart, and the forms that follow them.
public final class Declarations {

    private static final Symbol SPECIAL = cl("SPECIAL");
    private static final Symbol TYPE = cl("TYPE");
    private static final Symbol FTYPE = cl("FTYPE");
    private static final Symbol INLINE = cl("INLINE");
    private static final Symbol NOTINLINE = cl("NOTINLINE");
    private static final Symbol OPTIMIZE = cl("OPTIMIZE");
    private static final Set<Symbol> WITHOUT_EFFECT =
        Set.of(cl("IGNORE"), cl("IGNORABLE"), cl("DYNAMIC-EXTENT"), FTYPE, cl("DECLARATION"));

    public final Set<Symbol> specials = new LinkedHashSet<>();
    /// Type specifiers declared for variables.
    public final Map<Symbol, Object> types = new LinkedHashMap<>();
    /// TRUE for NOTINLINE, FALSE for INLINE.
    public final Map<Object, Boolean> notInline = new LinkedHashMap<>();
    private final List<Object> qualities = new ArrayList<>();
    /// The documentation string, NIL if there is none.
    public Object documentation = Symbol.NIL;
    /// The forms after declarations and documentation, a list.
    public Object forms;

    private Declarations() {}

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    /// Takes `body` apart; a documentation string is looked for only when it is allowed.
    public static Declarations of(Object body, boolean documentationAllowed, Object form) {
        Declarations d = new Declarations();
        Object rest = body;
        while (rest instanceof Cons c) {
            if (c.car instanceof Cons decl && decl.car == Syntax.DECLARE) {
                for (Object specifier : Syntax.list(decl.cdr, form)) {
                    d.add(specifier, form);
                }
            } else if (documentationAllowed && d.documentation == Symbol.NIL && c.cdr instanceof Cons
                && c.car instanceof LispVector v && v.isString()) {
                d.documentation = v;
            } else {
                break;
            }
            rest = c.cdr;
        }
        d.forms = rest;
        return d;
    }

    /// `body`, of a lambda expression, without its documentation string.
    static Object withoutDocumentation(Object body, Object form) {
        Object documentation = of(body, true, form).documentation;
        if (documentation == Symbol.NIL) {
            return body;
        }
        Cons c = (Cons) body;
        return c.car == documentation ? c.cdr : new Cons(c.car, withoutDocumentation(c.cdr, form));
    }

    private void add(Object specifier, Object form) {
        if (!(specifier instanceof Cons c)) {
            throw Errors.programError("Malformed declaration ~S in ~S", specifier, form);
        }
        Object kind = c.car;
        List<Object> args = Syntax.list(c.cdr, form);
        if (kind == SPECIAL) {
            for (Object s : args) {
                specials.add(Syntax.symbol(s, form));
            }
        } else if (kind == TYPE) {
            if (args.isEmpty()) {
                throw Errors.programError("Malformed declaration ~S in ~S", specifier, form);
            }
            types(args.get(0), args.subList(1, args.size()), form);
        } else if (kind == INLINE || kind == NOTINLINE) {
            args.forEach(f -> notInline.put(f, kind == NOTINLINE));
        } else if (kind == OPTIMIZE) {
            qualities.addAll(args);
        } else if (!WITHOUT_EFFECT.contains(kind) && (kind instanceof Cons || kind instanceof Symbol s && Kinds.isTypeName(s))) {
            types(kind, args, form);
        }
    }

    private void types(Object type, List<Object> names, Object form) {
        for (Object n : names) {
            types.put(Syntax.symbol(n, form), type);
        }
    }

    /// `base` with the OPTIMIZE declarations applied.
    public Policy policy(Policy base) {
        return qualities.isEmpty() ? base : Proclamations.optimize(base, qualities);
    }

    /// `env` with everything declared here that is not about a binding made by the form itself.
    public Environment free(Environment env, Set<Symbol> boundHere) {
        Environment e = withoutSpecials(env);
        for (Symbol s : specials) {
            if (!boundHere.contains(s)) {
                e = e.declareSpecial(s);
            }
        }
        return e;
    }

    /// `env` with what is declared here about functions and compilation: what also counts for the initial values of parameters.
    public Environment withoutSpecials(Environment env) {
        Environment e = env.withPolicy(policy(env.policy));
        for (Map.Entry<Object, Boolean> n : notInline.entrySet()) {
            if (Syntax.isFunctionName(n.getKey())) {
                e = e.notInline(n.getKey(), n.getValue());
            }
        }
        return e;
    }
}
