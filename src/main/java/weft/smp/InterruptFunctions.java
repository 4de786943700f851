package weft.smp;

import static weft.declare.Effect.NO_POLL;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.HostThread;

/// Deferral of interrupts as lisp-lib/smp uses it: see [weft.runtime.safepoint.SafePointState].
@Library("weft")
public final class InterruptFunctions {

    /// In a word returned by [#defer]: a binding that lifts deferral was hidden and must come back.
    private static final int HIDDEN = 0x8;

    private InterruptFunctions() {}

    /// Begins an extent that defers this thread's interrupts and returns the word that %RESTORE-INTERRUPTS takes.
    @Defun(value = "%defer-interrupts => word", effects = NO_POLL)
    public static long defer(LispThread t) {
        int saved = t.defer();
        Symbol s = HostThread.WITHOUT_INTERRUPTS;
        if (s.slot != 0 && s.isBoundIn(t) && s.valueOrNull(t) == Symbol.NIL) {
            s.setValue(t, Symbol.T);
            return saved | HIDDEN;
        }
        return saved;
    }

    /// Ends the extent that began with WORD. If it was the outermost, the interrupts it held back are served before this returns.
    @Defun("%restore-interrupts word => nil")
    public static void restore(LispThread t, long word) {
        if ((word & HIDDEN) != 0) {
            HostThread.WITHOUT_INTERRUPTS.setValue(t, Symbol.NIL);
        }
        t.restore((int) word & ~HIDDEN);
    }

    /// Begins an extent that serves interrupts, where that is allowed, and returns the word that %REINSTATE-DEFERRAL takes.
    @Defun("%enable-interrupts => word")
    public static long enable(LispThread t) {
        return t.enable();
    }

    /// Begins an extent in which this thread's interrupts are served only while it waits, if they are served now, and returns the word that
    /// %RESTORE-INTERRUPTS takes.
    @Defun(value = "%defer-interrupts-while-running => word", effects = NO_POLL)
    public static long deferWhileRunning(LispThread t) {
        return t.deferWhileRunning();
    }

    /// Inside the extent that began with WORD: begins one in which interrupts are served as outside. Returns the word that %REINSTATE-DEFERRAL takes.
    @Defun("%resume-interrupts word => word")
    public static long resume(LispThread t, long word) {
        return t.resume((int) word);
    }

    /// Ends the extent of %ENABLE-INTERRUPTS or %RESUME-INTERRUPTS that began with WORD.
    @Defun(value = "%reinstate-deferral word => nil", effects = NO_POLL)
    public static void reinstate(LispThread t, long word) {
        t.reinstate((int) word);
    }

    /// Returns 16 for every extent that defers interrupts here, and 1 more if one is held back.
    @Defun(value = "%deferral-word => word", effects = NO_POLL)
    public static long word(LispThread t) {
        return t.deferralWord();
    }

    /// A safe point.
    @Defun("%poll => nil")
    public static void poll(LispThread t) {
        t.safePoint();
    }

    /// Keeps OBJECT reachable until here, and returns it.
    @Defun(value = "%reachable object => object", effects = NO_POLL)
    public static Object reachable(Object object) {
        java.lang.ref.Reference.reachabilityFence(object);
        return object;
    }
}
