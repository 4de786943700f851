package weft.clos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weft.object.BuiltInClasses;
import weft.object.Cons;
import weft.object.FuncallableObject;
import weft.object.LispCharacter;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

/// The caches of a dispatcher, with a stand-in for the Lisp that works out effective methods.
class DispatcherTest {

    private static final Symbol MISS = LispPackage.WEFT.define("%DISPATCH-MISS");

    private final List<Object> misses = new ArrayList<>();
    private LispFunction saved;

    @BeforeEach void standIn() {
        saved = MISS.function;
        MISS.function = new LispFunction() {
            @Override public Object callN(LispThread t, Object[] args) {
                Object first = ((Cons) args[1]).car;
                misses.add(first);
                String answer = BuiltInClasses.of(first).name + (first == (Object) 7L ? "!" : "");
                return t.values(new LispFunction() {
                    @Override public Object callN(LispThread t, Object[] args) {
                        return t.single(answer);
                    }
                }, Symbol.T);
            }
        };
    }

    @AfterEach void restore() {
        MISS.function = saved;
    }

    private static FuncallableObject generic() {
        return new FuncallableObject(BuiltInClasses.named("STANDARD-GENERIC-FUNCTION").instanceLayout, new Object[11], null);
    }

    @Test void oneMissForEachClassOfTheArgumentsThatDiscriminate() {
        LispThread t = ThreadContext.current();
        LispFunction f = new Dispatcher(generic(), 2, 2, new int[] {1}, new Object[][] {{}});
        Object[] seconds = {1L, 2L, new SimpleString("x"), LispCharacter.of(65), Symbol.T, 1.0, 2f, new Cons(1L, 1L), Symbol.NIL};
        for (int round = 0; round < 3; round++) {
            for (Object second : seconds) {
                f.call2(t, 0L, second);
                f.callN(t, new Object[] {"ignored", second});
            }
        }
        assertEquals(8, misses.size());
    }

    @Test void anObjectOfAnEqlSpecializerHasItsOwnEffectiveMethod() {
        LispThread t = ThreadContext.current();
        LispFunction f = new Dispatcher(generic(), 1, Integer.MAX_VALUE, new int[] {0}, new Object[][] {{7L}});
        assertEquals("FIXNUM", f.call1(t, 6L));
        assertEquals("FIXNUM!", f.call1(t, Long.valueOf(7)));
        assertEquals("FIXNUM", f.call3(t, 8L, 1L, 2L));
        assertEquals(2, misses.size());
    }

    @Test void threeDiscriminatingArguments() {
        LispThread t = ThreadContext.current();
        LispFunction f = new Dispatcher(generic(), 3, 3, new int[] {0, 1, 2}, new Object[][] {{}, {}, {}});
        for (int i = 0; i < 2; i++) {
            f.call3(t, 1L, 1L, 1L);
            f.call3(t, 1L, 1L, 1.0);
            f.call3(t, 1L, 1.0, 1.0);
        }
        assertEquals(3, misses.size());
    }
}
