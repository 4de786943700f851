package weft.compiler.emit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import weft.compiler.ir.BlockTag;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;
import weft.compiler.pass.Children;
import weft.compiler.pass.Rewriter;
import weft.object.LispPackage;
import weft.object.SourcePosition;
import weft.object.Symbol;

/// Cuts bodies that would make too big a method: HotSpot does not compile methods beyond 8,000 bytes, and the JVM has none beyond 65,535.
///
/// Long sequences, argument lists and TAGBODYs are first grouped into shorter ones. Then, from the leaves up, wherever a node is still too big its biggest
/// parts become routines of their own, those that no jump leaves first: a jump out of a part is a throwable. Cleanups of UNWIND-PROTECT
/// that are not small are cut as well, because they are written several times.
final class Splitter {

    private static final int LIMIT = 6000;
    private static final int GROUP = 1500;
    private static final int MANY_ARGUMENTS = 50;
    private static final Symbol VALUES = LispPackage.COMMON_LISP.define("VALUES");
    private static final int SMALL_CLEANUP = 200;
    /// Cutting out less than this gains nothing.
    private static final int LEAST = 150;

    private final CodeSize sizes = new CodeSize();
    private final Set<Node> cuts = Collections.newSetFromMap(new IdentityHashMap<>());

    private Splitter() {}

    /// A body, and those of its nodes that become routines of their own.
    record Split(Node body, Set<Node> parts) {}

    static Split split(Node body) {
        Splitter s = new Splitter();
        Node grouped = s.sizes.of(body) > LIMIT ? s.grouping().rewrite(body) : body;
        if (s.sizes.of(grouped) > SMALL_CLEANUP) {
            s.cleanups(grouped);
        }
        if (s.sizes.of(grouped) > LIMIT) {
            s.reduce(grouped);
        }
        return new Split(grouped, s.cuts.isEmpty() ? Set.of() : s.cuts);
    }

    /// Long sequences become sequences of sequences.
    private Rewriter grouping() {
        return new Rewriter() {
            @Override public Node rewrite(Node node) {
                Node done = parts(node);
                if (sizes.of(done) <= LIMIT) {
                    return done;
                }
                return switch (done) {
                    case Node.Progn p -> grouped(p);
                    case Node.Tagbody t when t.segments().size() > 20 -> TagbodySplitter.split(t, sizes, GROUP);
                    case Node.Call c -> listed(c, new Node.FunctionRead(c.symbol(), c.setf(), c.position()), c.arguments(), c.position());
                    case Node.LocalCall c -> listed(c, new Node.LocalFunctionRead(c.function()), c.arguments(), c.position());
                    case Node.Funcall c -> listed(c, c.function(), c.arguments(), c.position());
                    case Node.Values v -> listed(v, new Node.FunctionRead(VALUES, false, null), v.arguments(), null);
                    case Node.Primitive p when p.builtin().name() instanceof Symbol s ->
                        listed(p, new Node.FunctionRead(s, false, p.position()), p.arguments(), p.position());
                    default -> done;
                };
            }
        };
    }

    /// A call with very many arguments as MULTIPLE-VALUE-CALL of groups of them.
    private Node listed(Node call, Node function, List<Node> arguments, SourcePosition position) {
        if (arguments.size() <= MANY_ARGUMENTS) {
            return call;
        }
        List<Node> groups = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += MANY_ARGUMENTS) {
            groups.add(new Node.Values(arguments.subList(i, Math.min(arguments.size(), i + MANY_ARGUMENTS))));
        }
        return new Node.MultipleValueCall(function, groups, position);
    }

    private Node grouped(Node.Progn p) {
        List<Node> groups = new ArrayList<>();
        List<Node> group = new ArrayList<>();
        int size = 0;
        for (Node form : p.forms()) {
            group.add(form);
            size += sizes.of(form);
            if (size > GROUP) {
                groups.add(sequence(group));
                group = new ArrayList<>();
                size = 0;
            }
        }
        if (!group.isEmpty()) {
            groups.add(sequence(group));
        }
        Node.Progn result = new Node.Progn(groups);
        return groups.size() < p.forms().size() && groups.size() * 60 > LIMIT ? grouped(result) : result;
    }

    private static Node sequence(List<Node> forms) {
        return forms.size() == 1 ? forms.getFirst() : new Node.Progn(forms);
    }

    private void cleanups(Node node) {
        for (Node child : Children.of(node)) {
            cleanups(child);
        }
        if (node instanceof Node.UnwindProtect u && sizes.of(u.cleanup()) > SMALL_CLEANUP) {
            cut(u.cleanup());
        }
        sizes.changed(node);
    }

    private void cut(Node node) {
        cuts.add(node);
        sizes.cut(node);
    }

    /// Cuts parts out of `node` until it is small enough, if that can be.
    private void reduce(Node node) {
        List<Node> children = Children.of(node);
        for (Node child : children) {
            if (sizes.of(child) > LIMIT) {
                reduce(child);
            }
        }
        sizes.changed(node);
        if (sizes.of(node) <= LIMIT) {
            return;
        }
        List<Node> biggest = new ArrayList<>(children.stream().filter(c -> sizes.of(c) > LEAST && !cuts.contains(c)).toList());
        biggest.sort(Comparator.comparing((Node c) -> isLeft(c)).thenComparing(c -> -sizes.of(c)));
        for (Node child : biggest) {
            cut(child);
            sizes.changed(node);
            if (sizes.of(node) <= LIMIT) {
                return;
            }
        }
    }

    /// True when some jump inside `node` leads out of it.
    private static boolean isLeft(Node node) {
        return leaves(node, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean leaves(Node node, Set<Object> inside) {
        switch (node) {
            case Node.Block b -> inside.add(b.tag());
            case Node.Tagbody t -> inside.add(t.scope());
            case Node.ReturnFrom r -> {
                BlockTag tag = r.tag();
                if (!inside.contains(tag)) {
                    return true;
                }
            }
            case Node.Go g -> {
                TagScope scope = g.tag().scope;
                if (!inside.contains(scope)) {
                    return true;
                }
            }
            default -> { }
        }
        for (Node child : Children.of(node)) {
            if (leaves(child, inside)) {
                return true;
            }
        }
        return false;
    }
}
