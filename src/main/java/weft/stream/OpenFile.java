package weft.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that OPEN has opened, and what remains to be done when it is closed.
///
/// A file to be superseded is written beside the old one, which stays as it is until the stream is closed; an aborted stream leaves
/// the old file, or none where there was none.
///
/// @param written the path that is written: `path` itself, or the new file beside it
/// @param isNew true when OPEN has created `written`
record OpenFile(LispPathname pathname, Path path, Path written, ByteDevice device, boolean isInput, boolean isOutput, boolean isNew) {

    /// Puts a superseding file in place, or, when aborted, removes what was created.
    void finish(boolean abort) {
        try {
            if (abort && isNew) {
                Files.deleteIfExists(written);
            } else if (!abort && !written.equals(path)) {
                Files.move(written, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw HostFiles.failed(pathname, e);
        }
    }
}
