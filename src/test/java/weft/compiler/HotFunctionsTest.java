package weft.compiler;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weft.condition.KernelBug;

class HotFunctionsTest {

    static List<Throwable> faults() {
        return List.of(new KernelBug("no code"), new IllegalArgumentException("no label"), new VerifyError(), new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void compilerThreadSurvivesFaults(Throwable fault) {
        HotFunctions hot = new HotFunctions();
        List<Thread> threads = new ArrayList<>();
        hot.inBackground(() -> {
            threads.add(Thread.currentThread());
            HotFunctionsTest.<RuntimeException>sneak(fault);
        });
        hot.inBackground(() -> threads.add(Thread.currentThread()));
        hot.finish();
        assertSame(threads.get(0), threads.get(1));
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> void sneak(Throwable x) throws X {
        throw (X) x;
    }
}
