package weft.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Knows which descriptors of the process lead to a terminal.
final class Terminal {

    private Terminal() {}

    /// True when descriptor `number` (0, 1 or 2) is a terminal.
    static boolean isAt(int number) {
        Path link = Path.of("/proc/self/fd/" + number);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return number < 2 && System.console() != null;
        }
    }
}
