package weft.number;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.FLUSHABLE;
import static weft.declare.Effect.NO_POLL;

import java.math.BigInteger;
import weft.builtin.Check;
import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.BuiltInClasses;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.Symbol;

/// Random numbers.
@Library("common-lisp")
public final class RandomFunctions {

    private static final Symbol RANDOM = Operation.cl("RANDOM");
    private static final Symbol MAKE_RANDOM_STATE = Operation.cl("MAKE-RANDOM-STATE");
    private static final Symbol RANDOM_STATE = Operation.cl("RANDOM-STATE");
    private static final Symbol CURRENT = Operation.cl("*RANDOM-STATE*");

    private RandomFunctions() {}

    /// Gives `*random-state*` its first value.
    static void install() {
        BuiltInClasses.register(RandomState.class, "RANDOM-STATE");
        CURRENT.value = RandomState.fresh();
        CURRENT.flags |= Symbol.SPECIAL;
    }

    /// Returns a random number from zero (inclusive) to LIMIT (exclusive), of the type of LIMIT.
    @Defun(value = "random limit &optional random-state => random-number", effects = {ALLOCATES, NO_POLL})
    public static Object random(LispThread t, Object limit, Object state) {
        RandomState source = state == null ? current(t) : state(RANDOM, state);
        return switch (limit) {
            case Long n when n > 0 -> source.below((long) n);
            case BigInteger n when n.signum() > 0 -> Numbers.integer(source.below(n));
            case Double d when d > 0 && d <= Double.MAX_VALUE -> Math.min(source.fraction() * d, Math.nextDown(d));
            case Float f when f > 0 && f <= Float.MAX_VALUE -> Math.min((source.next() >>> 40) * 0x1p-24f * f, Math.nextDown(f));
            default -> throw Errors.operandTypeError(RANDOM, limit, Cons.list(Operation.cl("OR"),
                Cons.list(Operation.INTEGER, 1L), Cons.list(Operation.FLOAT, Cons.list(0L))));
        };
    }

    private static RandomState current(LispThread t) {
        return state(RANDOM, CURRENT.valueOrNull(t));
    }

    private static RandomState state(Symbol operation, Object x) {
        if (x instanceof RandomState s) {
            return s;
        }
        throw Errors.operandTypeError(operation, x == null ? CURRENT : x, RANDOM_STATE);
    }

    /// Returns a fresh random state: a copy of STATE, of the current one if STATE is NIL, a new one seeded by the time if it is T.
    @Defun(value = "make-random-state &optional (state nil) => new-state", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object makeRandomState(LispThread t, Object state) {
        if (state == Symbol.T) {
            return RandomState.fresh();
        }
        return new RandomState((state == Symbol.NIL ? current(t) : state(MAKE_RANDOM_STATE, state)).word());
    }

    /// Returns true if OBJECT is a random state.
    @Defun(value = "random-state-p object => generalized-boolean", effects = {FLUSHABLE, NO_POLL})
    public static boolean isRandomState(Object object) {
        return object instanceof RandomState;
    }

    /// Returns the integer from which WEFT:%RANDOM-STATE-FROM-WORD makes a copy of STATE: how random states are printed.
    @Defun(value = "weft:%random-state-word state => integer", effects = {FLUSHABLE, NO_POLL})
    public static long word(RandomState state) {
        return state.word();
    }

    /// Returns the random state that WEFT:%RANDOM-STATE-WORD gave this integer for.
    @Defun(value = "weft:%random-state-from-word word => random-state", effects = {FLUSHABLE, ALLOCATES, NO_POLL})
    public static Object fromWord(Object word) {
        return new RandomState(Check.fixnum(word));
    }
}
