package weft.compiler.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import weft.compiler.ir.BlockTag;
import weft.compiler.ir.FrameVariable;
import weft.compiler.ir.Lambda;
import weft.compiler.ir.Node;
import weft.compiler.ir.TagScope;
import weft.compiler.ir.Variable;
import weft.lisp.LoadedLisp;
import weft.object.LispFunction;
import weft.object.LispThread;
import weft.object.Symbol;

/// Loops of tier 0 that go on in compiled code. Rows in Lisp: `control/hot-loops`.
class LoopTest {

    private static final int TURNS = 20_000;
    private static final Node NIL = new Node.Constant(Symbol.NIL);

    /// The value of `form`, evaluated in tier 0; whenever it calls `(catch-up)`, what is hot then is compiled.
    private static String value(String form) {
        return LoadedLisp.call(() -> {
            LoadedLisp.eval("(defun catch-up () (%finish-compilation))");
            Tiering.turns(TURNS);
            return LoadedLisp.text(LoadedLisp.eval(form));
        });
    }

    private static final String IN_LOOP = "(count-if (lambda (frame) (search \"&loop\" frame)) (%java-backtrace))";

    @Test
    void theNextTurnIsCompiled() {
        assertEquals("(0 1 1)", value("(let ((seen '())) (dotimes (i 30000 (reverse seen)) (when (= i 25000) (catch-up))"
            + "(when (member i '(19000 25001 29999)) (push " + IN_LOOP + " seen))))"));
    }

    @Test
    void everyActivationUsesIt() {
        assertEquals("(0 1 1)", value("(flet ((f (n) (let ((seen nil)) (dotimes (i n seen) (when (= i 25000) (catch-up)) (when (= i (- n 1)) (setq seen " + IN_LOOP + "))))))"
            + "(list (f 10) (f 25002) (f 10)))"));
    }

    @Test
    void theLoopInsideFirst() {
        assertEquals("(1 2)", value("(let ((seen '()) (n 0)) (dotimes (i 30000 (reverse seen)) (dotimes (j 2) (incf n) (when (= n 25000) (catch-up)) (when (and (= j 1) (= n 25002)) (push "
            + IN_LOOP + " seen))) (when (= i 25000) (catch-up)) (when (= i 25001) (push (+ 1 " + IN_LOOP + ") seen))))"));
    }

    private static String repeat(int n, IntFunction<String> line) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < n; i++) {
            b.append(line.apply(i)).append('\n');
        }
        return b.toString();
    }

    /// The body is cut into several methods, which share what they assign.
    @Test
    void aLoopThatIsTooBigForAMethod() {
        assertEquals("(26000 OUT)", value("(let ((n 0) (x nil)) (block b (dotimes (i 30000) (when (= i 25000) (catch-up)) (incf n)"
            + repeat(600, i -> "(if (eql n -" + i + ") (push (list n " + i + ") x))") + "(when (= n 26000) (return-from b (list n 'out))))))"));
    }

    /// What is thrown in a part of it that is a method of its own finds the variables.
    @Test
    void anExitFromAPartOfALoop() {
        assertEquals("(26000 1000 T)", value("(let ((n 0) (x nil) (y 0)) (catch 'out (dotimes (i 30000) (when (= i 25000) (catch-up)) (incf n)"
            + "(when (> i 24999) (incf y)) (progn "
            + repeat(600, i -> "(if (eql n -" + i + ") (push (list n " + i + ") x))") + "(when (= n 26000) (setq x t) (throw 'out nil))))) (list n y x))"));
    }

    // --- the function that is made

    private final Lambda owner = new Lambda(Symbol.NIL, null);
    private final Frame frame = new Frame(owner);
    private final Object[] values = new Object[10];
    private final boolean[] numbers = new boolean[10];

    private Variable variable(boolean number) {
        Variable v = new Variable(Symbol.uninterned("V"), owner);
        numbers[frame.slot(v)] = number;
        return v;
    }

    private static Node call(Node... arguments) {
        return new Node.Call(Symbol.T, false, List.of(arguments), null);
    }

    private Node.Tagbody loop(Node... forms) {
        TagScope scope = new TagScope(owner);
        TagScope.Tag tag = scope.add(Symbol.T);
        tag.used = true;
        List<Node> body = new ArrayList<>(List.of(forms));
        body.add(new Node.Go(tag, null));
        return new Node.Tagbody(scope, List.of(NIL, new Node.Progn(body)));
    }

    private Lambda function(Node.Tagbody loop, Object... direct) {
        return LoopFunction.of(new Loop.Source(loop, owner, frame, Set.of(direct)), loop.scope().tags.getFirst(), numbers);
    }

    @Test
    void itsVariablesAreThoseThatItDoesNotBind() {
        Variable a = variable(true);
        Variable b = variable(false);
        variable(true);
        Variable bound = new Variable(Symbol.T, owner);
        Lambda f = function(loop(new Node.Let(bound, new Node.LocalRead(a), call(new Node.LocalRead(bound), new Node.LocalRead(b)))));
        assertEquals(List.of(new FrameVariable(a, 0, true), new FrameVariable(b, 1, false)), f.frame);
    }

    @Test
    void aDirectExitLeavesItsTargetInTheFrame() {
        BlockTag block = new BlockTag(Symbol.T, owner);
        Lambda f = function(loop(new Node.ReturnFrom(block, NIL, null)), block);
        assertEquals(frame.pending(), f.frame.getFirst().slot());
        assertSame(Node.Block.class, f.body.getClass());
    }

    @Test
    void anyOtherExitUsesTheToken() {
        BlockTag block = new BlockTag(Symbol.T, owner);
        frame.slot(block.token);
        Lambda f = function(loop(new Node.ReturnFrom(block, NIL, null)));
        assertEquals(List.of(new FrameVariable(block.token, 0, false)), f.frame);
    }

    @Test
    void whatIsNotHotIsNotAskedFor() {
        Loop loop = Loop.of(new Loop.Source(loop(), owner, frame, Set.of()))[1];
        Tiering.turns(TURNS);
        for (int i = 1; i < TURNS; i++) {
            assertEquals(false, loop.isHot());
        }
        assertEquals(true, loop.isHot());
    }

    @Test
    void itTakesTheCodeThatItIsGiven() {
        Loop loop = Loop.of(new Loop.Source(loop(), owner, frame, Set.of()))[1];
        LispFunction code = new LispFunction() {
            @Override public Object callN(LispThread t, Object[] args) {
                return args;
            }
        };
        loop.replaceBy(code);
        assertSame(code, loop.code(values));
    }
}
