package weft.runtime.safepoint;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/// Waiting threads are woken: a wake-up that is lost shows as a wait that lasts until its deadline.
public final class WakeUpStress {

    private static final long LONG = 5_000_000_000L;

    private WakeUpStress() {}

    private static int late(long start) {
        return System.nanoTime() - start > LONG / 2 ? 1 : 0;
    }

    @JCStressTest
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "served while waiting")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "slept over it")
    @State
    public static class ByRequest {
        private final Owner owner = new Owner();

        @Actor
        public void poster() {
            owner.postOne();
        }

        @Actor
        public void owner(I_Result r) {
            owner.host(Thread.currentThread());
            long start = System.nanoTime();
            owner.await(() -> owner.runs > 0, SafePointState.deadline(LONG));
            r.r1 = late(start);
        }
    }

    @JCStressTest
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "saw it open")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "slept over it")
    @State
    public static class ByQueue {
        private final WaitQueue queue = new WaitQueue();
        private final Owner owner = new Owner();
        private volatile boolean open;

        @Actor
        public void opener() {
            open = true;
            queue.wakeFirst();
        }

        @Actor
        public void waiter(I_Result r) {
            owner.host(Thread.currentThread());
            long start = System.nanoTime();
            queue.await(owner, () -> open, SafePointState.deadline(LONG));
            r.r1 = late(start);
        }
    }
}
