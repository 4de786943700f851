package weft.compiler.emit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import weft.compiler.ir.BlockTag;
import weft.compiler.ir.Node;
import weft.compiler.pass.Children;

/// The forms whose values the body of a function returns: those in return position, and what exits to a block in return position take along.
///
/// @param forms none of them passes the question on to a part of it
/// @param blocks the blocks in return position
record ReturnedForms(List<Node> forms, Set<BlockTag> blocks) {

    static ReturnedForms of(Node body) {
        ReturnedForms all = new ReturnedForms(new ArrayList<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
        all.find(body, true);
        return all;
    }

    /// @param returned the value of `node` is returned
    private void find(Node node, boolean returned) {
        switch (node) {
            case Node.Block n when returned -> {
                blocks.add(n.tag());
                find(n.body(), true);
            }
            case Node.ReturnFrom n -> find(n.value(), blocks.contains(n.tag()));
            case Node.If n when returned -> {
                find(n.test(), false);
                find(n.then(), true);
                find(n.otherwise(), true);
            }
            case Node.Progn _, Node.Let _, Node.Labels _, Node.MultipleValueBind _ when returned -> {
                List<Node> parts = Children.of(node);
                parts.subList(0, parts.size() - 1).forEach(part -> find(part, false));
                find(parts.getLast(), true);
            }
            default -> {
                if (returned) {
                    forms.add(node);
                }
                Children.of(node).forEach(part -> find(part, false));
            }
        }
    }
}
