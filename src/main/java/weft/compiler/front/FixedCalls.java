package weft.compiler.front;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weft.builtin.BuiltinFunction;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;
import weft.compiler.pass.Kinds;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.StructureClass;
import weft.object.Symbol;

/// Calls with &rest or &key whose arguments are of a shape that a builtin of fixed arity serves: no argument array is made.
final class FixedCalls {

    private static final Symbol FUNCTION = cl("FUNCTION");
    private static final Symbol QUOTE = cl("QUOTE");
    private static final Symbol TEST = LispPackage.keyword("TEST");
    /// Functions of an item and a list, by the prefix of their builtins.
    private static final Map<Symbol, String> TESTED = Map.of(
        cl("MEMBER"), "%MEMBER-", cl("ASSOC"), "%ASSOC-", cl("ADJOIN"), "%ADJOIN-");
    /// Functions whose calls with exactly so many arguments have a builtin.
    private static final Map<Symbol, Fixed> EXACT = Map.of(
        cl("APPEND"), new Fixed(2, "%APPEND2"), cl("NCONC"), new Fixed(2, "%NCONC2"),
        cl("MAPCAR"), new Fixed(2, "%MAPCAR1"), cl("MAPC"), new Fixed(2, "%MAPC1"),
        cl("CHAR="), new Fixed(2, "%CHAR=2"), cl("STRING="), new Fixed(2, "%STRING=2"));
    private static final Map<Symbol, Symbol> PREDICATES = new HashMap<>();

    private record Fixed(int arguments, String builtin) {}

    static {
        for (String pair : ("CONS CONSP SYMBOL SYMBOLP LIST LISTP ATOM ATOM NULL NULL INTEGER INTEGERP NUMBER NUMBERP FLOAT FLOATP "
            + "RATIONAL RATIONALP REAL REALP COMPLEX COMPLEXP STRING STRINGP CHARACTER CHARACTERP VECTOR VECTORP ARRAY ARRAYP "
            + "FUNCTION FUNCTIONP HASH-TABLE HASH-TABLE-P PACKAGE PACKAGEP KEYWORD KEYWORDP SIMPLE-VECTOR SIMPLE-VECTOR-P "
            + "SIMPLE-STRING SIMPLE-STRING-P BIT-VECTOR BIT-VECTOR-P ").replaceAll("(\\S+) (\\S+) ", "$1=$2 ").trim().split(" ")) {
            int i = pair.indexOf('=');
            PREDICATES.put(cl(pair.substring(0, i)), cl(pair.substring(i + 1)));
        }
    }

    private FixedCalls() {}

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    /// The call as a builtin of fixed arity, or null.
    static Node convert(FrontEnd front, Symbol operator, List<Object> args, Environment env) {
        String prefix = TESTED.get(operator);
        if (prefix != null) {
            String test = args.size() == 2 ? "EQL" : args.size() == 4 && args.get(2) == TEST ? test(args.get(3), env) : null;
            return test == null ? null : call(front, prefix + test, args.subList(0, 2), env);
        }
        Fixed fixed = EXACT.get(operator);
        if (fixed != null) {
            return args.size() == fixed.arguments ? call(front, fixed.builtin, args, env) : null;
        }
        return operator == TYPEP && args.size() == 2 ? typep(front, args, env) : null;
    }

    private static final Symbol TYPEP = cl("TYPEP");
    private static final Symbol LOGAND = cl("LOGAND");

    /// EQ, EQL or EQUAL when the argument of :TEST is one of these, else null.
    private static String test(Object form, Environment env) {
        if (form instanceof Cons c && (c.car == FUNCTION || c.car == QUOTE) && c.cdr instanceof Cons d && d.car instanceof Symbol s
            && s.homePackage == LispPackage.COMMON_LISP && env.functionMeaning(s) == null) {
            return switch (s.name) {
                case "EQ", "EQL", "EQUAL" -> s.name;
                default -> null;
            };
        }
        return null;
    }

