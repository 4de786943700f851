package weft.runtime.safepoint;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The part of a Lisp thread's context that safe points, interrupts and deferral hang on.
///
/// **Goal.** Any thread may ask any other to do something ([#post]). The other does it at its next safe point at which it may, exactly
/// once, in the order of posting; while nobody asks, a safe point costs one volatile read, and deferring interrupts a few
/// operations on an int that only its owner touches. This is the only such mechanism: process interrupts, timeouts,
/// the keyboard, stopping the world, time slices and the baton of a one-at-a-time Lisp are [Request]s that differ in [RequestClass].
///
/// **State.**
///
/// | field | written by | read by | meaning |
/// | --- | --- | --- | --- |
/// | [#poll] | anyone (1), owner (0, 1) | owner, at safe points | not zero: look into the inbox and the FIFOs |
/// | [#entryLimit] | anyone (-1), owner | owner, at function entries | the depth limit; -1: look, and restore it |
/// | `inbox` | anyone, by compare and set | owner | requests not yet seen, newest first; CLOSED after the end |
/// | `stops`, `urgent`, `interrupts` | owner | owner | requests seen but not served, one FIFO a class |
/// | `deferral` | owner | owner | the fast block word, below |
/// | `pseudoAtomic` | owner | owner | 0; 2 inside a section; 3 inside, and something came |
/// | `hostInterrupted` | owner | owner | a Java interrupt came during a wait |
/// | `waiting` | owner | anyone | RUNNING, PARKED, PARKED_DEFERRED |
///
/// The fast block word counts the extents that hold interrupts back:
///
/// ```
///  31                               4   3   2    1       0
///  +--------------------------------+---+---+------+---------+
///  |  extents that defer interrupts | 0 | 0 | DENY | PENDING |
///  +--------------------------------+---+---+------+---------+
/// ```
///
/// PENDING: an interrupt was seen and put off, so leaving the last extent must look. DENY: waiting and [#enable] may not let
/// interrupts in; meaningful only when the count is not zero. In normal running the word is 0, and every raise hands
/// back the word as it was, so that extents nest like dynamic bindings and an exit through several of them ends right.
///
/// **Delivery.** A poster (1) links the request into the inbox, (2) sets `poll`, (3) unparks the owner if it waits. The owner (1) clears `poll`,
/// (2) empties the inbox, (3) serves. *Enqueue before set, clear before look*: had the owner cleared `poll` after the poster set it,
/// it also looks after the poster enqueued. So nothing is lost; a needless look is harmless. Nothing runs twice: a
/// request leaves its FIFO and is claimed ([Request#take]) before it runs. Nothing runs early: only [#serve] runs requests, and it
/// asks `pseudoAtomic` and the word first.
///
/// **Invariant**, outside the slow road: if a request that may be served is in the inbox or a FIFO, then `poll` is not zero, or the owner is
/// about to leave an extent with PENDING set. Hence after a request exits through the safe point with others
/// behind it, `poll` is set again.
///
/// **Function entries** compare the depth of recursion with a limit anyway. So the entries of functions have no poll of their own: the poster
/// lowers `entryLimit` below every depth, and the slow road of that comparison is a safe point. The field is not volatile: a call
/// makes the JIT read it anew, and a loop without real calls has a poll at its head, in Java code too, or a fence where each turn enters a function
/// (`compiler/emit/PolledArguments`). The poster sets `poll` first and `entryLimit`
/// last, by a release: a plain write could overtake the others, and the owner would look too early and then restore the limit for good. The
/// owner restores `entryLimit` before it clears `poll` and before it looks: so -1 can stand for nothing, but a request that
/// nobody looks for cannot stand behind a restored limit. A new limit ([#depthLimit(int)]) is written before a fence and another look at `poll`.
///
/// **Nesting.** A delivered function runs with the count raised by one and DENY clear: it is not interrupted at its own safe points, but
/// is when it waits, or asks for it. A STOP request runs with DENY set.
///
/// **Waiting.** Every blocking operation of Lisp ends in [#park]: publish `waiting`, look again at the condition and at `poll`, then
/// `LockSupport.park`. The poster writes `poll`, then reads `waiting`; both are volatile, so one of the two sees the other, and a
/// permit given early makes the park return at once. Owner in PARKED_DEFERRED means that it can serve no interrupt now: those do not wake it,
/// so each posting costs such a sleeper at most the one spurious turn in which it moves the request to its FIFO. A thread that waits
/// stands at a safe point: a stopper may count it as stopped, since on the way out it reads `poll` after writing `waiting`.
/// Never `Thread.interrupt`: it closes NIO channels, and its flag leaks into the next blocking call.
///
/// **Memory order.** A poster's writes before [#post] are visible to the request (compare and set of the inbox, then its getAndSet).
///
/// **Rejected.** Atomic updates of the word (15 ns; only the owner writes it here, unlike a kernel); a lock around the queue;
/// SwitchPoint and call-site invalidation (~260 µs to arm, then seconds of lost speed); one interrupt slot a thread, which loses the second.
public abstract class SafePointState {

