package weft.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.SimpleVector;
import weft.object.Symbol;
import weft.runtime.ThreadContext;
import weft.stream.StringInputStream;
import weft.symbol.PackageVariables;

class BackquoteTest {

    private final LispThread t = ThreadContext.current();

    @BeforeAll
    static void install() {
        PackageVariables.install();
        ReaderVariables.install();
    }

    private Object read(String text) {
        return LispReader.read(t, new StringInputStream(text), true, Symbol.NIL, false, false);
    }

    private Object expansion(String text) {
        return Backquote.expand(((Cons) ((Cons) read(text)).cdr).car);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '@', value = {
        "`a ~ (QUOTE A)", "`() ~ NIL", "`:k ~ :K", "`1 ~ 1", "`(a b) ~ (QUOTE (A B))", "`,a ~ A", "`(,a) ~ (LIST A)", "`(a ,b) ~ (LIST (QUOTE A) B)",
        "`(,a b c) ~ (CONS A (QUOTE (B C)))", "`(,a . ,b) ~ (CONS A B)", "`(a ,b . ,c) ~ (LIST* (QUOTE A) B C)", "`(a . ,b) ~ (CONS (QUOTE A) B)",
        "@`(,@x)@ ~ X", "@`(,@x ,@y)@ ~ (APPEND X Y)", "@`(,@x . y)@ ~ (APPEND X (QUOTE Y))", "@`(,@x ,@y ,@z)@ ~ (APPEND X Y Z)",
        "@`(,.x ,.y)@ ~ (NCONC X Y)", "@`(a ,@x b)@ ~ (CONS (QUOTE A) (APPEND X (QUOTE (B))))", "`#(1 2) ~ #(1 2)", "`#(1 ,a) ~ (VECTOR 1 A)",
        "@`#(,@x)@ ~ (APPLY (FUNCTION VECTOR) X)", "`((a) ,b) ~ (LIST (QUOTE (A)) B)",
    })
    void expands(String text, String expected) {
        assertEquals(expected, TextOf.object(expansion(text.replace("@`", "`"))));
    }

    @Test
    void constantTailsAreShared() {
        Cons form = (Cons) ((Cons) ((Cons) read("`(,a b c)")).cdr).car;
        Cons quote = (Cons) ((Cons) ((Cons) ((Cons) Backquote.expand(form)).cdr).cdr).car;
        assertSame(form.cdr, ((Cons) quote.cdr).car);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '%', value = {
        "`(a ,x ,@l b) ~ (A 1 2 3 B)", "`(,@l . ,x) ~ (2 3 . 1)", "`((,x) . #(,@l ,x)) ~ ((1) . #(2 3 1))", "`(x ',x) ~ (X (QUOTE 1))",
        "`(,@l ,.n) ~ (2 3 4)", 
        // evaluated twice
        "``(a ,,x ,',x) ~ (A 1 1)", "``(,,@l) ~ (2 3)", "``(,@,l2) ~ (2 3)", "``(,@,@ll) ~ (2 3 4)", "``(x . ,,x) ~ (X . 1)", "``#(,,x) ~ #(1)",
        "``(,@(list ,@l) . `z) ~ (2 3 BACKQUOTE Z)",
    })
    void evaluates(String text, String expected) {
        Object value = evaluate(read(text));
        if (text.startsWith("``")) {
            value = evaluate(value);
        }
        assertEquals(expected, TextOf.object(value));
    }

    private final Map<String, String> variables = Map.of("X", "1", "L", "(2 3)", "N", "(4)", "L2", "'(2 3)", "LL", "('(2 3) '(4))");

    /// An evaluator of the few operators in expansions.
    private Object evaluate(Object form) {
        if (form instanceof Symbol s) {
            return variables.containsKey(s.name) ? read(variables.get(s.name)) : s;
        }
        if (!(form instanceof Cons call)) {
            return form;
        }
        String operator = ((Symbol) call.car).name;
        if (operator.equals("QUOTE")) {
            return ((Cons) call.cdr).car;
        }
        if (operator.equals("BACKQUOTE")) {
            return evaluate(Backquote.expand(((Cons) call.cdr).car));
        }
        if (operator.equals("FUNCTION")) {
            return Symbol.NIL;
        }
        List<Object> values = new ArrayList<>();
        for (Object l = call.cdr; l instanceof Cons c; l = c.cdr) {
            values.add(evaluate(c.car));
        }
        Object[] all = values.toArray();
        return switch (operator) {
            case "LIST" -> Cons.list(all);
            case "VECTOR" -> new SimpleVector(all);
            case "CONS", "LIST*" -> Cons.listStar(values.removeLast(), values.toArray());
            case "APPLY" -> new SimpleVector(elements(all[1]));
            case "APPEND", "NCONC" -> {
                Object result = values.removeLast();
                for (Object list : values.reversed()) {
                    result = Cons.listStar(result, elements(list));
                }
                yield result;
            }
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static Object[] elements(Object list) {
        List<Object> all = new ArrayList<>();
        for (; list instanceof Cons c; list = c.cdr) {
            all.add(c.car);
        }
        return all.toArray();
    }
}
