package weft.compiler.pass;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import weft.compiler.ir.LocalFunction;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.StructureClass;
import weft.object.Symbol;

/// The proof behind FAST-AND-CLEAN: running a node reaches no safe point.
///
/// Safe points stand at the entry of functions that call, at loop heads, and inside builtins that are not NO_POLL (see [PollPass]). So calls
/// through names and function objects are out, and jumps back within the node; a local function is as good as its body. A jump back that
/// leaves the node is allowed: it reaches its safe point outside. Signalling an error is no part of the proof: who does that has left.
public final class FastAndClean {

    private final Set<LocalFunction> underway = new HashSet<>();
    private final Set<TagScope> inside = new HashSet<>();

    private FastAndClean() {}

    /// The first node of `body`, in the order of evaluation, that may reach a safe point; null when there is none.
    public static Node offender(Node body) {
        return new FastAndClean().find(body);
    }

    private Node find(Node node) {
        return switch (node) {
            case Node.Call _, Node.Funcall _, Node.MultipleValueCall _, Node.Poll _ -> firstOr(Children.of(node), node);
            case Node.Primitive p when !isClean(p) && !isPlainTypeTest(p) -> firstOr(Children.of(node), node);
            case Node.Arithmetic a when a.operator() == Node.Operator.MULTIPLY && mayTakeLong(List.of(a.left(), a.right())) -> firstOr(Children.of(node), node);
            case Node.LocalCall c -> firstOr(c.arguments(), isClean(c.function()) ? null : node);
            case Node.Go g when g.tag().loopHead && inside.contains(g.tag().scope) -> node;
            case Node.Tagbody t -> {
                inside.add(t.scope());
                Node found = firstOr(t.segments(), null);
                inside.remove(t.scope());
                yield found;
            }
            default -> firstOr(Children.of(node), null);
        };
    }

    private Node firstOr(List<Node> parts, Node otherwise) {
        for (Node part : parts) {
            Node found = find(part);
            if (found != null) {
                return found;
            }
        }
        return otherwise;
    }

    private static boolean isClean(Node.Primitive p) {
        return p.builtin().row().hasEffect("NO_POLL") || p.builtin().row().hasEffect("POLLS_IF_LONG") && !mayTakeLong(p.arguments());
    }

    /// True of operands of which two may be numbers of any length.
    private static boolean mayTakeLong(List<Node> operands) {
        return operands.stream().filter(o -> !Kinds.DECLARED.of(o).isUnboxed()).count() > 1;
    }

    /// TYPEP with a constant type that no Lisp code takes part in.
    private static boolean isPlainTypeTest(Node.Primitive p) {
        return p.builtin().name() == cl("TYPEP") && p.arguments().get(1) instanceof Node.Constant(Object type) && isPlain(type);
    }

    /// True of a type specifier made of the standard's names, without SATISFIES, and of names of structures.
    public static boolean isPlain(Object type) {
        return switch (type) {
            case Symbol s -> s.homePackage == LispPackage.COMMON_LISP || s.namedClass instanceof StructureClass;
            case Cons c when c.car == cl("SATISFIES") -> false;
            case Cons c when c.car == cl("MEMBER") || c.car == cl("EQL") -> true;
            case Cons c -> isPlain(c.car) && isPlain(c.cdr);
            default -> true;
        };
    }

    /// A function that is still being looked at calls itself.
    private boolean isClean(LocalFunction function) {
        if (function.lambda == null || function.lambda.body == null || !underway.add(function)) {
            return false;
        }
        boolean clean = find(function.lambda.body) == null;
        underway.remove(function);
        return clean;
    }

    /// The operator that an offender is a form of: a function name, or a macro or special operator that stands for its kind.
    public static Object operator(Node node) {
        return switch (node) {
            case Node.Call c -> c.setf() ? Cons.list(cl("SETF"), c.symbol()) : c.symbol();
            case Node.LocalCall c -> c.function().name;
            case Node.Primitive p -> p.builtin().name();
            case Node.Arithmetic a -> cl(a.operator().lispName);
            case Node.Funcall _ -> cl("FUNCALL");
            case Node.MultipleValueCall _ -> cl("MULTIPLE-VALUE-CALL");
            default -> cl("LOOP");
        };
    }

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }
}
