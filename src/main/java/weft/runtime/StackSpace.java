package weft.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The stack of the running thread as Linux sees it: where it is now, and where the memory below ends.
///
/// Java tells neither. Asking takes about a millisecond, so only those ask who have reached the limit that counting gives.
final class StackSpace {

    private static final Path CALL = Path.of("/proc/thread-self/syscall");
    private static final Path MEMORY = Path.of("/proc/self/maps");

    private StackSpace() {}

    /// Bytes from the stack pointer to the guard pages, or -1 when the system does not say.
    static long left() {
        try (BufferedReader memory = Files.newBufferedReader(MEMORY, StandardCharsets.ISO_8859_1)) {
            long pointer = pointer();
            for (String line = memory.readLine(); line != null; line = memory.readLine()) {
                int dash = line.indexOf('-');
                long start = Long.parseUnsignedLong(line, 0, dash, 16);
                long end = Long.parseUnsignedLong(line, dash + 1, line.indexOf(' '), 16);
                if (Long.compareUnsigned(start, pointer) <= 0 && Long.compareUnsigned(pointer, end) < 0) {
                    return pointer - start;
                }
            }
        } catch (IOException | RuntimeException unknown) {
            // another system, or one that keeps it to itself
        }
        return -1;
    }

    /// The line is the number of the system call under way, its arguments, the stack pointer and the program counter.
    private static long pointer() throws IOException {
        String[] words = Files.readString(CALL, StandardCharsets.ISO_8859_1).trim().split(" ");
        return Long.parseUnsignedLong(words[words.length - 2].substring(2), 16);
    }
}
