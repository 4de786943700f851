package weft.runtime;

import weft.object.LispThread;

/// How Java code that was not handed a context finds the one of its thread.
public final class ThreadContext {

    private static final ThreadLocal<LispThread> CURRENT = new ThreadLocal<>();

    private ThreadContext() {}

    /// The context of the running thread; made on first use for threads that Lisp did not start.
    public static LispThread current() {
        LispThread t = CURRENT.get();
        if (t == null) {
            t = new HostThread(Thread.currentThread());
            CURRENT.set(t);
            if (Upcall.ADOPT_THREAD.isDefined()) {
                Upcall.ADOPT_THREAD.call(t, t);
            }
        }
        return t;
    }

    /// Makes `t` the context of the running thread.
    public static void enter(LispThread t) {
        CURRENT.set(t);
    }

    /// Gives the running thread a context without making a process of it: for threads that serve Weft itself.
    public static void enterService() {
        CURRENT.set(new HostThread(Thread.currentThread()));
    }

    /// Takes the context from the running thread.
    static void leave() {
        CURRENT.remove();
    }
}
