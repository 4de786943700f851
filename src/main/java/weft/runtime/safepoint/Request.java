package weft.runtime.safepoint;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// Something that one thread is asked to do at a safe point. An object is posted at most once, to one thread.
///
/// **State.** `state` goes from WAITING to TAKEN (by the owner, which then runs it) or to WITHDRAWN (by anyone), once, by compare and
/// set: so a withdrawal that succeeds means that [#run] has not begun and never will, and one that fails means that it has.
/// `next` links the request into an inbox, then into a [RequestFifo]; it is written before the publishing compare and set of the
/// inbox and afterwards only by the owner.
public abstract class Request {

    private static final int WAITING = 0;
    private static final int TAKEN = 1;
    private static final int WITHDRAWN = 2;
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Request.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final RequestClass kind;
    Request next;
    private volatile int state = WAITING;

    protected Request(RequestClass kind) {
        this.kind = kind;
    }

    /// Does what was asked, in the thread that was asked. A throwable goes on from the safe point.
    protected abstract void run(SafePointState t);

    /// Called instead of [#run] when the thread ends first; in that thread, or in none in particular.
    protected void abandoned() {}

    /// Takes the request back. False when it has been taken up (or withdrawn) already.
    public final boolean withdraw() {
        return STATE.compareAndSet(this, WAITING, WITHDRAWN);
    }

    /// True while it is neither taken up nor withdrawn.
    public final boolean isWaiting() {
        return state == WAITING;
    }

    final boolean take() {
        return STATE.compareAndSet(this, WAITING, TAKEN);
    }
}
