package weft.compiler.emit;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import weft.compiler.ir.BlockTag;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;
import weft.compiler.pass.Children;
import weft.compiler.pass.Kinds;

/// The second body of a function that calls itself and computes with its parameters: for calls in which these are fixnums.
///
/// The function has not declared anything, so the first body stands for all objects. A call of the function by itself looks at the arguments and goes
/// to the body that fits; in the second one the `parameters` are Java longs, and numbers travel through the recursion unboxed. With
/// `fixnumResult` the second body also returns a long: see [FixnumResult].
///
/// @param parameters required parameters that the body computes with, never assigns and shares with no other routine
/// @param fixnumResult every value that the function returns is one value and looks like a fixnum
record FixnumVersion(Set<Variable> parameters, boolean fixnumResult) {

    /// What stands behind the method's name in the name of its second body.
    static final String SUFFIX = "&fixnum";

    /// Bodies that are estimated to become larger than this are written once.
    private static final int MAX_SIZE = 2000;

    /// The second body that `r` should have, or null.
    static FixnumVersion of(Routine r, Routines facts) {
        if (r.lambda == null || !r.cuts.isEmpty() || r.parametersInArray() || r.lambda.policy.space() > r.lambda.policy.speed()
            || new CodeSize().of(r.body) > MAX_SIZE || !anyCall(r.body, r, facts)) {
            return null;
        }
        Set<Variable> parameters = Collections.newSetFromMap(new IdentityHashMap<>());
        findOperands(r.body, parameters);
        parameters.removeIf(v -> !r.lambda.required.contains(v) || v.raw || v.kind != ValueKind.OBJECT || facts.isAssigned(v) || facts.isShared(v));
        return parameters.isEmpty() ? null : new FixnumVersion(parameters, new Results(r, facts, new Kinds(parameters)).areFixnums());
    }

    private static boolean anyCall(Node node, Routine r, Routines facts) {
        return isCall(node, r, facts) || Children.of(node).stream().anyMatch(n -> anyCall(n, r, facts));
    }

    private static boolean isCall(Node node, Routine r, Routines facts) {
        return switch (node) {
            case Node.Call n -> !n.setf() && r.isDefinitionOf(n.symbol()) && DirectCalls.isPlain(r, n.arguments().size());
            case Node.LocalCall n -> facts.of(n.function().lambda) == r && DirectCalls.isPlain(r, n.arguments().size());
            default -> false;
        };
    }

    /// Collects the variables that are operands of arithmetic, or arguments that must be fixnums.
    private static void findOperands(Node node, Set<Variable> found) {
        switch (node) {
            case Node.Arithmetic a -> {
                add(a.left(), found);
                add(a.right(), found);
            }
            case Node.Primitive p -> {
                for (int i = 0; i < p.arguments().size(); i++) {
                    if (Primitives.takesFixnum(p, i)) {
                        add(p.arguments().get(i), found);
                    }
                }
            }
            default -> { }
        }
        Children.of(node).forEach(child -> findOperands(child, found));
    }

    private static void add(Node operand, Set<Variable> found) {
        if (operand instanceof Node.LocalRead(Variable v)) {
            found.add(v);
        }
    }

    /// What a function returns: every form in return position is looked at.
    private record Results(Routine routine, Routines facts, Kinds kinds) {

        /// True when each is a fixnum, arithmetic, or a call of the function itself; one of them not such a call.
        boolean areFixnums() {
            return fit(routine.body) && !onlyCalls(routine.body);
        }

        private boolean fit(Node node) {
            return switch (node) {
                case Node.If n -> fit(n.then()) && fit(n.otherwise());
                case Node.Progn n -> fit(n.forms().getLast());
                case Node.Let n -> fit(n.body());
                case Node.Labels n -> fit(n.body());
                case Node.MultipleValueBind n -> fit(n.body());
                case Node.Block n -> !facts.isLeftFromOutside(n.tag()) && returnsFit(n.body(), n.tag()) && fit(n.body());
                case Node.ReturnFrom _ -> true;
                case Node.Arithmetic n -> !n.operator().isComparison();
                default -> isCall(node, routine, facts) || !isMany(node) && kinds.of(node) == ValueKind.FIXNUM;
            };
        }

        /// Nodes whose kind speaks of their first value only.
        private static boolean isMany(Node node) {
            return node instanceof Node.Values || node instanceof Node.MultipleValueProg1 || node instanceof Node.The || node instanceof Node.BindSpecials;
        }

        private boolean returnsFit(Node node, BlockTag tag) {
            return !(node instanceof Node.ReturnFrom r && r.tag() == tag && !fit(r.value()))
                && Children.of(node).stream().allMatch(child -> returnsFit(child, tag));
        }

        private boolean onlyCalls(Node node) {
            return switch (node) {
                case Node.If n -> onlyCalls(n.then()) && onlyCalls(n.otherwise());
                case Node.Progn n -> onlyCalls(n.forms().getLast());
                case Node.Let n -> onlyCalls(n.body());
                case Node.Labels n -> onlyCalls(n.body());
                case Node.MultipleValueBind n -> onlyCalls(n.body());
                case Node.Block n -> !n.tag().used && onlyCalls(n.body());
                default -> isCall(node, routine, facts);
            };
        }
    }
}