    /// One extent in the fast block word.
    private static final int EXTENT = 0x10;
    private static final int DENY = 0x2;
    private static final int PENDING = 0x1;

    private static final int RUNNING = 0;
    private static final int PARKED = 1;
    private static final int PARKED_DEFERRED = 2;

    private static final int INSIDE = 2;
    private static final int CAME_INSIDE = 3;

    /// No limit for [#park].
    public static final long NEVER = Long.MAX_VALUE;

    private static final Request CLOSED = new Request(RequestClass.STOP) {
        @Override protected void run(SafePointState t) {}
    };

    private static final VarHandle INBOX;
    private static final VarHandle ENTRY_LIMIT;

    static {
        try {
            INBOX = MethodHandles.lookup().findVarHandle(SafePointState.class, "inbox", Request.class);
            ENTRY_LIMIT = MethodHandles.lookup().findVarHandle(SafePointState.class, "entryLimit", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// The poll word: zero while nobody wants anything of this thread. Written by any thread,
    /// read by the owner at every safe point; a plain Java volatile so that no JIT hoists the read.
    public volatile int poll;

    /// What the entry of a function compares its depth with: the depth limit, or -1 when `poll` was set.
    public int entryLimit = Integer.MAX_VALUE;

    private int depthLimit = Integer.MAX_VALUE;
    private volatile int waiting = RUNNING;
    private volatile Request inbox;
    private volatile Thread host;

    private int deferral;
    private int pseudoAtomic;
    private boolean hostInterrupted;
    private final RequestFifo stops = new RequestFifo();
    private final RequestFifo urgent = new RequestFifo();
    private final RequestFifo interrupts = new RequestFifo();

    protected SafePointState(Thread host) {
        this.host = host;
    }

    /// The Java thread that runs this context; null before it starts.
    public final Thread host() {
        return host;
    }

    /// Names the Java thread, before it starts and before anyone else knows this context.
    public final void host(Thread thread) {
        host = thread;
    }

    // What the context adds.

    /// Calls [#runNow], keeping whatever of the interrupted computation a Lisp call could clobber.
    protected abstract void deliver(Request r);

    /// Runs `r`; for [#deliver].
    protected final void runNow(Request r) {
        r.run(this);
    }

    /// What the program itself says about deferral, over the count: above 0 defer, below 0 do not, 0 nothing. Asked on the slow road only.
    protected int programDeferral() {
        return 0;
    }

    /// True when [#programDeferral] may change without a call of anything here: then a thread with a put-off interrupt keeps looking.
    protected boolean programMayDefer() {
        return false;
    }

    // The poll word, and its shadow in the entry limit.

    private void raisePoll() {
        poll = 1;
        ENTRY_LIMIT.setRelease(this, -1);
    }

    private void clearPoll() {
        entryLimit = depthLimit;
        poll = 0;
    }

    /// The depth of recursion at which a storage condition is signalled. The owner's.
    public final int depthLimit() {
        return depthLimit;
    }

    /// Sets the depth at which a storage condition is signalled. The owner's, or whoever makes the thread.
    public final void depthLimit(int depth) {
        depthLimit = depth;
        entryLimit = depth;
        VarHandle.fullFence();
        if (poll != 0) {
            entryLimit = -1;
        }
    }

    // Posting: any thread.

    /// Asks the thread to run `r` at its next safe point at which it may. False when the thread has ended; then `r` never runs.
    public final boolean post(Request r) {
        Request head;
        do {
            head = inbox;
            if (head == CLOSED) {
                return false;
            }
            r.next = head;
        } while (!INBOX.compareAndSet(this, head, r));
        raisePoll();
        int w = waiting;
        if (w == PARKED || w == PARKED_DEFERRED && r.kind != RequestClass.DEFERRABLE) {
            LockSupport.unpark(host);
        }
        return true;
    }

    /// Makes a waiting thread look at its condition again.
    public final void wake() {
        LockSupport.unpark(host);
    }

    /// True while the thread waits, and so stands at a safe point.
    public final boolean isWaiting() {
        return waiting != RUNNING;
    }

    /// True after [#close].
    public final boolean isClosed() {
        return inbox == CLOSED;
    }

    // Serving: the owner.

    /// A safe point: serves the requests that there are.
    public final void safePoint() {
        if (poll != 0) {
            handlePoll();
        }
    }

    /// Takes the slow road of a safe point: serves the requests that may be served now.
    public final void handlePoll() {
        clearPoll();
        if (pseudoAtomic != 0) {
            pseudoAtomic = CAME_INSIDE;
            return;
        }
        serve();
        keepLooking();
    }

    /// While the program's own variable holds an interrupt back, every safe point asks it again.
    private void keepLooking() {
        if ((deferral & PENDING) != 0 && programMayDefer()) {
            raisePoll();
        }
    }

    private void collect() {
        Request head = inbox;
        if (head == null || head == CLOSED) {
            return;
        }
        Request newest = (Request) INBOX.getAndSet(this, null);
        Request oldest = null;
        while (newest != null) {
            Request r = newest;
            newest = r.next;
            r.next = oldest;
            oldest = r;
        }
        while (oldest != null) {
            Request r = oldest;
            oldest = r.next;
            switch (r.kind) {
                case STOP -> stops.add(r);
                case PSEUDO_ATOMIC -> urgent.add(r);
                case DEFERRABLE -> interrupts.add(r);
            }
        }
    }

    private void serve() {
        collect();
        try {
            while (true) {
                if (!stops.isEmpty()) {
                    run(stops.remove(), deferral + EXTENT | DENY);
                } else if (!urgent.isEmpty()) {
                    run(urgent.remove(), deferral + EXTENT);
                } else if (!interrupts.isEmpty() && !isDeferred()) {
                    run(interrupts.remove(), deferral + EXTENT & ~DENY);
                } else {
                    break;
                }
            }
        } finally {
            if (interrupts.isEmpty()) {
                deferral &= ~PENDING;
            } else if (isDeferred()) {
                deferral |= PENDING;
            } else {
                raisePoll();
            }
            if (!stops.isEmpty() || !urgent.isEmpty()) {
                raisePoll();
            }
        }
    }

    private void run(Request r, int word) {
        if (!r.take()) {
            return;
        }
        int saved = deferral;
        deferral = word;
        try {
            deliver(r);
        } finally {
            reinstate(saved);
        }
    }

    /// True when interrupts are held back here and now.
    public final boolean isDeferred() {
        int program = programDeferral();
        return program == 0 ? deferral >= EXTENT : program > 0;
    }

    /// Ends the thread's part: what was not served never will be, and posting fails from now on.
    public final void close() {
        clearPoll();
        collectLast();
        abandon(stops);
        abandon(urgent);
        abandon(interrupts);
    }

    private void collectLast() {
        collect();
        for (Request r = (Request) INBOX.getAndSet(this, CLOSED); r != null; ) {
            Request next = r.next;
            interrupts.add(r);
            r = next;
        }
    }

    private static void abandon(RequestFifo fifo) {
        while (!fifo.isEmpty()) {
            Request r = fifo.remove();
            if (r.take()) {
                r.abandoned();
            }
        }
    }

    // Deferral: the owner. Raises return the word before, which the matching restore takes.

    /// Begins an extent in which no interrupt is served, not even while waiting.
    public final int defer() {
        int saved = deferral;
        deferral = saved + EXTENT | DENY;
        return saved;
    }

    /// Begins an extent in which interrupts are served only while waiting, if they were allowed so far: cleanup forms, delivered functions.
    public final int deferWhileRunning() {
        int saved = deferral;
        deferral = saved + EXTENT;
        return saved;
    }

    /// Ends the extent that began with `saved`. When it was the last, serves what it held back.
    public final void restore(int saved) {
        int word = saved & ~PENDING | deferral & PENDING;
        deferral = word;
        if (word < EXTENT && (word | poll) != 0) {
            handlePoll();
        }
    }

    /// Ends the extent of [#deferWhileRunning] that began with `saved`. What it held back waits for the next safe point that is open: an exit
    /// in progress goes on.
    public final void endDeferral(int saved) {
        reinstate(saved);
        if (deferral < EXTENT && (deferral & PENDING) != 0) {
            raisePoll();
        }
    }

    /// Inside an extent: lets waiting and [#enable] serve interrupts as far as the word `outer`, which the extent began with, lets them.
    public final int allow(int outer) {
        int saved = deferral;
        deferral = saved & ~DENY | (outer >= EXTENT ? outer & DENY : 0);
        return saved;
    }

    /// Begins an extent in which interrupts are served, if that is allowed here; serves those already held back.
    public final int enable() {
        int saved = deferral;
        if (saved >= EXTENT && (saved & DENY) == 0) {
            deferral = saved & PENDING;
            if ((deferral | poll) != 0) {
                try {
                    handlePoll();
                } catch (Throwable e) {
                    reinstate(saved);
                    throw e;
                }
            }
        }
        return saved;
    }

    /// Begins an extent, inside the one that began with `outer`, in which interrupts are served just as outside; serves those held back, if so.
    public final int resume(int outer) {
        int saved = deferral;
        reinstate(outer);
        if (deferral < EXTENT && (deferral | poll) != 0) {
            try {
                handlePoll();
            } catch (Throwable e) {
                reinstate(saved);
                throw e;
            }
        }
        return saved;
    }

    /// Ends the extent of [#enable], [#resume] or [#allow] that began with `saved`.
    public final void reinstate(int saved) {
        deferral = saved & ~PENDING | deferral & PENDING;
    }

    /// The fast block word as programs see it: 16 for every extent, and 1 when an interrupt is held back.
    public final int deferralWord() {
        return deferral & ~DENY;
    }

    /// Begins a pseudo-atomic section, in which nothing at all is served. Sections do not nest.
    public final void enterPseudoAtomic() {
        pseudoAtomic = INSIDE;
    }

    /// Ends the section and serves what came meanwhile.
    public final void leavePseudoAtomic() {
        int w = pseudoAtomic;
        pseudoAtomic = 0;
        if (w != INSIDE) {
            handlePoll();
        }
    }

    // Waiting: the owner.

    /// The moment `nanos` from now, for [#park].
    public static long deadline(long nanos) {
        long d = System.nanoTime() + Math.max(nanos, 0);
        return d == NEVER ? d - 1 : d;
    }

    /// True when the moment has come.
    public static boolean isPast(long deadline) {
        return deadline != NEVER && deadline - System.nanoTime() <= 0;
    }

    /// Waits until `condition` holds, and returns true, or until `deadline`, and returns false. Serves requests meanwhile, as far as
    /// they may be served here. `condition` must not poll, and is not tested again once it holds; whoever makes it true calls [#wake] afterwards.
    public final boolean await(BooleanSupplier condition, long deadline) {
        try {
            while (true) {
                if (condition.getAsBoolean()) {
                    return true;
                }
                if (isPast(deadline)) {
                    return false;
                }
                if (!serveWaiting() && park(condition, deadline)) {
                    return true;
                }
            }
        } finally {
            endWait();
        }
    }

    /// Ends a wait. A Java interrupt that came meanwhile, which concerns whoever called Lisp, stands again.
    final void endWait() {
        if (hostInterrupted) {
            hostInterrupted = false;
            Thread.currentThread().interrupt();
        }
        keepLooking();
    }

    /// True when a thread that waits here may serve interrupts.
    private boolean isOpenWhileWaiting() {
        return (deferral < EXTENT || (deferral & DENY) == 0) && programDeferral() <= 0;
    }

    /// Serves what may be served by a thread that waits here; false when there was nothing to look at.
    final boolean serveWaiting() {
        boolean mayEnable = isOpenWhileWaiting();
        if (poll == 0 && !(mayEnable && (deferral & PENDING) != 0)) {
            return false;
        }
        int saved = deferral;
        if (mayEnable) {
            deferral = saved & PENDING;
        }
        try {
            clearPoll();
            if (pseudoAtomic != 0) {
                pseudoAtomic = CAME_INSIDE;
            } else {
                serve();
            }
        } finally {
            if (mayEnable) {
                reinstate(saved);
            }
        }
        return true;
    }

    /// Sleeps until woken, `deadline`, or a request that could be served, or for no reason, and returns false; but when `condition` holds, returns true
    /// at once. Then it must not be tested again: it may have taken what it tests for.
    final boolean park(BooleanSupplier condition, long deadline) {
        waiting = isOpenWhileWaiting() ? PARKED : PARKED_DEFERRED;
        try {
            if (poll != 0) {
                return false;
            }
            if (condition.getAsBoolean()) {
                return true;
            }
            if (deadline == NEVER) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, deadline - System.nanoTime());
            }
            hostInterrupted |= Thread.interrupted(); // while it stands, no thread can park
            return false;
        } finally {
            waiting = RUNNING;
        }
    }
}
