package weft.runtime.safepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weft.runtime.safepoint.RequestClass.DEFERRABLE;
import static weft.runtime.safepoint.RequestClass.PSEUDO_ATOMIC;
import static weft.runtime.safepoint.RequestClass.STOP;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Delivery and deferral within one thread; posting from others is in [SafePointStressTest].
class SafePointStateTest {

    private final TestThread t = new TestThread();

    private void post(RequestClass kind, Object name) {
        assertTrue(t.post(t.logging(kind, name)));
    }

    private void assertLog(Object... expected) {
        assertEquals(List.of(expected), t.log);
    }

    @Test
    void requestsOfOneClassAreServedInOrderAndOnce() {
        for (int i = 0; i < 5; i++) {
            post(DEFERRABLE, i);
        }
        assertLog();
        t.poll();
        t.poll();
        assertLog(0, 1, 2, 3, 4);
    }

    @Test
    void functionEntriesLookWhileThePollWordIsSet() {
        t.depthLimit(100);
        assertEquals(100, t.entryLimit);
        post(DEFERRABLE, "interrupt");
        assertEquals(-1, t.entryLimit);
        t.depthLimit(200);
        assertEquals(-1, t.entryLimit, "a new limit hides no request");
        t.poll();
        assertLog("interrupt");
        assertEquals(200, t.entryLimit);
    }

    @Test
    void stopsComeFirstAndInterruptsLast() {
        post(DEFERRABLE, "interrupt");
        post(PSEUDO_ATOMIC, "urgent");
        post(STOP, "stop");
        t.poll();
        assertLog("stop", "urgent", "interrupt");
    }

    @Test
    void deferralHoldsBackInterruptsOnlyAndTheOutermostExitServesThem() {
        int outer = t.defer();
        int inner = t.defer();
        post(DEFERRABLE, "interrupt");
        post(STOP, "stop");
        t.poll();
        assertLog("stop");
        assertEquals(0x21, t.deferralWord());
        assertEquals(0, t.poll, "no storm: further safe points are fast");
        t.restore(inner);
        assertLog("stop");
        t.restore(outer);
        assertLog("stop", "interrupt");
        assertEquals(0, t.deferralWord());
    }

    @Test
    void leavingDeferralServesWhatNoSafePointHasSeenYet() {
        int outer = t.defer();
        post(DEFERRABLE, 1);
        t.restore(outer);
        assertLog(1);
    }

    @Test
    void theEndOfCleanupFormsServesNothingButTheNextSafePointDoes() {
        int saved = t.deferWhileRunning();
        post(DEFERRABLE, 1);
        t.poll();
        t.endDeferral(saved);
        assertLog();
        assertEquals(-1, t.entryLimit);
        t.poll();
        assertLog(1);
    }

    @Test
    void cleanupFormsInsideAnExtentLeaveThatExtentAsItIs() {
        int outer = t.defer();
        int saved = t.deferWhileRunning();
        post(DEFERRABLE, 1);
        t.poll();
        t.endDeferral(saved);
        t.poll();
        assertLog();
        assertEquals(0x11, t.deferralWord());
        t.restore(outer);
        assertLog(1);
    }

    @Test
    void oneRestoreMayEndSeveralExtents() {
        int outer = t.defer();
        t.defer();
        t.defer();
        post(DEFERRABLE, 1);
        t.restore(outer);
        assertLog(1);
    }

    @Test
    void deliveredFunctionsDoNotNestAtSafePointsButDoWhereTheyAllowIt() {
        t.post(TestThread.request(DEFERRABLE, () -> {
            t.log.add("in");
            post(DEFERRABLE, "next");
            t.poll();
            t.log.add("out");
        }));
        t.poll();
        assertLog("in", "out", "next");
        t.log.clear();
        t.post(TestThread.request(DEFERRABLE, () -> {
            post(DEFERRABLE, "next");
            int saved = t.enable();
            t.log.add("enabled");
            t.reinstate(saved);
        }));
        t.poll();
        assertLog("next", "enabled");
        assertEquals(0, t.deferralWord());
    }

    @Test
    void anExitThroughTheSafePointLeavesTheOthersToTheNext() {
        t.post(TestThread.request(DEFERRABLE, () -> {
            throw new IllegalStateException();
        }));
        post(DEFERRABLE, 2);
        assertThrows(IllegalStateException.class, t::poll);
        assertEquals(0, t.deferralWord());
        assertLog();
        t.poll();
        assertLog(2);
    }

    /// The truth table of WITHOUT-INTERRUPTS (defer), ALLOW-WITH-INTERRUPTS (allow) and WITH-INTERRUPTS (enable).
    @Test
    void enablingNeedsTheLeaveOfEverySurroundingExtent() {
        // (W-I (WITH-INTERRUPTS b))
        int o1 = t.defer();
        assertFalse(servedUnderEnable());
        // (W-I (A-W-I (WITH-INTERRUPTS b)))
        int a1 = t.allow(o1);
        assertTrue(servedUnderEnable());
        t.reinstate(a1);
        // (W-I (W-I (A-W-I (WITH-INTERRUPTS b))))
        int o2 = t.defer();
        int a2 = t.allow(o2);
        assertFalse(servedUnderEnable());
        t.reinstate(a2);
        t.restore(o2);
        // (W-I (A-W-I (W-I (A-W-I (WITH-INTERRUPTS b)))))
        int a3 = t.allow(o1);
        int o3 = t.defer();
        int a4 = t.allow(o3);
        assertTrue(servedUnderEnable());
        t.reinstate(a4);
        t.restore(o3);
        t.reinstate(a3);
        t.restore(o1);
        assertEquals(0, t.deferralWord());
        assertTrue(servedUnderEnable());
    }

