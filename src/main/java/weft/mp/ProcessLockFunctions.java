package weft.mp;

import static weft.declare.Effect.ALLOCATES;
import static weft.declare.Effect.NO_POLL;

import weft.declare.Defun;
import weft.declare.Library;
import weft.object.LispThread;
import weft.object.StructureObject;
import weft.object.Symbol;
import weft.runtime.safepoint.WaitQueue;
import weft.smp.PlaceFunctions;
import weft.smp.Seconds;

/// Process locks: structures that lisp-lib/mp/process-locks defines, with the slots `name`, `locker` and `waiting` in front.
///
/// **State.** `locker` is NIL while the lock is free, else the value it was seized with, usually a process. It changes from NIL to a value and back
/// by compare and set only, so whoever unlocks with another value than the one stored changes nothing. `waiting` holds the [WaitQueue] from the
/// start. An unlock writes `locker`, then looks into the queue.
@Library("weft")
public final class ProcessLockFunctions {

    private static final int LOCKER = 1;
    private static final int WAITING = 2;

    private ProcessLockFunctions() {}

    /// Returns a queue of waiting threads, for the slot WAITING of a process lock.
    @Defun(value = "%make-wait-queue => queue", effects = {ALLOCATES, NO_POLL})
    public static Object makeWaitQueue() {
        return new WaitQueue();
    }

    /// Waits until LOCK is free, at most SECONDS if they are given, and stores VALUE as its locker; false when that was not enough.
    @Defun("%seize-process-lock lock value &optional seconds => boolean")
    public static boolean seize(LispThread t, StructureObject lock, Object value, Object seconds) {
        return take(lock, value)
            || ((WaitQueue) lock.slots[WAITING]).await(t, () -> take(lock, value), Seconds.deadline(seconds));
    }

    private static boolean take(StructureObject lock, Object value) {
        return PlaceFunctions.casStructureSlot(lock, LOCKER, Symbol.NIL, value);
    }

    /// Frees LOCK if VALUE is its locker; false if not.
    @Defun(value = "%free-process-lock lock value => boolean", effects = NO_POLL)
    public static boolean free(StructureObject lock, Object value) {
        if (value == Symbol.NIL || !PlaceFunctions.casStructureSlot(lock, LOCKER, value, Symbol.NIL)) {
            return false;
        }
        ((WaitQueue) lock.slots[WAITING]).wakeFirst();
        return true;
    }
}
