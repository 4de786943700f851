package weft.compiler.pass;

import java.util.List;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.object.LispPackage;
import weft.object.Symbol;

/// Finds the functions that are definitions of global names: `(%fdefine 'name (named-lambda name …))`, which is what DEFUN makes.
///
/// Inside such a function a call of the name may go straight to its code (CLHS 3.2.2.3).
public final class DefinitionPass {

    private static final Symbol FDEFINE = LispPackage.WEFT.define("%FDEFINE");

    private DefinitionPass() {}

    /// Looks through `node` and the functions inside it.
    public static void run(Node node) {
        switch (node) {
            case Node.Call(Symbol s, boolean setf, List<Node> arguments, var _) when s == FDEFINE && !setf -> note(arguments);
            case Node.Primitive p when p.builtin().name() == FDEFINE -> note(p.arguments());
            default -> { }
        }
        for (Lambda l : Children.functions(node)) {
            run(l.body);
        }
        Children.of(node).forEach(DefinitionPass::run);
    }

    private static void note(List<Node> arguments) {
        if (arguments.size() == 2 && arguments.get(0) instanceof Node.Constant(Object name)
            && arguments.get(1) instanceof Node.Close(Lambda lambda) && lambda.name == name) {
            lambda.isDefinition = true;
        }
    }
}
