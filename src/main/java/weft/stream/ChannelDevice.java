package weft.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A file, opened by [FileOpening].
final class ChannelDevice extends ByteDevice {

    private final FileChannel channel;
    private final boolean seekable;

    ChannelDevice(FileChannel channel, boolean seekable) {
        this.channel = channel;
        this.seekable = seekable;
    }

    @Override int read(byte[] bytes, int start, int count) throws IOException {
        return channel.read(ByteBuffer.wrap(bytes, start, count));
    }

    @Override void write(byte[] bytes, int start, int count) throws IOException {
        ByteBuffer b = ByteBuffer.wrap(bytes, start, count);
        while (b.hasRemaining()) {
            channel.write(b);
        }
    }

    @Override int available() throws IOException {
        return seekable ? (int) Math.min(Integer.MAX_VALUE, Math.max(0, channel.size() - channel.position())) : 0;
    }

    @Override void close() throws IOException {
        channel.close();
    }

    @Override boolean isSeekable() {
        return seekable;
    }

    @Override long position() throws IOException {
        return channel.position();
    }

    @Override void position(long position) throws IOException {
        channel.position(position);
    }

    @Override long size() throws IOException {
        return channel.size();
    }

    @Override void sync() throws IOException {
        if (seekable) {
            channel.force(false);
        }
    }
}
