package weft.mp;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.NO_POLL;

import weft.condition.Errors;
import weft.condition.HostErrors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispFunction;
import weft.object.LispPackage;
import weft.object.LispThread;
import weft.object.Symbol;
import weft.runtime.HostThread;
import weft.runtime.LispThreads;
import weft.runtime.StackSize;
import weft.runtime.ThreadExit;
import weft.runtime.safepoint.RequestClass;
import weft.runtime.safepoint.SafePointState;
import weft.smp.Seconds;

/// Threads, the contexts that processes run with. A thread object is made before its Java thread starts and stays when that has ended;
/// it runs once.
@Library("weft")
public final class ThreadFunctions {

    private ThreadFunctions() {}

    /// Returns a thread called NAME that, once it is started, calls FUNCTION without arguments with interrupts deferred. FUNCTION enables them where it
    /// is ready for them, and those that are not served when it returns never are.
    @Defun(value = "%make-thread name function => thread", effects = {ALLOCATES, NO_POLL})
    public static Object makeThread(String name, LispFunction function) {
        return LispThreads.prepare(name, StackSize.PROCESS, true, t -> {
            t.deferWhileRunning();
            callForHost(t, function);
        });
    }

    /// Calls FUNCTION without arguments and returns its values; what the host throws out of it is signalled as a condition.
    @Defun("%call-for-host function => *")
    public static Object callForHost(LispThread t, LispFunction function) {
        int depth = t.depth;
        int catches = t.catchCount;
        try {
            return function.call0(t);
        } catch (Throwable x) {
            throw HostErrors.translate(x, t, depth, catches);
        }
    }

    /// Starts THREAD, which must be new.
    @Defun("%start-thread thread => nil")
    public static void start(HostThread thread) {
        try {
            thread.host().start();
        } catch (OutOfMemoryError e) {
            throw Errors.storageCondition("The operating system gives no further thread");
        }
    }

    /// Returns the running thread.
    @Defun(value = "%current-thread => thread", effects = NO_POLL)
    public static Object current(LispThread t) {
        return t;
    }

    /// True until THREAD has ended.
    @Defun(value = "%thread-alive-p thread => boolean", effects = NO_POLL)
    public static boolean isAlive(HostThread thread) {
        return !thread.isClosed();
    }

    /// Returns the process that THREAD runs for, or NIL.
    @Defun(value = "%thread-process thread => process", effects = NO_POLL)
    public static Object process(HostThread thread) {
        Object p = thread.process;
        return p == null ? Symbol.NIL : p;
    }

    /// Makes THREAD run for PROCESS.
    @Defun(value = "%set-thread-process thread process => process", effects = NO_POLL)
    public static Object setProcess(HostThread thread, Object process) {
        thread.process = process;
        return process;
    }

    /// Returns the number by which the host knows THREAD.
    @Defun(value = "%thread-id thread => integer", effects = NO_POLL)
    public static long id(HostThread thread) {
        return thread.host().threadId();
    }

    /// Posts an interrupt to THREAD, which calls FUNCTION without arguments at its next safe point that is open to interrupts; an URGENT one does
    /// not wait for deferral. False when THREAD has ended.
    @Defun("%interrupt-thread thread function &optional urgent => boolean")
    public static boolean interrupt(HostThread thread, LispFunction function, boolean urgent) {
        return thread.post(new CallRequest(urgent ? RequestClass.PSEUDO_ATOMIC : RequestClass.DEFERRABLE, function));
    }

    /// Ends the running thread, after all cleanup forms. CODE is the exit code if it is the main one.
    @Defun("%exit-thread &optional (code 0) => nothing")
    public static Object exit(int code) {
        throw new ThreadExit(code);
    }

    /// True in the thread that the program started with.
    @Defun(value = "%main-thread-p thread => boolean", effects = NO_POLL)
    public static boolean isMain(HostThread thread) {
        return LispThreads.main() == thread;
    }

    /// Posts an urgent interrupt to the main thread, which calls FUNCTION without arguments. False when it has ended.
    @Defun("%interrupt-main-thread function => boolean")
    public static boolean interruptMain(LispFunction function) {
        HostThread main = LispThreads.main();
        return main != null && interrupt(main, function, true);
    }

    /// Lets other threads run; a safe point.
    @Defun("%yield => nil")
    public static void yield(LispThread t) {
        Thread.yield();
        t.safePoint();
    }

    /// Waits SECONDS, a non-negative real number, and not less; interrupts are served meanwhile.
    @Defun("common-lisp:sleep seconds => nil")
    public static void sleep(LispThread t, Object seconds) {
        if (Seconds.isNegative(seconds)) {
            throw Errors.typeError(seconds, Cons.list(LispPackage.COMMON_LISP.define("REAL"), 0L));
        }
        t.await(() -> false, SafePointState.deadline(Seconds.nanos(seconds)));
    }

    /// Returns the moment SECONDS from now, for the functions below; NIL is never.
    @Defun(value = "%moment seconds => moment", effects = NO_POLL)
    public static long moment(Object seconds) {
        return Seconds.deadline(seconds);
    }

    /// True when MOMENT has come.
    @Defun(value = "%moment-past-p moment => boolean", effects = NO_POLL)
    public static boolean isPast(long moment) {
        return SafePointState.isPast(moment);
    }

    /// Returns the seconds from now until MOMENT, which is not never.
    @Defun(value = "%seconds-until moment => seconds", effects = NO_POLL)
    public static double secondsUntil(long moment) {
        return Math.max(0, moment - System.nanoTime()) / 1e9;
    }

    /// Waits SECONDS, but not beyond MOMENT; interrupts are served meanwhile.
    @Defun("%nap seconds moment => nil")
    public static void nap(LispThread t, Object seconds, long moment) {
        long wake = SafePointState.deadline(Seconds.nanos(seconds));
        t.await(() -> false, moment == SafePointState.NEVER || wake - moment < 0 ? wake : moment);
    }

    /// Returns the value that SYMBOL is bound to in THREAD, and T; or NIL, and NIL when there is no binding or :UNBOUND when it has no value. The
    /// thread may be changing it at this moment.
    @Defun("%thread-symbol-value symbol thread => value, status")
    public static Object symbolValue(LispThread t, Symbol symbol, HostThread thread) {
        Object[] bindings = thread.specials;
        int slot = symbol.slot;
        Object v = slot == 0 || slot >= bindings.length ? null : bindings[slot];
        if (v == null) {
            return t.values(Symbol.NIL, Symbol.NIL);
        }
        return v == Symbol.UNBOUND
            ? t.values(Symbol.NIL, LispPackage.keyword("UNBOUND"))
            : t.values(v, Symbol.T);
    }

    /// Stores VALUE in the binding that SYMBOL has in THREAD; false when there is none.
    @Defun(value = "%set-thread-symbol-value symbol thread value => boolean", effects = NO_POLL)
    public static boolean setSymbolValue(Symbol symbol, HostThread thread, Object value) {
        Object[] bindings = thread.specials;
        int slot = symbol.slot;
        if (slot == 0 || slot >= bindings.length || bindings[slot] == null) {
            return false;
        }
        bindings[slot] = value;
        return true;
    }

    /// Binds SYMBOL to VALUE in the running thread for as long as it lives.
    @Defun(value = "%bind-in-thread symbol value => value", effects = NO_POLL)
    public static Object bindInThread(LispThread t, Symbol symbol, Object value) {
        t.bind(symbol, value);
        return value;
    }
}
