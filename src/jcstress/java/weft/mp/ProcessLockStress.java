package weft.mp;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import weft.object.BuiltInClasses;
import weft.object.LispThread;
import weft.object.StructureClass;
import weft.object.StructureObject;
import weft.object.Symbol;
import weft.runtime.ThreadContext;

/// One owner at a time, and only the owner's value unlocks.
@JCStressTest
@Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "one at a time; both unlocked what they had locked")
@Outcome(expect = FORBIDDEN)
@State
public class ProcessLockStress {

    private static final Symbol NAME = Symbol.uninterned("LOCK");
    private static final StructureClass TYPE = BuiltInClasses.newStructureClass(NAME, null, new Object[] {
        Symbol.uninterned("NAME"), Symbol.uninterned("LOCKER"), Symbol.uninterned("WAITING")});

    private final StructureObject lock =
        new StructureObject(TYPE, new Object[] {Symbol.NIL, Symbol.NIL, ProcessLockFunctions.makeWaitQueue()});
    private int n;
    private int unlocked;

    private void work() {
        LispThread t = ThreadContext.current();
        ProcessLockFunctions.seize(t, lock, t, null);
        n++;
        if (!ProcessLockFunctions.free(lock, "another value")) {
            unlocked++;
        }
        ProcessLockFunctions.free(lock, t);
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
        r.r2 = unlocked;
    }
}
