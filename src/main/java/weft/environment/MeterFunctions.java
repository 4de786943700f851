package weft.environment;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import weft.declare.Defun;
import weft.declare.Library;
import weft.object.Cons;
import weft.object.LispThread;
import weft.object.SimpleString;
import weft.object.Symbol;

/// What the Java virtual machine measures of itself: processor time, allocation, memory, garbage collection.
///
/// The management interface is slow to load, so nothing on the way to the prompt may call these.
@Library("weft")
public final class MeterFunctions {

    private MeterFunctions() {}

    /// Returns the nanoseconds of a clock that only runs forward.
    @Defun("%nanoseconds => nanoseconds")
    public static long nanoseconds() {
        return System.nanoTime();
    }

    /// Returns the processor time used by the running thread in nanoseconds.
    @Defun("%thread-run-time => nanoseconds")
    public static long threadRunTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// Returns the number of bytes allocated by the running thread, or NIL when the machine does not tell.
    @Defun("%thread-allocation => bytes")
    public static Object threadAllocation() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
            && threads.isThreadAllocatedMemorySupported() && threads.isThreadAllocatedMemoryEnabled()
            ? (Object) threads.getCurrentThreadAllocatedBytes() : Symbol.NIL;
    }

    /// Returns the number of garbage collections since start and the milliseconds they took.
    @Defun("%garbage-collections => count, milliseconds")
    public static Object garbageCollections(LispThread t) {
        long count = 0;
        long milliseconds = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            count += Math.max(0, collector.getCollectionCount());
            milliseconds += Math.max(0, collector.getCollectionTime());
        }
        return t.values(count, milliseconds);
    }

    /// Returns the bytes of the heap that are in use, that are reserved, and that it may grow to.
    @Defun("%heap => used, committed, maximum")
    public static Object heap(LispThread t) {
        Runtime machine = Runtime.getRuntime();
        return t.values(machine.totalMemory() - machine.freeMemory(), machine.totalMemory(), machine.maxMemory());
    }

    /// Returns a list of (name used committed) for every part of the memory.
    @Defun("%memory-pools => pools")
    public static Object memoryPools() {
        Object pools = Symbol.NIL;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans().reversed()) {
            MemoryUsage usage = pool.getUsage();
            if (usage != null) {
                pools = new Cons(Cons.list(new SimpleString(pool.getName()), usage.getUsed(), usage.getCommitted()), pools);
            }
        }
        return pools;
    }

    /// Collects garbage. Every collection of the machine is a full one; FULL is accepted for compatibility.
    @Defun("excl:gc &optional full => nil")
    public static void gc(Object full) {
        System.gc();
    }
}
