package weft.mp;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import weft.runtime.ThreadContext;
import weft.runtime.safepoint.SafePointState;

/// The claims of [Gate]. A wake-up that is lost shows as a wait that lasts until its deadline.
public final class GateStress {

    private static final long LONG = 5_000_000_000L;

    private GateStress() {}

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "went through")
    @Outcome(expect = FORBIDDEN, desc = "slept over it")
    @State
    public static class Opening {
        private final Gate gate = new Gate(false);

        @Actor
        public void opener() {
            gate.open();
        }

        @Actor
        public void waiter(I_Result r) {
            r.r1 = gate.awaitOpen(ThreadContext.current(), SafePointState.deadline(LONG)) ? 1 : 0;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "two units, one each, and closed at the end")
    @Outcome(expect = FORBIDDEN)
    @State
    public static class Semaphore {
        private final Gate gate = new Gate(false);

        @Actor
        public void putter() {
            gate.put();
            gate.put();
        }

        @Actor
        public void one(III_Result r) {
            r.r1 = gate.get(ThreadContext.current(), SafePointState.deadline(LONG)) ? 1 : 0;
        }

        @Actor
        public void two(III_Result r) {
            r.r2 = gate.get(ThreadContext.current(), SafePointState.deadline(LONG)) ? 1 : 0;
        }

        @Arbiter
        public void arbiter(III_Result r) {
            r.r3 = gate.isOpen() || gate.count() != 0 ? 1 : 0;
        }
    }
}
