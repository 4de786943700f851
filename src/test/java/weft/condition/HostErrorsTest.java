package weft.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weft.lisp.LoadedLisp;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.runtime.ThreadContext;
import weft.runtime.ThreadExit;

/// What a broken builtin throws, as handlers around EVAL see it.
class HostErrorsTest {

    /// Makes WEFT::FAIL throw an instance of the class called `name`.
    private static void breakBuiltin(String name) throws ReflectiveOperationException {
        Class<? extends Throwable> type = Class.forName(name).asSubclass(Throwable.class);
        LispPackage.WEFT.define("FAIL").function = new LispFunction() {
            @Override public Object callN(LispThread t, Object[] args) {
                t.depth += 1000;
                HostErrorsTest.<RuntimeException>throwUnchecked(made(type));
                return t.single(args);
            }
        };
    }

    private static Throwable made(Class<? extends Throwable> type) {
        try {
            return type.getConstructor(String.class).newInstance("why");
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> void throwUnchecked(Throwable x) throws X {
        throw (X) x;
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.IllegalArgumentException, (HOST-ERROR \"IllegalArgumentException: why\")",
        "java.lang.ClassCastException, (HOST-TYPE-ERROR \"ClassCastException: why\")",
        "java.lang.NoClassDefFoundError, (HOST-ERROR \"NoClassDefFoundError: why\")",
        "java.lang.InternalError, (HOST-ERROR \"InternalError: why\")",
        "java.io.IOException, (HOST-ERROR \"IOException: why\")",
        "weft.condition.KernelBug, (HOST-ERROR \"Bug in Weft: why\")",
        "java.lang.StackOverflowError, (SIMPLE-STORAGE-CONDITION \"Control stack exhausted: recursion is too deep\")",
        "java.lang.OutOfMemoryError, (SIMPLE-STORAGE-CONDITION \"Heap exhausted: OutOfMemoryError: why\")"})
    void isACondition(String thrown, String seen) {
        LoadedLisp.call(() -> {
            breakBuiltin(thrown);
            LispThread t = ThreadContext.current();
            int depth = t.depth;
            int catches = t.catchCount;
            for (String form : new String[] {"(fail)", "(catch 'a (fail))", "(let ((*package* *package*)) (unwind-protect (fail) (gensym)))"}) {
                assertEquals(seen, LoadedLisp.text(LoadedLisp.eval("(handler-case (eval '" + form + ")"
                    + " (serious-condition (c) (list (type-of c) (princ-to-string c))))")), form);
            }
            assertEquals(depth, t.depth);
            assertEquals(catches, t.catchCount);
            return null;
        });
    }

    @Test
    void anExitIsNone() {
        LoadedLisp.call(() -> {
            ThreadExit exit = new ThreadExit(3);
            assertSame(exit, HostErrors.translate(exit, ThreadContext.current(), 0, 0));
            return null;
        });
    }
}
