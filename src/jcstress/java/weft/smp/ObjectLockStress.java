package weft.smp;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import weft.object.BuiltInClasses;
import weft.object.Layout;
import weft.object.StandardObject;
import weft.runtime.ThreadContext;
import weft.runtime.safepoint.SafePointState;

/// The claims of [ObjectLock] and [ObjectLocks].
public final class ObjectLockStress {

    private ObjectLockStress() {}

    @JCStressTest
    @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "one at a time, and free at the end")
    @Outcome(expect = FORBIDDEN)
    @State
    public static class Exclusion {
        private final ObjectLock lock = new ObjectLock();
        private int n;

        private void work() {
            SafePointState t = ThreadContext.current();
            lock.acquire(t, SafePointState.NEVER);
            lock.acquire(t, SafePointState.NEVER);
            n++;
            lock.release(t);
            lock.release(t);
        }

        @Actor
        public void one() {
            work();
        }

        @Actor
        public void two() {
            work();
        }

        @Arbiter
        public void arbiter(II_Result r) {
            r.r1 = n;
            r.r2 = lock.isHeld() ? 1 : 0;
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "one lock an object")
    @Outcome(expect = FORBIDDEN)
    @State
    public static class FirstUse {
        private final StandardObject object = new StandardObject(new Layout(BuiltInClasses.STANDARD_OBJECT, new Object[0]), new Object[0]);
        private ObjectLock first;
        private ObjectLock second;

        @Actor
        public void one() {
            first = ObjectLocks.of(object);
        }

        @Actor
        public void two() {
            second = ObjectLocks.of(object);
        }

        @Arbiter
        public void arbiter(I_Result r) {
            r.r1 = first == second ? 1 : 0;
        }
    }
}
