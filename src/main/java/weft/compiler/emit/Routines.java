package weft.compiler.emit;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Collections;
import weft.compiler.ir.BlockTag;
import weft.compiler.ir.FrameVariable;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.LocalFunction;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;
import weft.compiler.ir.Variable;
import weft.compiler.pass.Children;

/// The routines of one top-level function and what they share: free variables, cells, exits from one routine into another.
///
/// These facts are computed here from the tree and not taken from the front end, because cutting a function that is too big
/// makes new routines. Free variables grow to a fixed point: whoever calls the code of a local function directly must be able to
/// hand it its free variables.
final class Routines {

    final Routine top;
    private final List<Routine> all = new ArrayList<>();
    private final Map<Lambda, Routine> byLambda = new IdentityHashMap<>();
    private final Map<Node, Routine> parts = new IdentityHashMap<>();
    private final Map<Variable, Routine> binder = new IdentityHashMap<>();
    private final Map<Object, Routine> exitHome = new IdentityHashMap<>();
    private final Set<Variable> assigned = Collections.newSetFromMap(new IdentityHashMap<>());
    /// Assigned in another routine than the one that binds them, or wanted as a cell.
    private final Set<Variable> assignedAway = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Variable> cells = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> leftFromOutside = Collections.newSetFromMap(new IdentityHashMap<>());

    /// @param asObject the top-level function is wanted as an object, not only run once
    Routines(Lambda lambda, boolean asObject) {
        top = function(lambda, null);
        top.hasObject |= asObject;
        closeOverCallees();
        findCells();
        all.forEach(r -> r.fixnums = FixnumVersion.of(r, this));
    }

    /// All routines, each after the one it stands in.
    List<Routine> all() {
        return all;
    }

    /// The routine is a top-level form, or a part of one.
    boolean runsOnce(Routine r) {
        Routine whole = r;
        while (whole.isPart()) {
            whole = whole.parent;
        }
        return whole == top && !top.hasObject;
    }

    Routine of(Lambda lambda) {
        return byLambda.get(lambda);
    }

    /// The routine that `node` was cut out into, or null.
    Routine part(Node node) {
        return parts.isEmpty() ? null : parts.get(node);
    }

    /// The variable lives in a cell: see [#findCells].
    boolean inCell(Variable v) {
        return cells.contains(v);
    }

    boolean isAssigned(Variable v) {
        return assigned.contains(v);
    }

    /// A routine other than the one that binds the variable uses it.
    boolean isShared(Variable v) {
        return inCell(v) || all.stream().anyMatch(r -> r.free.contains(v));
    }

    /// Some other routine exits to this [BlockTag] or [TagScope].
    boolean isLeftFromOutside(Object scope) {
        return leftFromOutside.contains(scope);
    }

    /// The JVM type in which a routine gets the free variable `v`.
    ClassDesc freeType(Variable v) {
        return inCell(v) ? Jvm.CELL : v.raw ? Jvm.OBJECT : Jvm.holding(v.kind);
    }

    // --- the walk

    private Routine function(Lambda lambda, Routine parent) {
        Splitter.Split split = Splitter.split(lambda.body);
        Routine r = new Routine(lambda, split.body(), parent);
        all.add(r);
        byLambda.put(lambda, r);
        r.parameters().forEach(v -> binder.put(v, r));
        if (r.takesFrame()) {
            lambda.frame.forEach(v -> binder.put(v.variable(), r));
            lambda.frame.stream().map(FrameVariable::variable).filter(Variable::inCell).forEach(cells::add);
        }
        walkChildrenOrPart(split.body(), r, split.parts());
        return r;
    }

    private void walk(Node node, Routine r, Set<Node> cuts) {
        if (cuts.contains(node)) {
            Routine part = new Routine(null, node, r);
            all.add(part);
            parts.put(node, part);
            r.callees.add(part);
            walkChildrenOrPart(node, part, cuts);
        } else {
            walkChildrenOrPart(node, r, cuts);
        }
    }

