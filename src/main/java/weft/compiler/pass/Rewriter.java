package weft.compiler.pass;

import java.util.ArrayList;
import java.util.List;
import weft.compiler.ir.Node;

/// A pass that rebuilds nodes from the leaves up. A node none of whose parts change stays the same object.
public abstract class Rewriter {

    /// What takes the place of `node`; the usual override looks at its own kinds of nodes and leaves the rest to [#parts].
    public Node rewrite(Node node) {
        return parts(node);
    }

    /// `node` with its parts rewritten; bodies of functions are left alone.
    protected final Node parts(Node node) {
        return switch (node) {
            case Node.Constant _, Node.LoadTimeValue _, Node.LocalRead _, Node.Supplied _, Node.SpecialRead _, Node.GlobalRead _,
                 Node.FunctionRead _, Node.LocalFunctionRead _, Node.Close _, Node.Go _, Node.VariableCell _, Node.Poll _ -> node;
            case Node.LocalWrite(var v, var x) -> same(x, rewrite(x), node, y -> new Node.LocalWrite(v, y));
            case Node.SpecialWrite(var s, var x) -> same(x, rewrite(x), node, y -> new Node.SpecialWrite(s, y));
            case Node.GlobalWrite(var s, var x) -> same(x, rewrite(x), node, y -> new Node.GlobalWrite(s, y));
            case Node.Call(var s, var f, var a, var p) -> same(a, all(a), node, b -> new Node.Call(s, f, b, p));
            case Node.LocalCall(var f, var a, var p) -> same(a, all(a), node, b -> new Node.LocalCall(f, b, p));
            case Node.Primitive(var f, var a, var p) -> same(a, all(a), node, b -> new Node.Primitive(f, b, p));
            case Node.Progn(var a) -> same(a, all(a), node, Node.Progn::new);
            case Node.Values(var a) -> same(a, all(a), node, Node.Values::new);
            case Node.Tagbody(var s, var a) -> same(a, all(a), node, b -> new Node.Tagbody(s, b));
            case Node.Labels(var f, var x) -> same(x, rewrite(x), node, y -> new Node.Labels(f, y));
            case Node.Block(var t, var x) -> same(x, rewrite(x), node, y -> new Node.Block(t, y));
            case Node.ReturnFrom(var t, var x, var p) -> same(x, rewrite(x), node, y -> new Node.ReturnFrom(t, y, p));
            case Node.The(var k, var s, var x) -> same(x, rewrite(x), node, y -> new Node.The(k, s, y));
            case Node.Funcall(var f, var a, var p) -> {
                Node g = rewrite(f);
                List<Node> b = all(a);
                yield f == g && a == b ? node : new Node.Funcall(g, b, p);
            }
            case Node.MultipleValueCall(var f, var a, var p) -> {
                Node g = rewrite(f);
                List<Node> b = all(a);
                yield f == g && a == b ? node : new Node.MultipleValueCall(g, b, p);
            }
            case Node.Arithmetic(var o, var l, var r, var p) -> {
                Node x = rewrite(l);
                Node y = rewrite(r);
                yield x == l && y == r ? node : new Node.Arithmetic(o, x, y, p);
            }
            case Node.If(var t, var a, var b) -> {
                Node x = rewrite(t);
                Node y = rewrite(a);
                Node z = rewrite(b);
                yield x == t && y == a && z == b ? node : new Node.If(x, y, z);
            }
            case Node.Let(var v, var a, var b) -> {
                Node x = rewrite(a);
                Node y = rewrite(b);
                yield x == a && y == b ? node : new Node.Let(v, x, y);
            }
            case Node.BindSpecials(var s, var a, var b) -> {
                List<Node> x = all(a);
                Node y = rewrite(b);
                yield x == a && y == b ? node : new Node.BindSpecials(s, x, y);
            }
            case Node.Catch(var a, var b) -> {
                Node x = rewrite(a);
                Node y = rewrite(b);
                yield x == a && y == b ? node : new Node.Catch(x, y);
            }
            case Node.Throw(var a, var b, var p) -> {
                Node x = rewrite(a);
                Node y = rewrite(b);
                yield x == a && y == b ? node : new Node.Throw(x, y, p);
            }
            case Node.UnwindProtect(var a, var b, var deferring) -> {
                Node x = rewrite(a);
                Node y = rewrite(b);
                yield x == a && y == b ? node : new Node.UnwindProtect(x, y, deferring);
            }
            case Node.Progv(var a, var b, var c) -> {
                Node x = rewrite(a);
                Node y = rewrite(b);
                Node z = rewrite(c);
                yield x == a && y == b && z == c ? node : new Node.Progv(x, y, z);
            }
            case Node.MultipleValueProg1(var a, var b) -> {
                Node x = rewrite(a);
                Node y = rewrite(b);
                yield x == a && y == b ? node : new Node.MultipleValueProg1(x, y);
            }
            case Node.MultipleValueBind(var v, var a, var b) -> {
                Node x = rewrite(a);
                Node y = rewrite(b);
                yield x == a && y == b ? node : new Node.MultipleValueBind(v, x, y);
            }
        };
    }

    private static <T> Node same(T before, T after, Node node, java.util.function.Function<T, Node> make) {
        return before == after ? node : make.apply(after);
    }

    /// The nodes rewritten, or `nodes` itself when none has changed.
    protected final List<Node> all(List<Node> nodes) {
        List<Node> changed = null;
        for (int i = 0; i < nodes.size(); i++) {
            Node before = nodes.get(i);
            Node after = rewrite(before);
            if (after != before && changed == null) {
                changed = new ArrayList<>(nodes);
            }
            if (changed != null) {
                changed.set(i, after);
            }
        }
        return changed == null ? nodes : changed;
    }
}
