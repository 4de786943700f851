package weft.compiler.pass;

import java.util.List;
import java.util.Set;
import weft.compiler.ir.Node;
import weft.compiler.ir.ValueKind;
import weft.compiler.ir.Variable;
import weft.object.Cons;
import weft.object.LispCharacter;
import weft.object.LispFunction;
import weft.object.Symbol;

/// What kind of value a node yields, as far as declarations, literals and operators tell.
public final class Kinds {

    /// What declarations, literals and operators tell alone.
    public static final Kinds DECLARED = new Kinds(Set.of());

    private final Set<Variable> fixnums;

    /// @param fixnums variables known to hold fixnums, whatever is declared
    public Kinds(Set<Variable> fixnums) {
        this.fixnums = fixnums;
    }

    public ValueKind of(Node node) {
        return switch (node) {
            case Node.Constant c -> ofObject(c.value());
            case Node.LocalRead r -> fixnums.contains(r.variable()) ? ValueKind.FIXNUM : r.variable().raw ? ValueKind.OBJECT : r.variable().kind;
            case Node.LocalWrite w -> w.variable().kind == ValueKind.OBJECT ? of(w.value()) : w.variable().kind;
            case Node.The the -> the.kind() == ValueKind.OBJECT ? of(the.value()) : the.kind();
            case Node.Arithmetic a -> ofArithmetic(a);
            case Node.Supplied _ -> ValueKind.BOOLEAN;
            case Node.Close _, Node.LocalFunctionRead _, Node.FunctionRead _ -> ValueKind.FUNCTION;
            case Node.Primitive p -> ofResult(p.builtin().row().result());
            case Node.Progn p -> of(p.forms().getLast());
            case Node.Let l -> of(l.body());
            case Node.If i -> merge(of(i.then()), of(i.otherwise()));
            case Node.MultipleValueBind b -> of(b.body());
            case Node.BindSpecials b -> of(b.body());
            case Node.Labels l -> of(l.body());
            case Node.Block b -> b.tag().used ? ValueKind.OBJECT : of(b.body());
            case Node.Values v -> v.arguments().isEmpty() ? ValueKind.SYMBOL : of(v.arguments().getFirst());
            case Node.MultipleValueProg1 m -> of(m.first());
            default -> ValueKind.OBJECT;
        };
    }

    public static ValueKind ofObject(Object value) {
        return switch (value) {
            case Long _ -> ValueKind.FIXNUM;
            case Double _ -> ValueKind.DOUBLE;
            case Float _ -> ValueKind.SINGLE;
            case Cons _ -> ValueKind.CONS;
            case LispCharacter _ -> ValueKind.CHARACTER;
            case Symbol s -> s == Symbol.NIL || s == Symbol.T ? ValueKind.BOOLEAN : ValueKind.SYMBOL;
            case LispFunction _ -> ValueKind.FUNCTION;
            default -> ValueKind.OBJECT;
        };
    }

    private static ValueKind ofResult(String javaType) {
        return switch (javaType) {
            case "int", "long" -> ValueKind.FIXNUM;
            case "double" -> ValueKind.DOUBLE;
            case "float" -> ValueKind.SINGLE;
            case "boolean" -> ValueKind.BOOLEAN;
            default -> ValueKind.OBJECT;
        };
    }

    private static ValueKind merge(ValueKind a, ValueKind b) {
        return a == b ? a : ValueKind.OBJECT;
    }

    private ValueKind ofArithmetic(Node.Arithmetic a) {
        if (a.operator().isComparison()) {
            return ValueKind.BOOLEAN;
        }
        return floating(List.of(of(a.left()), of(a.right())));
    }

    /// Fixnums may overflow, so only float operands decide the kind of a result.
    private static ValueKind floating(List<ValueKind> operands) {
        return operands.contains(ValueKind.DOUBLE) && operands.stream().allMatch(k -> k == ValueKind.DOUBLE || k == ValueKind.FIXNUM)
            ? ValueKind.DOUBLE : ValueKind.OBJECT;
    }
}
