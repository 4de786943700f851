package weft.compiler.pass;

import java.util.ArrayList;
import java.util.List;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.LocalFunction;
import weft.compiler.ir.Node;

/// The parts of a node: the nodes right inside it, in the order of evaluation, and the functions made right inside it.
public final class Children {

    private Children() {}

    /// The nodes that run in the same activation; bodies of functions are not among them.
    public static List<Node> of(Node node) {
        return switch (node) {
            case Node.Constant _, Node.LoadTimeValue _, Node.LocalRead _, Node.Supplied _, Node.SpecialRead _, Node.GlobalRead _,
                 Node.FunctionRead _, Node.LocalFunctionRead _, Node.Close _, Node.Go _, Node.VariableCell _, Node.Poll _ -> List.of();
            case Node.LocalWrite n -> List.of(n.value());
            case Node.SpecialWrite n -> List.of(n.value());
            case Node.GlobalWrite n -> List.of(n.value());
            case Node.Call n -> n.arguments();
            case Node.LocalCall n -> n.arguments();
            case Node.Funcall n -> joined(n.function(), n.arguments());
            case Node.Primitive n -> n.arguments();
            case Node.Arithmetic n -> List.of(n.left(), n.right());
            case Node.If n -> List.of(n.test(), n.then(), n.otherwise());
            case Node.Progn n -> n.forms();
            case Node.Let n -> List.of(n.value(), n.body());
            case Node.BindSpecials n -> joined(n.values(), n.body());
            case Node.Labels n -> List.of(n.body());
            case Node.Block n -> List.of(n.body());
            case Node.ReturnFrom n -> List.of(n.value());
            case Node.Tagbody n -> n.segments();
            case Node.Catch n -> List.of(n.tag(), n.body());
            case Node.Throw n -> List.of(n.tag(), n.result());
            case Node.UnwindProtect n -> List.of(n.protectedForm(), n.cleanup());
            case Node.Progv n -> List.of(n.symbols(), n.values(), n.body());
            case Node.MultipleValueCall n -> joined(n.function(), n.arguments());
            case Node.MultipleValueProg1 n -> List.of(n.first(), n.rest());
            case Node.MultipleValueBind n -> List.of(n.form(), n.body());
            case Node.Values n -> n.arguments();
            case Node.The n -> List.of(n.value());
        };
    }

    /// The functions that `node` itself makes.
    public static List<Lambda> functions(Node node) {
        return switch (node) {
            case Node.Close n -> List.of(n.lambda());
            case Node.LoadTimeValue n -> List.of(n.thunk());
            case Node.Labels n -> n.functions().stream().map((LocalFunction f) -> f.lambda).toList();
            default -> List.of();
        };
    }

    private static List<Node> joined(Node first, List<Node> others) {
        List<Node> all = new ArrayList<>(others.size() + 1);
        all.add(first);
        all.addAll(others);
        return all;
    }

    private static List<Node> joined(List<Node> others, Node last) {
        List<Node> all = new ArrayList<>(others);
        all.add(last);
        return all;
    }
}
