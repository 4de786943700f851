package weft.compiler.emit;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
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
        return parameters.isEmpty() ? null : new FixnumVersion(parameters, returnsFixnums(r, facts, new Kinds(parameters)));
    }

    private static boolean anyCall(Node node, Routine r, Routines facts) {
        return DirectCalls.isCallOf(r, node, facts) || Children.of(node).stream().anyMatch(n -> anyCall(n, r, facts));
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

    /// True when every form whose value `r` returns is a fixnum, arithmetic, or a call of `r` itself, but not all are such calls.
    private static boolean returnsFixnums(Routine r, Routines facts, Kinds kinds) {
        ReturnedForms returned = ReturnedForms.of(r.body);
        return returned.blocks().stream().noneMatch(facts::isLeftFromOutside)
            && returned.forms().stream().allMatch(n -> DirectCalls.isCallOf(r, n, facts) || looksLikeFixnum(n, kinds))
            && !returned.forms().stream().allMatch(n -> DirectCalls.isCallOf(r, n, facts));
    }

    private static boolean looksLikeFixnum(Node node, Kinds kinds) {
        return switch (node) {
            case Node.Arithmetic n -> !n.operator().isComparison();
            // the kinds of these speak of their first value only
            case Node.Values _, Node.MultipleValueProg1 _, Node.The _, Node.BindSpecials _ -> false;
            default -> kinds.of(node) == ValueKind.FIXNUM;
        };
    }
}
