package weft.stream;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Waits until a descriptor has something to read, by poll(2), so that a thread can do other things than wait for a person to type.
///
/// A read in a second thread would not do: nothing calls it off, and it would take the next key from whoever reads the terminal then.
final class DescriptorWait {

    private static final short POLLIN = 1;
    /// `struct pollfd`: an int, the descriptor, and two shorts, the events asked for and those that came.
    private static final long SIZE = 8;
    private static final MethodHandle POLL = poll();

    private DescriptorWait() {}

    private static MethodHandle poll() {
        try {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().find("poll").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
        } catch (RuntimeException | LinkageError noSuchHost) {
            return null;
        }
    }

    /// True when descriptor `number` can be read without waiting, its end included, or when this host cannot tell; false when `millis` have passed.
    static boolean isReady(int number, int millis) {
        if (POLL == null) {
            return true;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment descriptor = arena.allocate(SIZE, Integer.BYTES);
            descriptor.set(ValueLayout.JAVA_INT, 0, number);
            descriptor.set(ValueLayout.JAVA_SHORT, 4, POLLIN);
            return (int) POLL.invokeExact(descriptor, 1L, millis) > 0;
        } catch (Throwable unusable) {
            return true;
        }
    }
}
