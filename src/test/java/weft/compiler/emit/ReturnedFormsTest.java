package weft.compiler.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import weft.compiler.ir.Node;

/// Which calls a body returns: rows of a body and the names of the functions whose calls it returns, in the order of the text.
class ReturnedFormsTest {

    private static final String ROWS = """
        (a (b)) => A
        (progn (a) (b)) => B
        (if (a) (b) (progn (c) (d))) => B D
        (let ((x (a))) (b x) (c x)) => C
        (multiple-value-bind (x y) (a) (b x y)) => B
        (flet ((f () (a))) (b #'f)) => B
        (block x (a) (b)) => B
        (block x (if (a) (return-from x (b))) (c)) => B C
        (block x (a (return-from x (b))) (c)) => B C
        (progn (block x (if (a) (return-from x (b))) (c)) (d)) => D
        (block x (a (block y (return-from y (b)))) (c)) => C
        (block x (a (block y (return-from x (b)))) (c)) => B C
        (block x (block y (if (a) (return-from x (b)) (return-from y (c))))) => B C
        (unwind-protect (a) (b)) =>
        """;

    @Test
    void callsThatAreReturned() throws Exception {
        List<String> rows = ROWS.lines().toList();
        List<String> got = Lisp.run(() -> rows.stream().map(row -> {
            String body = row.substring(0, row.indexOf(" =>"));
            return (body + " => " + returnedCalls(body)).strip();
        }).toList());
        assertEquals(String.join("\n", rows), String.join("\n", got));
    }

    private static String returnedCalls(String body) {
        return ReturnedForms.of(Lisp.thunk(body).body).forms().stream()
            .filter(Node.Call.class::isInstance).map(n -> ((Node.Call) n).symbol().name).collect(Collectors.joining(" "));
    }
}
