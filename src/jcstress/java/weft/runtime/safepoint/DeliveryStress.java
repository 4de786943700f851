package weft.runtime.safepoint;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/// The claims of [SafePointState] about delivery. In each, the arbiter is the owner's next safe point.
public final class DeliveryStress {

    private DeliveryStress() {}

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "delivered once")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "lost")
    @Outcome(expect = FORBIDDEN, desc = "delivered twice")
    @State
    public static class Once {
        private final Owner owner = new Owner();

        @Actor
        public void poster() {
            owner.postOne();
        }

        @Actor
        public void owner() {
            owner.safePoint();
            owner.safePoint();
        }

        @Arbiter
        public void arbiter(I_Result r) {
            owner.safePoint();
            r.r1 = owner.runs;
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "delivered once")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "no function entry looks for it")
    @Outcome(expect = FORBIDDEN, desc = "delivered twice")
    @State
    public static class AtFunctionEntries {
        private final Owner owner = new Owner();

        @Actor
        public void poster() {
            owner.postOne();
        }

        @Actor
        public void owner() {
            owner.depthLimit(200);
            owner.functionEntry();
            owner.depthLimit(100);
            owner.functionEntry();
        }

        @Arbiter
        public void arbiter(I_Result r) {
            owner.functionEntry();
            r.r1 = owner.runs;
        }
    }

    @JCStressTest
    @Outcome(id = "3, 0", expect = ACCEPTABLE, desc = "all, each poster's in order")
    @Outcome(expect = FORBIDDEN, desc = "lost, repeated or out of order")
    @State
    public static class TwoPosters {
        private final Owner owner = new Owner();
        private int disorder;
        private int last;

        @Actor
        public void one() {
            owner.postOne();
        }

        @Actor
        public void two() {
            owner.post(Owner.interrupt(() -> {
                owner.runs++;
                last = 1;
            }));
            owner.post(Owner.interrupt(() -> {
                owner.runs++;
                disorder += last == 1 ? 0 : 1;
            }));
        }

        @Actor
        public void owner() {
            owner.safePoint();
            owner.safePoint();
        }

        @Arbiter
        public void arbiter(II_Result r) {
            owner.safePoint();
            r.r1 = owner.runs;
            r.r2 = disorder;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "after the deferral, at once or at the next safe point")
    @Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "left the extent with nothing pending")
    @Outcome(expect = FORBIDDEN, desc = "lost, twice, or early")
    @State
    public static class NeverEarly {
        private final Owner owner = new Owner();
        private int runs;
        private int early;
        private boolean deferred;

        @Actor
        public void poster() {
            owner.post(Owner.interrupt(() -> {
                runs++;
                early += deferred ? 1 : 0;
            }));
        }

        @Actor
        public void owner(III_Result r) {
            int saved = owner.defer();
            deferred = true;
            owner.safePoint();
            owner.safePoint();
            deferred = false;
            owner.restore(saved);
            r.r3 = runs == 0 ? 1 : 0;
        }

        @Arbiter
        public void arbiter(III_Result r) {
            owner.safePoint();
            r.r1 = runs;
            r.r2 = early;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "delivered")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "withdrawn")
    @Outcome(expect = FORBIDDEN, desc = "both or neither")
    @State
    public static class Withdrawal {
        private final Owner owner = new Owner();
        private int runs;
        private final Request request = Owner.interrupt(() -> runs++);

        public Withdrawal() {
            owner.post(request);
        }

        @Actor
        public void withdrawer(II_Result r) {
            r.r2 = request.withdraw() ? 1 : 0;
        }

        @Actor
        public void owner() {
            owner.safePoint();
        }

        @Arbiter
        public void arbiter(II_Result r) {
            r.r1 = runs;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "posted, and served or abandoned")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "refused")
    @Outcome(expect = FORBIDDEN, desc = "accepted and forgotten")
    @State
    public static class Closing {
        private final Owner owner = new Owner();
        private int ends;

        @Actor
        public void poster(II_Result r) {
            r.r1 = owner.post(new Request(RequestClass.DEFERRABLE) {
                @Override protected void run(SafePointState t) {
                    ends++;
                }

                @Override protected void abandoned() {
                    ends++;
                }
            }) ? 1 : 0;
        }

        @Actor
        public void owner() {
            owner.safePoint();
            owner.close();
        }

        @Arbiter
        public void arbiter(II_Result r) {
            r.r2 = ends;
        }
    }
}
