package weft.stream;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/// One of the three descriptors a process starts with. A write that fails once, because nobody reads any more, ends
/// the program (see [BrokenPipe]); later writes go nowhere, so that the way out is quiet.
final class DescriptorDevice extends ByteDevice {

    private final FileInputStream in;
    private final FileOutputStream out;
    private boolean broken;
    /// Takes the output while a person types; null if nobody does.
    private volatile TerminalOutput above;

    /// Number 0, 1 or 2.
    DescriptorDevice(int number) {
        in = number == 0 ? new FileInputStream(FileDescriptor.in) : null;
        out = number == 1 ? new FileOutputStream(FileDescriptor.out) : number == 2 ? new FileOutputStream(FileDescriptor.err) : null;
    }

    /// Offers all output to `taker` first.
    void offerTo(TerminalOutput taker) {
        above = taker;
    }

    @Override int read(byte[] bytes, int start, int count) throws IOException {
        return in.read(bytes, start, count);
    }

    @Override void write(byte[] bytes, int start, int count) throws IOException {
        TerminalOutput taker = above;
        if (broken || taker != null && taker.take(bytes, start, count)) {
            return;
        }
        try {
            out.write(bytes, start, count);
        } catch (IOException e) {
            broken = true;
            if (e.getMessage() != null && e.getMessage().contains("roken pipe")) {
                throw BrokenPipe.end();
            }
            throw e;
        }
    }

    @Override int available() throws IOException {
        return in.available();
    }

    /// The descriptors stay open: they belong to the process.
    @Override void close() {}
}
