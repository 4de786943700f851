package weft.compiler.front;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weft.compiler.ir.Node;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;

/// Source forms of standard functions that have a node of their own, or a cheaper call with fixed arity.
final class Rewrites {

    private interface Rewrite {
        /// The node, or null when this call is not of the kind that can be rewritten.
        Node convert(FrontEnd front, List<Object> args, Cons form, Environment env);
    }

    private static final Map<Symbol, Rewrite> TABLE = new HashMap<>();

    private Rewrites() {}

    static Node convert(FrontEnd front, Symbol operator, Cons form, Environment env) {
        Rewrite r = TABLE.get(operator);
        return r == null ? null : r.convert(front, Syntax.list(form.cdr, form), form, env);
    }

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    static {
        accumulate("+", Node.Operator.ADD, 0L);
        accumulate("*", Node.Operator.MULTIPLY, 1L);
        TABLE.put(cl("-"), (front, args, form, env) -> switch (args.size()) {
            case 0, 1 -> null;
            default -> chain(front, Node.Operator.SUBTRACT, args, env);
        });
        step("1+", Node.Operator.ADD);
        step("1-", Node.Operator.SUBTRACT);
        compare("<", Node.Operator.LESS);
        compare("<=", Node.Operator.LESS_OR_EQUAL);
        compare(">", Node.Operator.GREATER);
        compare(">=", Node.Operator.GREATER_OR_EQUAL);
        compare("=", Node.Operator.EQUAL);
        sign("ZEROP", Node.Operator.EQUAL);
        sign("PLUSP", Node.Operator.GREATER);
        sign("MINUSP", Node.Operator.LESS);
        TABLE.put(cl("FUNCALL"), (front, args, form, env) -> args.isEmpty() ? null : funcall(front, args, env));
        TABLE.put(cl("VALUES"), (front, args, form, env) -> new Node.Values(front.convertAll(args, env)));
        List.of("LOGAND", "LOGIOR", "LOGXOR", "MAX", "MIN").forEach(Rewrites::pairs);
        TABLE.put(cl("AREF"), (front, args, form, env) -> FixedCalls.aref(front, args, env));
    }

    private static void accumulate(String name, Node.Operator op, Object unit) {
        TABLE.put(cl(name), (front, args, form, env) -> switch (args.size()) {
            case 0 -> new Node.Constant(unit);
            case 1 -> null;
            default -> chain(front, op, args, env);
        });
    }

    private static Node chain(FrontEnd front, Node.Operator op, List<Object> args, Environment env) {
        Node n = front.convert(args.get(0), env);
        for (int i = 1; i < args.size(); i++) {
            n = new Node.Arithmetic(op, n, front.convert(args.get(i), env), front.position());
        }
        return n;
    }

    private static void step(String name, Node.Operator op) {
        TABLE.put(cl(name), (front, args, form, env) -> args.size() != 1 ? null
            : new Node.Arithmetic(op, front.convert(args.get(0), env), new Node.Constant(1L), front.position()));
    }

    private static void compare(String name, Node.Operator op) {
        TABLE.put(cl(name), (front, args, form, env) -> args.size() != 2 ? null
            : new Node.Arithmetic(op, front.convert(args.get(0), env), front.convert(args.get(1), env), front.position()));
    }

    private static void sign(String name, Node.Operator op) {
        TABLE.put(cl(name), (front, args, form, env) -> args.size() != 1 ? null
            : new Node.Arithmetic(op, front.convert(args.get(0), env), new Node.Constant(0L), front.position()));
    }

    private static Node funcall(FrontEnd front, List<Object> args, Environment env) {
        Object f = args.get(0);
        if (f instanceof Cons c && c.car == cl("FUNCTION") && c.cdr instanceof Cons d && d.cdr == Symbol.NIL
            && (d.car instanceof Symbol || d.car instanceof Cons l && l.car == Syntax.LAMBDA)
            && env.functionMeaning(cl("FUNCTION")) == null) {
            return front.convert(new Cons(d.car, Cons.list(args.subList(1, args.size()).toArray())), env);
        }
        if (f instanceof Cons c && c.car == cl("FUNCTION") && c.cdr instanceof Cons d && d.cdr == Symbol.NIL && Syntax.isSetfName(d.car)) {
            return front.setfCall(Syntax.blockName(d.car), front.convertAll(args.subList(1, args.size()), env), env);
        }
        Node function = front.convert(f, env);
        return new Node.Funcall(function, front.convertAll(args.subList(1, args.size()), env), front.position());
    }

    /// A call with two or more arguments becomes calls with two, the first innermost, where there is a builtin for those.
    private static void pairs(String name) {
        TABLE.put(cl(name), (front, args, form, env) -> args.size() < 2 ? null : FixedCalls.pairs(front, cl(name), front.convertAll(args, env)));
    }
}