    private void walkChildrenOrPart(Node node, Routine r, Set<Node> cuts) {
        switch (node) {
            case Node.LocalRead n -> use(n.variable(), r);
            case Node.Supplied n -> use(n.variable(), r);
            case Node.LocalWrite n -> {
                use(n.variable(), r);
                assigned.add(n.variable());
                if (binder.get(n.variable()) != r) {
                    assignedAway.add(n.variable());
                }
            }
            case Node.VariableCell n -> {
                use(n.variable(), r);
                assignedAway.add(n.variable());
            }
            case Node.Let n -> binder.put(n.variable(), r);
            case Node.MultipleValueBind n -> n.variables().forEach(v -> binder.put(v, r));
            case Node.Block n -> home(n.tag(), n.tag().token, r);
            case Node.Tagbody n -> home(n.scope(), n.scope().token, r);
            case Node.ReturnFrom n -> exit(n.tag(), n.tag().token, r);
            case Node.Go n -> exit(n.tag().scope, n.tag().scope.token, r);
            case Node.Close n -> function(n.lambda(), r).hasObject = true;
            case Node.LocalFunctionRead n -> {
                LocalFunction f = n.function();
                byLambda.get(f.lambda).hasObject = true;
                use(f.variable, r);
            }
            case Node.LocalCall n -> r.callees.add(byLambda.get(n.function().lambda));
            case Node.Labels n -> {
                for (LocalFunction f : n.functions()) {
                    binder.put(f.variable, r);
                    assigned.add(f.variable);
                    declare(f.lambda, r);
                }
                n.functions().forEach(f -> fill(f.lambda));
            }
            default -> { }
        }
        for (Node child : Children.of(node)) {
            walk(child, r, cuts);
        }
        if (node instanceof Node.LocalCall n) {
            noteCall(byLambda.get(n.function().lambda), n.arguments().size());
        }
    }

    /// Functions of one LABELS may name each other: all are known before any body is walked.
    private void declare(Lambda lambda, Routine parent) {
        Splitter.Split split = Splitter.split(lambda.body);
        Routine r = new Routine(lambda, split.body(), parent);
        byLambda.put(lambda, r);
        r.cuts = split.parts();
    }

    private void fill(Lambda lambda) {
        Routine r = byLambda.get(lambda);
        all.add(r);
        r.parameters().forEach(v -> binder.put(v, r));
        walkChildrenOrPart(r.body, r, r.cuts);
    }

    private static void noteCall(Routine callee, int given) {
        Lambda l = callee.lambda;
        boolean fits = given >= l.minArguments() && (l.maxArguments() < 0 || given <= l.maxArguments());
        boolean plain = fits && (!l.hasKeys || given == l.required.size() + l.optional.size());
        callee.hasArrayEntry |= !plain;
    }

    private void home(Object scope, Variable token, Routine r) {
        exitHome.put(scope, r);
        binder.put(token, r);
    }

    private void exit(Object scope, Variable token, Routine r) {
        if (exitHome.get(scope) != r) {
            leftFromOutside.add(scope);
            use(token, r);
        }
    }

    private void use(Variable v, Routine r) {
        Routine owner = binder.get(v);
        if (owner == null) {
            throw new weft.condition.KernelBug("variable " + v + " is used outside its binding");
        }
        for (Routine at = r; at != owner; at = at.parent) {
            at.free.add(v);
        }
    }

    private void closeOverCallees() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Routine r : all) {
                for (Routine callee : r.callees) {
                    for (Variable v : List.copyOf(callee.free)) {
                        if (binder.get(v) != r && r.free.add(v)) {
                            changed = true;
                            use(v, r);
                        }
                    }
                }
            }
        }
    }

    /// A variable needs a cell when somebody assigns it who does not bind it, or when closures share it and it changes. A routine without a
    /// function object gets the present value with each call, and while it runs the binder stands still.
    private void findCells() {
        cells.addAll(assignedAway);
        for (Routine r : all) {
            if (r.hasObject) {
                r.free.stream().filter(assigned::contains).forEach(cells::add);
            }
        }
    }
}
