package weft.compiler.emit;

import java.util.List;
import java.util.function.IntFunction;
import weft.compiler.ir.Node;

/// Operands of one instruction or call: evaluated in order, and pushed where the code wants them.
///
/// [#prepare] is called while the stack is empty if any operand needs it so; it evaluates up to the last such operand into
/// slots. What comes after is evaluated when it is pushed.
final class Operands {

    private final Body body;
    private final List<Node> nodes;
    private final Want[] wants;
    private final int[] slots;
    private final SplitNumber[] numbers;

    private Operands(Body body, List<Node> nodes, IntFunction<Want> want) {
        this.body = body;
        this.nodes = nodes;
        this.wants = new Want[nodes.size()];
        this.slots = new int[nodes.size()];
        this.numbers = new SplitNumber[nodes.size()];
        for (int i = 0; i < wants.length; i++) {
            wants[i] = want.apply(i);
            slots[i] = -1;
        }
    }

    List<Node> nodes() {
        return nodes;
    }

    static Operands prepare(Body body, List<Node> nodes) {
        return prepare(body, nodes, _ -> Want.OBJECT);
    }

    static Operands prepare(Body body, List<Node> nodes, IntFunction<Want> want) {
        int last = nodes.size() - 1;
        while (last >= 0 && !body.needs.empty(nodes.get(last))) {
            last--;
        }
        return prepareUpTo(body, nodes, want, last);
    }

    /// Evaluates operands up to number `last` now.
    static Operands prepareUpTo(Body body, List<Node> nodes, IntFunction<Want> want, int last) {
        Operands o = new Operands(body, nodes, want);
        for (int i = 0; i <= last; i++) {
            Node node = nodes.get(i);
            if (o.wants[i] == Want.NUMBER) {
                o.numbers[i] = body.numbers.operand(node);
            } else if (!o.isStable(node)) {
                body.emit(node, o.wants[i]);
                if (o.wants[i] != Want.VOID) {
                    o.slots[i] = body.code.newSlot(Body.type(o.wants[i]));
                    body.code.store(Body.type(o.wants[i]), o.slots[i]);
                } else {
                    o.slots[i] = Integer.MAX_VALUE;
                }
            }
        }
        return o;
    }

    /// True when evaluating `node` later makes no difference.
    private boolean isStable(Node node) {
        return switch (node) {
            case Node.Constant _ -> true;
            case Node.LocalRead r -> !body.facts.isAssigned(r.variable());
            default -> false;
        };
    }

    int size() {
        return nodes.size();
    }

    /// How operand `i` is evaluated.
    Want want(int i) {
        return wants[i];
    }

    /// Operand `i`, which was evaluated as [Want#NUMBER].
    SplitNumber number(int i) {
        return numbers[i];
    }

    /// Pushes operand `i` as its want says.
    void push(int i) {
        if (numbers[i] != null) {
            body.numbers.push(numbers[i]);
        } else if (slots[i] < 0) {
            body.emit(nodes.get(i), wants[i]);
        } else if (slots[i] != Integer.MAX_VALUE) {
            body.code.load(Body.type(wants[i]), slots[i]);
        }
    }

    /// Pushes operand `i` as an object, whatever it is evaluated as.
    void pushObject(int i) {
        if (numbers[i] != null) {
            body.numbers.pushObject(numbers[i]);
        } else {
            push(i);
            body.code.box(Body.kind(wants[i]));
        }
    }

    void pushAll() {
        for (int i = 0; i < nodes.size(); i++) {
            push(i);
        }
    }

    /// Pushes an array of the operands from number `start`.
    void pushArray(int start) {
        body.code.newArray(nodes.size() - start);
        for (int i = start; i < nodes.size(); i++) {
            int k = i;
            body.code.element(i - start, () -> pushObject(k));
        }
    }
}