    /// A type test against a quoted name that a predicate decides.
    private static Node typep(FrontEnd front, List<Object> args, Environment env) {
        if (!(args.get(1) instanceof Cons q) || q.car != QUOTE || !(q.cdr instanceof Cons c) || !(c.car instanceof Symbol type)) {
            return null;
        }
        Symbol predicate = PREDICATES.get(type);
        if (predicate != null && predicate.function instanceof BuiltinFunction b) {
            return new Node.Primitive(b, front.convertAll(args.subList(0, 1), env), front.position());
        }
        return type.namedClass instanceof StructureClass ? call(front, "%STRUCTURE-P", args, env) : null;
    }

    private static Node call(FrontEnd front, String builtin, List<Object> args, Environment env) {
        BuiltinFunction b = builtin(builtin);
        return b != null && b.minArguments() <= args.size() && args.size() <= b.maxArguments()
            ? new Node.Primitive(b, front.convertAll(args, env), front.position()) : null;
    }

    /// The call of `operator`, a function of any number of numbers, with two arguments or more. Two of them go to a builtin where there is one: for a mask, for
    /// what is known to be fixnums, or for any two.
    static Node pairs(FrontEnd front, Symbol operator, List<Node> args) {
        Node result = args.getFirst();
        for (Node next : args.subList(1, args.size())) {
            result = pair(front, operator, result, next);
            if (result == null) {
                return new Node.Primitive((BuiltinFunction) operator.function, args, front.position());
            }
        }
        return result;
    }

    private static Node pair(FrontEnd front, Symbol operator, Node left, Node right) {
        if (operator == LOGAND && (isMask(left) || isMask(right))) {
            return primitive(front, "%LOGAND-MASK", isMask(right) ? List.of(left, right) : List.of(right, left));
        }
        boolean fixnums = Kinds.DECLARED.of(left) == ValueKind.FIXNUM && Kinds.DECLARED.of(right) == ValueKind.FIXNUM;
        return primitive(front, "%" + operator.name + "2" + (fixnums ? "-FIXNUM" : ""), List.of(left, right));
    }

    private static boolean isMask(Node node) {
        return node instanceof Node.Constant(Long n) && n >= 0;
    }

    private static Node primitive(FrontEnd front, String builtin, List<Node> args) {
        BuiltinFunction b = builtin(builtin);
        return b == null ? null : new Node.Primitive(b, args, front.position());
    }

    private static BuiltinFunction builtin(String name) {
        Symbol s = LispPackage.WEFT.findSymbol(name);
        return s != null && s.function instanceof BuiltinFunction b ? b : null;
    }

    /// AREF of `args`, an array and one to three subscripts, as a call without an argument array; null for others.
    static Node aref(FrontEnd front, List<Object> forms, Environment env) {
        if (forms.size() < 2 || forms.size() > 4) {
            return null;
        }
        List<Node> args = front.convertAll(forms, env);
        return primitive(front, "%AREF" + (args.size() - 1) + elements(args), args);
    }

    /// What ends the names of the builtins for the elements of the array, of which one is named by an array and its subscripts.
    private static String elements(List<Node> args) {
        return args.size() != 2 || !(args.getFirst() instanceof Node.LocalRead(Variable v)) || v.elements == ValueKind.OBJECT ? ""
            : "-" + Specifiers.of(v.elements).name;
    }

    /// `(setf (aref array subscript…) value)` as a call without an argument array; null when an argument is more than a
    /// variable or a constant, because the builtin takes the value last.
    static Node setAref(FrontEnd front, List<Node> args) {
        int subscripts = args.size() - 2;
        if (subscripts < 1 || !args.stream().skip(1).allMatch(n -> n instanceof Node.LocalRead || n instanceof Node.Constant)) {
            return null;
        }
        List<Node> reordered = new java.util.ArrayList<>(args.subList(1, args.size()));
        reordered.add(args.get(0));
        return primitive(front, "%SET-AREF" + subscripts + elements(args.subList(1, args.size())), reordered);
    }
}
