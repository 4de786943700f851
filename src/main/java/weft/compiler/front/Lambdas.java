package weft.compiler.front;

import weft.condition.Errors;
import weft.object.Cons;

/// The parts of a lambda expression.
public final class Lambdas {

    private Lambdas() {}

    /// The lambda list of `(lambda lambda-list . body)`.
    public static Object list(Cons lambda) {
        if (lambda.cdr instanceof Cons c) {
            return c.car;
        }
        throw Errors.programError("A lambda expression needs a lambda list: ~S", lambda);
    }

    public static Object body(Cons lambda) {
        return ((Cons) lambda.cdr).cdr;
    }
}
