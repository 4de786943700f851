package weft.smp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import weft.object.FuncallableObject;
import weft.object.StandardObject;
import weft.object.StructureObject;

/// Which lock belongs to which object: a field of the object where Weft defines its class, else an entry in a table with weak keys.
///
/// **State.** The field `lock` goes from null to a lock once, by compare and set, so all threads see one. The table (made at the first need) does
/// the same for an object it does not know, and forgets objects that nobody else refers to. An object must not be found by the table
/// in one thread and by its field in another: which one applies depends on its Java class only.
final class ObjectLocks {

    private static final VarHandle STANDARD;
    private static final VarHandle FUNCALLABLE;
    private static final VarHandle STRUCTURE;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            STANDARD = lookup.findVarHandle(StandardObject.class, "lock", Object.class);
            FUNCALLABLE = lookup.findVarHandle(FuncallableObject.class, "lock", Object.class);
            STRUCTURE = lookup.findVarHandle(StructureObject.class, "lock", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private ObjectLocks() {}

    private static final class Others {
        static final Cache<Object, ObjectLock> TABLE = Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();
    }

    /// The lock of `x`, made if this is the first time.
    static ObjectLock of(Object x) {
        return switch (x) {
            case StandardObject s -> s.lock != null ? (ObjectLock) s.lock : settle(STANDARD, s);
            case StructureObject s -> s.lock != null ? (ObjectLock) s.lock : settle(STRUCTURE, s);
            case FuncallableObject f -> f.lock != null ? (ObjectLock) f.lock : settle(FUNCALLABLE, f);
            default -> Others.TABLE.get(x, key -> new ObjectLock());
        };
    }

    private static ObjectLock settle(VarHandle field, Object holder) {
        ObjectLock made = new ObjectLock();
        Object seen = field.compareAndExchange(holder, null, (Object) made);
        return seen == null ? made : (ObjectLock) seen;
    }
}
