package weft.clos;

import java.util.concurrent.locks.ReentrantLock;
import weft.object.LispFunction;
import weft.object.LispThread;

/// The one lock of changes to metaobjects: lists of methods and subclasses, layouts, moves of instances to newer layouts.
///
/// Nobody who only calls generic functions or reads slots takes it. It is held around short stretches of Lisp that call no
/// user code, so it needs no order with other locks. Reentrant, because redefining a class touches its subclasses.
final class MetaobjectLock {

    private static final ReentrantLock LOCK = new ReentrantLock();

    private MetaobjectLock() {}

    static Object call(LispThread t, LispFunction f) {
        LOCK.lock();
        try {
            return f.call0(t);
        } finally {
            LOCK.unlock();
        }
    }
}
