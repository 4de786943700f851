package weft.cons;

import weft.builtin.Check;
import weft.condition.Errors;
import weft.control.Equality;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;

/// What "satisfies the test" means in one call (CLHS 17.2): an item or a predicate, :test or :test-not, and :key.
///
/// The usual tests are recognised and run without a Lisp call; EQL on an object that is no heap number is identity.
/// Every test polls, so loops made of tests need no poll of their own.
public final class ItemTest {

    private enum Kind { IDENTITY, EQL, EQUAL, EQUALP, CALL, CALL_NOT, IF, IF_NOT }

    private static final Symbol EQ = LispPackage.COMMON_LISP.define("EQ");
    private static final Symbol EQL = LispPackage.COMMON_LISP.define("EQL");
    private static final Symbol EQUAL = LispPackage.COMMON_LISP.define("EQUAL");
    private static final Symbol EQUALP = LispPackage.COMMON_LISP.define("EQUALP");
    private static final Symbol IDENTITY = LispPackage.COMMON_LISP.define("IDENTITY");

    private final LispThread thread;
    private final Kind kind;
    private final LispFunction function;
    private final LispFunction key;
    private final Object item;

    private ItemTest(LispThread thread, Kind kind, LispFunction function, LispFunction key, Object item) {
        this.thread = thread;
        this.kind = kind;
        this.function = function;
        this.key = key;
        this.item = item;
    }

    /// The test of elements against `item`. The keyword values are Java null or NIL when not given.
    public static ItemTest of(LispThread t, Object item, Object test, Object testNot, Object key) {
        boolean negated = given(testNot);
        if (negated && given(test)) {
            throw Errors.programError(":TEST ~S and :TEST-NOT ~S are both given", test, testNot);
        }
        LispFunction f = negated ? Check.function(testNot) : given(test) ? Check.function(test) : null;
        return new ItemTest(t, negated ? Kind.CALL_NOT : kindOf(f, item), f, keyFunction(key), item);
    }

    /// The test of two elements against each other, see [#same].
    public static ItemTest ofTwo(LispThread t, Object test, Object testNot, Object key) {
        return of(t, null, test, testNot, key);
    }

    /// The test that elements satisfy `predicate`.
    public static ItemTest satisfying(LispThread t, Object predicate, Object key) {
        return new ItemTest(t, Kind.IF, Check.function(predicate), keyFunction(key), null);
    }

    /// The test that elements do not satisfy `predicate`.
    public static ItemTest failing(LispThread t, Object predicate, Object key) {
        return new ItemTest(t, Kind.IF_NOT, Check.function(predicate), keyFunction(key), null);
    }

    private static boolean given(Object argument) {
        return argument != null && argument != Symbol.NIL;
    }

    /// A :key argument as a function, or null when it changes nothing.
    public static LispFunction keyFunction(Object key) {
        if (!given(key)) {
            return null;
        }
        LispFunction f = Check.function(key);
        return f == IDENTITY.function ? null : f;
    }

    private static Kind kindOf(LispFunction f, Object item) {
        if (f == null || f == EQL.function) {
            return item == null || item instanceof Long || Equality.isHeapNumber(item) ? Kind.EQL : Kind.IDENTITY;
        }
        if (f == EQ.function) {
            return item == null || item instanceof Long ? Kind.CALL : Kind.IDENTITY;
        }
        return f == EQUAL.function ? Kind.EQUAL : f == EQUALP.function ? Kind.EQUALP : Kind.CALL;
    }

    /// True when the test is one of the four equality predicates.
    public boolean isEquality() {
        return kind.ordinal() <= Kind.EQUALP.ordinal() || function == EQ.function;
    }

    /// True when an :key is applied.
    public boolean hasKey() {
        return key != null;
    }

    /// What :key makes of `element`.
    public Object key(Object element) {
        return key == null ? element : key.call1(thread, element);
    }

    /// True when `element` satisfies the test.
    public boolean matches(Object element) {
        return same(item, key == null ? element : key.call1(thread, element));
    }

    /// True when the test holds between `x` and `y`, to which the key has been applied.
    public boolean same(Object x, Object y) {
        thread.safePoint();
        return switch (kind) {
            case IDENTITY -> x == y;
            case EQL -> Equality.eql(x, y);
            case EQUAL -> Equality.equal(x, y);
            case EQUALP -> Equality.equalp(x, y);
            case CALL -> function.call2(thread, x, y) != Symbol.NIL;
            case CALL_NOT -> function.call2(thread, x, y) == Symbol.NIL;
            case IF -> function.call1(thread, y) != Symbol.NIL;
            case IF_NOT -> function.call1(thread, y) == Symbol.NIL;
        };
    }

    /// True when the test holds between what the key makes of `a` and of `b`.
    public boolean sameByKey(Object a, Object b) {
        return same(key(a), key(b));
    }
}
