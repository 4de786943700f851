package weft.compiler.front;

import java.util.ArrayList;
import java.util.List;
import weft.compiler.ir.Node;
import weft.compiler.ir.Policy;
import weft.compiler.ir.ValueKind;
import weft.compiler.pass.FastAndClean;
import weft.object.Cons;
import weft.object.LispPackage;
import weft.object.Symbol;
import weft.runtime.ThreadContext;
import weft.runtime.Upcall;

/// The checks that THE stands for, in both tiers.
///
/// What has an unboxed representation is checked to have it, whatever the policy. With SAFETY 1 the name of a type is checked too, with SAFETY 2 and 3
/// every type.
public final class TypeChecks {

    private static final Symbol FUNCTION = cl("FUNCTION");
    private static final Symbol VALUES = cl("VALUES");
    private static final Symbol AND = cl("AND");
    private static final Symbol OR = cl("OR");
    private static final Symbol VALUES_OF_TYPE = LispPackage.WEFT.define("%VALUES-OF-TYPE");

    private TypeChecks() {}

    private static Symbol cl(String name) {
        return LispPackage.COMMON_LISP.define(name);
    }

    /// `value` with its primary value checked against `type`, which may also be a VALUES type.
    public static Node checked(FrontEnd front, Object type, Node value, Policy policy) {
        Object primary = answerable(primary(type));
        ValueKind kind = Kinds.of(primary);
        Node checked = kind.isUnboxed() ? new Node.The(kind, primary, value) : value;
        if (policy.safety() >= 2 && !(primary instanceof Symbol && kind.isUnboxed())) {
            return fully(front, primary, checked);
        }
        Object expanded = policy.safety() == 1 && !kind.isUnboxed() && primary instanceof Symbol ? answerable(expand(primary)) : Symbol.T;
        return expanded instanceof Symbol s && (FastAndClean.isPlain(s) || s.namedClass != null) ? fully(front, s, checked) : checked;
    }

    /// The type of the first of the values that `type` speaks of.
    private static Object primary(Object type) {
        if (!(type instanceof Cons c && c.car == VALUES)) {
            return type;
        }
        return c.cdr instanceof Cons d && !(d.car instanceof Symbol s && s.name.startsWith("&")) ? d.car : Symbol.T;
    }

    private static Object expand(Object type) {
        Object last = null;
        Object expanded = type;
        for (int i = 0; i < Kinds.MOST_EXPANSIONS && expanded != last && Upcall.EXPAND_TYPE.isDefined(); i++) {
            last = expanded;
            expanded = Upcall.EXPAND_TYPE.call(ThreadContext.current(), last);
        }
        return expanded;
    }

    /// `type` with FUNCTION in place of what TYPEP cannot answer: which arguments a function takes.
    private static Object answerable(Object type) {
        if (!(type instanceof Cons c)) {
            return type;
        }
        if (c.car == FUNCTION) {
            return FUNCTION;
        }
        if (c.car != AND && c.car != OR) {
            return type;
        }
        List<Object> parts = new ArrayList<>(List.of(c.car));
        for (Object l = c.cdr; l instanceof Cons d; l = d.cdr) {
            parts.add(answerable(d.car));
        }
        return Cons.list(parts.toArray());
    }

    private static Node fully(FrontEnd front, Object type, Node value) {
        if (type == Symbol.T) {
            return value;
        }
        return FastAndClean.isPlain(type) ? new Node.The(ValueKind.OBJECT, type, value)
            : new Node.MultipleValueCall(new Node.FunctionRead(VALUES_OF_TYPE, false, front.position()),
                List.of(new Node.Constant(type), value), front.position());
    }
}