    private boolean servedUnderEnable() {
        Request r = t.logging(DEFERRABLE, "b");
        t.post(r);
        int saved = t.enable();
        t.poll();
        boolean served = !r.isWaiting();
        t.reinstate(saved);
        r.withdraw();
        return served;
    }

    @Test
    void enableServesPendingInterruptsBeforeItsBody() {
        int outer = t.defer();
        post(DEFERRABLE, "early");
        t.poll();
        int allowed = t.allow(outer);
        int enabled = t.enable();
        assertLog("early");
        t.reinstate(enabled);
        t.reinstate(allowed);
        t.restore(outer);
    }

    @Test
    void nothingIsServedInAPseudoAtomicSection() {
        t.enterPseudoAtomic();
        post(STOP, "stop");
        post(DEFERRABLE, "interrupt");
        t.poll();
        assertLog();
        t.leavePseudoAtomic();
        assertLog("stop", "interrupt");
        t.enterPseudoAtomic();
        t.leavePseudoAtomic();
        t.poll();
        assertLog("stop", "interrupt");
    }

    @Test
    void theProgramsVariableDefersAndLiftsDeferral() {
        t.program = 1;
        post(DEFERRABLE, 1);
        t.poll();
        assertLog();
        t.program = 0;
        t.poll();
        assertLog(1);
        int outer = t.defer();
        t.program = -1;
        post(DEFERRABLE, 2);
        t.poll();
        assertLog(1, 2);
        t.program = 0;
        t.restore(outer);
    }

    @Test
    void waitingUnderTheProgramsVariableDoesNotSpinAndDoesNotServe() {
        t.program = 1;
        post(DEFERRABLE, 1);
        assertFalse(t.await(() -> false, SafePointState.deadline(2_000_000)));
        assertLog();
        assertEquals(1, t.poll, "the next safe point asks the variable again");
    }

    @Test
    void withdrawnRequestsDoNotRun() {
        Request r = t.logging(DEFERRABLE, 1);
        t.post(r);
        assertTrue(r.withdraw());
        assertFalse(r.withdraw());
        t.poll();
        assertLog();
        Request s = t.logging(DEFERRABLE, 2);
        t.post(s);
        t.poll();
        assertFalse(s.withdraw());
    }

    @Test
    void waitingServesInterruptsUnlessDeferred() {
        post(DEFERRABLE, 1);
        assertTrue(t.await(() -> t.log.size() == 1, SafePointState.NEVER));
        int saved = t.defer();
        post(DEFERRABLE, 2);
        assertFalse(t.await(() -> t.log.size() == 2, SafePointState.deadline(1_000_000)));
        assertFalse(t.await(() -> t.log.size() == 2, SafePointState.deadline(0)));
        t.restore(saved);
        assertLog(1, 2);
    }

    /// Such a condition takes what it tests for, as that of a lock does: once true, it is false when tested again.
    @Test
    void aConditionIsNotTestedAgainOnceItHolds() {
        for (int test = 1; test <= 3; test++) {
            int holds = test;
            int[] tests = new int[1];
            assertTrue(t.await(() -> ++tests[0] == holds, SafePointState.deadline(1_000_000)));
            tests[0] = 0;
            assertTrue(new WaitQueue().await(t, () -> ++tests[0] == holds, SafePointState.deadline(1_000_000)));
            assertEquals(holds, tests[0]);
        }
    }

    @Test
    void cleanupsServeInterruptsOnlyWhileWaiting() {
        int saved = t.deferWhileRunning();
        post(DEFERRABLE, 1);
        t.poll();
        assertLog();
        assertTrue(t.await(() -> t.log.size() == 1, SafePointState.NEVER));
        t.restore(saved);
        assertLog(1);
    }

    @Test
    void afterTheEndPostingFailsAndTheRestIsAbandoned() {
        int[] abandoned = new int[1];
        int saved = t.defer();
        t.post(new Request(DEFERRABLE) {
            @Override protected void run(SafePointState s) {
                t.log.add("ran");
            }

            @Override protected void abandoned() {
                abandoned[0]++;
            }
        });
        t.poll();
        t.restore(saved);
        assertLog("ran");
        t.defer();
        t.post(new Request(DEFERRABLE) {
            @Override protected void run(SafePointState s) {
                t.log.add("ran late");
            }

            @Override protected void abandoned() {
                abandoned[0]++;
            }
        });
        t.close();
        assertEquals(1, abandoned[0]);
        assertFalse(t.post(t.logging(STOP, "after")));
        t.poll();
        assertLog("ran");
        assertTrue(t.isClosed());
    }
}
