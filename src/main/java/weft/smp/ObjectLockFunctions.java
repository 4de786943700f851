package weft.smp;

import static weft.declare.Effect.NO_POLL;

import weft.condition.Errors;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispCharacter;
import weft.object.LispPackage;
import weft.object.LispThread;

/// Object locks as lisp-lib/smp uses them.
@Library("weft")
public final class ObjectLockFunctions {

    private ObjectLockFunctions() {}

    /// Returns the lock of OBJECT, which must not be a number or character: those have no identity.
    @Defun(value = "%object-lock object => lock", effects = NO_POLL)
    public static Object objectLock(Object object) {
        if (object instanceof Number || object instanceof LispCharacter) {
            throw Errors.typeError(object, Cons.list(LispPackage.COMMON_LISP.define("NOT"),
                Cons.list(LispPackage.COMMON_LISP.define("OR"), LispPackage.COMMON_LISP.define("NUMBER"),
                    LispPackage.COMMON_LISP.define("CHARACTER"))));
        }
        return ObjectLocks.of(object);
    }

    /// Takes LOCK for this thread, waiting at most SECONDS if they are given; false when that was not enough.
    @Defun("%acquire-object-lock lock &optional seconds => boolean")
    public static boolean acquire(LispThread t, ObjectLock lock, Object seconds) {
        return lock.acquire(t, Seconds.deadline(seconds));
    }

    /// Gives back one hold of this thread on LOCK.
    @Defun(value = "%release-object-lock lock => nil", effects = NO_POLL)
    public static void release(LispThread t, ObjectLock lock) {
        if (!lock.release(t)) {
            throw notHeld();
        }
    }

    /// Gives back all holds of this thread on LOCK and returns how many they were.
    @Defun(value = "%release-object-lock-fully lock => count", effects = NO_POLL)
    public static long releaseAll(LispThread t, ObjectLock lock) {
        int n = lock.releaseAll(t);
        if (n == 0) {
            throw notHeld();
        }
        return n;
    }

    /// Takes LOCK for this thread COUNT times over. No interrupt can keep it from that.
    @Defun("%reacquire-object-lock lock count => nil")
    public static void reacquire(LispThread t, ObjectLock lock, int count) {
        int saved = t.defer();
        try {
            lock.acquireAgain(t, count);
        } finally {
            t.restore(saved);
        }
    }

    /// True while some thread holds LOCK.
    @Defun(value = "%object-lock-held-p lock => boolean", effects = NO_POLL)
    public static boolean isHeld(ObjectLock lock) {
        return lock.isHeld();
    }

    private static RuntimeException notHeld() {
        return Errors.controlError("This process does not hold the lock of the object");
    }
}
